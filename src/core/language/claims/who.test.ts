import { describe, expect, it } from 'vitest';
import type { Party } from '../testing/read.ts';
import { readWith } from '../testing/read.ts';

const PARTIES: readonly Party[] = [
  { words: 'Norway', kind: 'state', country: 'NO' },
  { words: 'China', kind: 'state', country: 'CN' },
  { words: 'Chinese', id: 'China', kind: 'state', country: 'CN', form: 'demonym' },
  { words: 'Norwegian Foreign Ministry', kind: 'agency', country: 'NO' },
  { words: 'Ministry of State Security', kind: 'agency', country: 'CN' },
  { words: 'NATO', kind: 'organisation', country: null },
  { words: 'European Union', kind: 'organisation', country: null },
  { words: 'FBI', kind: 'agency', country: 'US' },
  { words: 'Zirconium', kind: 'threat-group', country: 'CN' },
];

/** Each claim of a passage, as "type: sources > accused", in names or in the text's words. */
function read(text: string, title?: string): string[] {
  const names = (all: readonly { actor: string | null; text: string }[]): string =>
    all.map((p) => p.actor ?? `“${p.text}”`).join(', ') || '-';
  return readWith(PARTIES, text, null, title).claims.map(
    (c) => `${c.type}: ${names(c.sources)} > ${names(c.accused)}`,
  );
}

describe('who is meant', () => {
  it.each([
    // Whoever spoke goes on to speak, whatever verbs stand between.
    [
      'The Norwegian Foreign Ministry said the activities started in May and targeted ports, adding it believed Zirconium was behind the campaign.',
      ['attribution: Norwegian Foreign Ministry > Zirconium'],
    ],
    // "It" is whom the accuser accuses.
    [
      'Norway has launched a stern accusation against China, claiming that it is responsible for a series of cyberattacks.',
      ['attribution: Norway > China'],
    ],
    [
      'Norway claimed that it was responsible for the cyberattack.',
      ['responsibility: Norway > Norway'],
    ],
    // What somebody is warned of is not who is warned.
    ['The FBI is warning companies of recent activity connected to the theft of coins.', []],
    // A name beside a general word.
    [
      'The FBI found that the Chinese hacking collective – Zirconium – has stolen the plans.',
      ['attribution: - > China', 'attribution: FBI > Zirconium'],
    ],
    // Whoever is named in the quotation does not say it.
    [
      'The Norwegian Foreign Ministry spoke. “Hackers of the Ministry of State Security broke into the network,” the ministry said.',
      ['attribution: Norwegian Foreign Ministry > Ministry of State Security'],
    ],
    // The act stands behind "to", the accused before.
    ['Zirconium has been linked to multiple heists of coins.', ['attribution: - > Zirconium']],
    [
      'The attack drew an answer, with NATO and the European Union voicing concern and condemning China’s cyberattacks.',
      ['attribution: NATO, European Union > China'],
    ],
    // A victim that condemns one attack denies nothing.
    ['“Norway strongly condemns this malicious cyber campaign,” the statement said.', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('takes the name behind a headline’s colon for whoever says so', () => {
    expect(read('It was a long week.', 'Zirconium behind theft of coins: FBI')).toEqual([
      'attribution: FBI > Zirconium',
    ]);
  });
});
