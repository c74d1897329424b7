import { browser } from '../../browser/index.ts';

/** Work that is done again and again, by an alarm of this name. */
export interface Round {
  alarm: string;
  minutes: number;
}

/**
 * Sets the alarm of a round, or clears it. One that would ring later than a whole round from now was set while the clock was
 * wrong, and is set anew.
 */
export async function setRound({ alarm, minutes }: Round, on: boolean): Promise<void> {
  if (!on) {
    await browser.alarms.clear(alarm);
    return;
  }
  const set = await browser.alarms.get(alarm);
  if (set === undefined || set.scheduledTime > Date.now() + minutes * 60_000)
    await browser.alarms.create(alarm, { periodInMinutes: minutes });
}

/** Gives a function that does what it is given one after the other: two rounds at once would ask twice. */
export function oneByOne<Value>(): (work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
