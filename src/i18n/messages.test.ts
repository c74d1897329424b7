import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FEED_PROBLEMS } from '../browser/feeds.ts';
import { SERVER_PROBLEMS } from '../browser/servers.ts';
import { FAILURES, MEMORY_FAULTS, UPDATE_FAULTS } from '../browser/protocol.ts';
import { CERTAINTIES, CLAIM_TYPES, DOWNLOAD_FAULTS, OPINIONS } from '../core/model/index.ts';
import { FEED_FAULTS, FEED_KINDS, LISTS } from '../library/index.ts';
import { FOUND_FRAMES, FRAMES } from '../core/language/claims/lexicon.ts';
import { fromMessages, type Messages } from './messages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const textsOf = (language: string): Messages =>
  JSON.parse(
    readFileSync(join(root, 'assets/_locales', language, 'messages.json'), 'utf8'),
  ) as Messages;
const messages = textsOf('en');
const sources = files(join(root, 'src'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const manifest = readFileSync(join(root, 'manifest.json'), 'utf8');

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    return /\.tsx?$/.test(path) && !path.endsWith('.test.ts') ? [path] : [];
  });
}

/** Keys that the code makes from a code of the model, by their beginning. */
const MADE = [
  'state_',
  'hint_',
  'reason_',
  'certainty_',
  'type_',
  'verb_',
  'filter_',
  'because_',
  'format_',
  'lane_',
  'laneCount_',
  'memoryLane_',
  'memoryCount_',
  'kind_',
  'mark_',
  'colours_',
  'fix_',
  'updateList_',
  'updateResult_',
  'updateFault_',
  'memoryFault_',
  'feedKind_',
  'feedFault_',
  'memoryCarryFault_',
  'serverFault_',
  'serverField_',
  'serverLogin_',
  'remark_',
  'agenciesOf_',
  'number_',
];

describe('the texts', () => {
  it('has every text that the code asks for', () => {
    const asked = [...sources.matchAll(/\b(?:t|plural)\(\s*'([\w-]+)'/g)].map(
      (m) => m[1] as string,
    );
    const inManifest = [...manifest.matchAll(/__MSG_(\w+)__/g)].map((m) => m[1] as string);
    expect(asked.length).toBeGreaterThan(20);
    const missing = [...asked, ...inManifest].filter(
      (key) => !(key in messages) && !(`${key}_other` in messages),
    );
    expect(missing).toEqual([]);
  });

  it('has words for every failure, type, certainty and reason', () => {
    const codes = [
      ...FAILURES.flatMap((f) => [`state_${f}`, `hint_${f}`]),
      ...MEMORY_FAULTS.flatMap((f) => [`memoryFault_${f}`, `memoryCarryFault_${f}`]),
      ...UPDATE_FAULTS.map((f) => `updateFault_${f}`),
      ...LISTS.map(({ id }) => `updateList_${id}`),
      ...FEED_PROBLEMS.map((f) => `feedFault_${f}`),
      ...[...DOWNLOAD_FAULTS, ...FEED_FAULTS].map((f) => `feedFault_${f}`),
      ...SERVER_PROBLEMS.map((f) => `serverFault_${f}`),
      ...['campaign', 'note', ...OPINIONS].map((r) => `remark_${r}`),
      ...FEED_KINDS.map((k) => `feedKind_${k}`),
      ...CLAIM_TYPES.map((c) => `type_${c}`),
      ...CERTAINTIES.map((c) => `certainty_${c}`),
      ...[...FRAMES, ...FOUND_FRAMES].map((f) => `reason_${f.reason}`),
    ].map((key) => key.replaceAll('-', '_'));
    expect(codes.filter((key) => !(key in messages))).toEqual([]);
  });

  it('has no text that nobody asks for', () => {
    const unused = Object.keys(messages).filter((key) => {
      if (MADE.some((start) => key.startsWith(start))) return false;
      const base = key.replace(/_(?:zero|one|two|few|many|other)$/, '').replace(/Sure$/, '');
      return (
        !sources.includes(`'${base}'`) &&
        !sources.includes(`\`${base}`) &&
        !manifest.includes(`__MSG_${key}__`)
      );
    });
    expect(unused).toEqual([]);
  });

  it('uses keys that browsers allow, and at most nine arguments', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      expect(key).toMatch(/^\w+$/);
      expect(message).not.toMatch(/\$\d\d/);
    }
  });

  it('puts arguments in where there is no browser', () => {
    expect(fromMessages({ a: { message: '$2 of $1' } })('a', ['x', 'y'])).toBe('y of x');
    expect(fromMessages({})('constructor', [])).toBe('');
  });
});

describe('the other languages', () => {
  const languages = readdirSync(join(root, 'assets/_locales')).filter((l) => l !== 'en');

  it.each(languages)(
    '%s has every text, with the same arguments, and says which language it is',
    (language) => {
      const texts = textsOf(language);
      expect(Object.keys(texts).sort()).toEqual(Object.keys(messages).sort());
      expect(texts['textLanguage']?.message).toBe(language);
      const places = (text: string): string => [...new Set(text.match(/\$\d|%s/g))].sort().join();
      const other = Object.entries(texts).filter(([key, { message }]) => {
        // "One claim" in one language is "$1 claim" in another, where 0 is one, too.
        const english = places(messages[key]?.message ?? '');
        return message === '' || (places(message) !== english && !key.endsWith('_one'));
      });
      expect(other.map(([key]) => key)).toEqual([]);
    },
  );

  it.each(languages)(
    '%s says the number wherever its word for one also stands for none',
    (language) => {
      if (new Intl.PluralRules(language).select(0) !== 'one') return;
      const silent = Object.entries(textsOf(language)).filter(
        ([key, { message }]) =>
          key.endsWith('_one') &&
          textsOf(language)[key.replace(/_one$/, '_other')]?.message.includes('$1') &&
          !message.includes('$1'),
      );
      expect(silent.map(([key]) => key)).toEqual([]);
    },
  );

  it.each(['en', ...languages])('%s fits into what the stores allow', (language) => {
    expect(textsOf(language)['extName']?.message.length).toBeLessThanOrEqual(45);
    expect(textsOf(language)['extDescription']?.message.length).toBeLessThanOrEqual(132);
  });

  it('French keeps its marks on the line of the word before them', () => {
    const loose = Object.entries(textsOf('fr')).filter(([, { message }]) =>
      /[^\u00a0\u202f](?:[;!?»]|:(?!\/\/))|«[^\u00a0\u202f]/u.test(message),
    );
    expect(loose.map(([key]) => key)).toEqual([]);
  });
});
