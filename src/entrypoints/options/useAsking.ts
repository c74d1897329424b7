import { useState } from 'preact/hooks';
import { browser } from '../../browser/index.ts';
import { t } from '../../i18n/index.ts';
import { originOf } from '../../library/address.ts';

/** What a section of the options asks of the background, and what it has to say of that. */
export interface Asking {
  busy: boolean;
  /** What went wrong, or what is to be known, in words. */
  said: string | null;
  say(words: string | null): void;
  /** Says that something could not be done. */
  failed(): void;
  /**
   * Does something, and gives whether its answer was taken: not where there is none, since a host was not allowed, nor where
   * `take` gives false.
   */
  work<Answer>(
    asked: () => Promise<Answer | null>,
    take: (answer: Answer) => boolean | void,
  ): Promise<boolean>;
  /** Asks the browser for the hosts of some addresses, and does something once they are allowed. */
  ask<Answer>(
    addresses: readonly string[],
    then: () => Promise<Answer>,
    take: (answer: Answer) => boolean | void,
  ): Promise<boolean>;
}

/** One thing is asked at a time; what cannot be done is said. */
export function useAsking(): Asking {
  const [busy, setBusy] = useState(false);
  const [said, say] = useState<string | null>(null);
  const failed = (): void => say(t('optionsFailed'));
  const work: Asking['work'] = async (asked, take) => {
    setBusy(true);
    say(null);
    try {
      const answer = await asked();
      if (answer !== null) return take(answer) !== false;
      say(t('knowledgeNotAllowed'));
    } catch {
      failed();
    } finally {
      setBusy(false);
    }
    return false;
  };
  const ask: Asking['ask'] = async (addresses, then, take) => {
    const origins = [...new Set(addresses.flatMap((one) => originOf(one) ?? []))];
    if (origins.length === 0) {
      say(t('knowledgeNoAddress'));
      return false;
    }
    // The browser takes the question only in the click itself: nothing is awaited before it.
    const allowed = browser.permissions.request({ origins });
    return work(async () => ((await allowed) ? then() : null), take);
  };
  return { busy, said, say, failed, work, ask };
}
