import { useEffect } from 'preact/hooks';
import type { KeptAnnotation } from '../core/model/index.ts';
import { t } from '../i18n/index.ts';
import { Reading } from '../ui/Reading.tsx';
import { State } from '../ui/State.tsx';
import { knowledgeActions } from './actions.ts';

/** A whole ledger as it goes on paper: everything open, with the article's title and address. Undefined where it is no longer kept. */
export function PrintView({ annotation }: { annotation: KeptAnnotation | undefined }) {
  useEffect(() => {
    if (annotation) setTimeout(() => window.print(), 100);
  }, []);
  if (!annotation)
    return (
      <>
        <h1 class="visually-hidden">{t('extName')}</h1>
        <State title={t('printGone')} hint={t('printGoneHint')} failed />
      </>
    );
  const { article } = annotation;
  return (
    <>
      <h1 class="print-title">{article.title}</h1>
      <p class="quiet">
        <a href={article.url}>{article.url}</a>
      </p>
      <Reading
        annotation={annotation}
        onPaper
        actions={{ ...knowledgeActions(article.publishedTime), reveal: () => undefined }}
      />
      <p class="footer">{t('takenNote')}</p>
    </>
  );
}
