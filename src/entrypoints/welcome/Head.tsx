import { MemorySwitch, useMemory } from '../../beside/index.ts';
import { t } from '../../i18n/index.ts';
import { Pin } from './Pin.tsx';

/** What the tool is, three things to try, and what it does not do. */
export function Head() {
  const memory = useMemory();
  return (
    <>
      <h1>{t('welcomeTitle')}</h1>
      <p class="lead">{t('welcomeLead')}</p>
      <p class="privacy">{t('welcomePrivacy')}</p>
      <h2>{t('welcomeSteps')}</h2>
      <ol class="steps">
        <li>{t('welcomeStep1')}</li>
        <li>{t('welcomeStep2')}</li>
        <li>{t('welcomeStep3')}</li>
      </ol>
      <div class="choices">
        <Pin />
        <section class="memory" aria-labelledby="memory">
          <h2 id="memory">{t('memoryTitle')}</h2>
          <MemorySwitch memory={memory} />
        </section>
      </div>
    </>
  );
}
