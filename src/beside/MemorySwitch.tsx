import { t } from '../i18n/index.ts';
import type { Memory } from './useMemory.ts';

/** Whether articles are remembered, with what that means. */
export function MemorySwitch({ memory: { status, failed, set } }: { memory: Memory }) {
  return (
    <>
      <label class="switch">
        <input
          type="checkbox"
          name="memory"
          checked={status?.on === true}
          disabled={status === null}
          onChange={(event) => set({ on: event.currentTarget.checked })}
        />
        <span>{t('memorySwitch')}</span>
      </label>
      <p class="quiet">{t('memorySwitchHint')}</p>
      <p role="status">
        {failed
          ? t('optionsFailed')
          : status?.on && status.fault !== null && t(`memoryFault_${status.fault}`)}
      </p>
    </>
  );
}
