import { browser } from '../../browser/index.ts';
import type { BackgroundCalls, ListedCorrection } from '../../browser/index.ts';
import type { Correction } from '../../core/model/index.ts';
import { dropCorrection, keepCorrection, readCorrections } from '../../store/corrections.ts';
import { hostOf } from './sites.ts';
import { readAgain } from './tabs.ts';

/** The corrections that count on a page. */
export async function correctionsFor(url: string | undefined): Promise<Correction[]> {
  const here = siteOf(url);
  return (await readCorrections())
    .filter(({ host }) => host === null || host === here)
    .map(({ correction }) => correction);
}

/** Keeps a correction and reads the page anew; its outcome is null where it was made on no page. */
export async function correct({
  tab,
  correction,
  words,
  everywhere,
}: BackgroundCalls['correct']['ask']): Promise<BackgroundCalls['correct']['answer']> {
  const url = tab === null ? undefined : (await browser.tabs.get(tab)).url;
  const host = everywhere ? null : siteOf(url);
  const id = idOf(correction, host);
  await keepCorrection({
    id,
    at: new Date().toISOString(),
    host,
    words: words.slice(0, 500),
    correction,
  });
  return { id, outcome: tab === null ? null : await readAgain(tab) };
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

// Pages without a host, such as files, are one site without a name: a correction made there is not for everywhere.
function siteOf(url: string | undefined): string {
  return hostOf(url) ?? '';
}

// The same correction made twice is one.
function idOf(correction: Correction, host: string | null): string {
  const what = correction.kind === 'not-a-claim' ? correction.claim : correction.text;
  return `${correction.kind}|${host ?? '*'}|${what.toLowerCase()}`;
}
