import { browser } from '../../browser/index.ts';

/** Work that is done again and again, by an alarm of this name. */
export interface Round {
  alarm: string;
  minutes: number;
}

/** Sets the alarm of a round, or clears it; a browser that starts may have lost it. */
export async function setRound(round: Round, on: boolean): Promise<void> {
  if (!on) await browser.alarms.clear(round.alarm);
  else if ((await browser.alarms.get(round.alarm)) === undefined) await start(round);
}

/** Sets those anew that would ring later than a whole round from now: they were set while the clock was wrong. */
export async function mendRounds(rounds: readonly Round[]): Promise<void> {
  for (const { name, scheduledTime } of await browser.alarms.getAll()) {
    const round = rounds.find(({ alarm }) => alarm === name);
    if (round && scheduledTime > Date.now() + round.minutes * 60_000) await start(round);
  }
}

function start({ alarm, minutes }: Round): Promise<void> {
  return browser.alarms.create(alarm, { periodInMinutes: minutes });
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
