import type { Words } from '../core/exchange/index.ts';
import { list, t } from '../i18n/index.ts';

/** What is taken away is worded in the language of the interface. */
export function takenWords(): Words {
  return {
    lang: t('textLanguage'),
    type: (type) => t(`type_${type}`),
    voice: t('voiceArticle'),
    against: (names) => t('groupAgainst', names),
    accusation: (names) => t('takenAccusation', names),
    boast: (names) => t('groupClaimed', names),
    according: (what, sentence) => t('takenAccording', what, sentence),
    other: t('ledgerOther'),
    list,
    note: t('takenNote'),
  };
}
