import { MemorySwitch, useMemory } from '../../beside/index.ts';
import { browser } from '../../browser/index.ts';
import { plural, t } from '../../i18n/index.ts';

/** For how many days articles are remembered; 0 is for ever. */
const DAYS = [30, 90, 365, 0];
const MEGABYTES = [50, 200, 1000];

/** Whether articles are remembered, for how long and how many. */
export function Memory() {
  const memory = useMemory();
  const { status, set } = memory;
  return (
    <section aria-labelledby="memory">
      <h2 id="memory">{t('memoryTitle')}</h2>
      <MemorySwitch memory={memory} />
      {status?.on && (
        <p class="row">
          <label>
            {t('memoryDays')}{' '}
            <select
              class="field"
              name="memory-days"
              value={status.days}
              onChange={({ currentTarget: { value } }) => set({ days: Number(value) })}
            >
              {offered(DAYS, status.days).map((days) => (
                <option key={days} value={days}>
                  {days === 0 ? t('memoryForEver') : plural('days', days)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('memorySize')}{' '}
            <select
              class="field"
              name="memory-megabytes"
              value={status.megabytes}
              onChange={({ currentTarget: { value } }) => set({ megabytes: Number(value) })}
            >
              {offered(MEGABYTES, status.megabytes).map((megabytes) => (
                <option key={megabytes} value={megabytes}>
                  {t('megabytes', megabytes)}
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
      <p>
        <button
          type="button"
          class="button"
          onClick={() =>
            void browser.tabs.create({ url: browser.runtime.getURL('memory/index.html') })
          }
        >
          {t('memoryOpen')}
        </button>
      </p>
    </section>
  );
}

function offered(choices: readonly number[], chosen: number): number[] {
  return choices.includes(chosen) ? [...choices] : [chosen, ...choices];
}
