import { browser } from '../../browser/index.ts';
import type { BackgroundCalls, ListedCorrection, Outcome } from '../../browser/index.ts';
import type { Correction } from '../../core/model/index.ts';
import { dropCorrection, keepCorrection, readCorrections } from '../../store/corrections.ts';
import { hostOf } from './sites.ts';
import { readAgain } from './tabs.ts';

/** The corrections that count on a page. */
export async function correctionsFor(url: string | undefined): Promise<Correction[]> {
  const here = hostOf(url);
  return (await readCorrections())
    .filter(({ host }) => host === null || host === here)
    .map(({ correction }) => correction);
}

/** Keeps a correction and reads the page anew; null where it was made on no page. */
export async function correct({
  tab,
  correction,
  words,
  everywhere,
}: BackgroundCalls['correct']['ask']): Promise<Outcome | null> {
  const url = tab === null ? undefined : (await browser.tabs.get(tab)).url;
  await keepCorrection({
    id: idOf(correction, everywhere ? null : hostOf(url)),
    at: new Date().toISOString(),
    host: everywhere ? null : hostOf(url),
    words: words.slice(0, 500),
    correction,
  });
  return tab === null ? null : readAgain(tab);
}

/** All corrections, newest first. */
export async function listCorrections(): Promise<ListedCorrection[]> {
  return (await readCorrections())
    .map(({ id, at, host, words, correction }) => ({ id, at, host, words, kind: correction.kind }))
    .reverse();
}

/** Takes one back and gives the others. */
export async function uncorrect(id: string): Promise<ListedCorrection[]> {
  await dropCorrection(id);
  return listCorrections();
}

// The same correction made twice is one.
function idOf(correction: Correction, host: string | null): string {
  const what = correction.kind === 'not-a-claim' ? correction.claim : correction.text;
  return `${correction.kind}|${host ?? '*'}|${what.toLowerCase()}`;
}
