import { describe, expect, it } from 'vitest';
import { type Party, readWith, state } from '../../testing/read.ts';

const PARTIES: readonly Party[] = [
  ...state('Czechia', 'CZ', { seat: 'Prague', adjective: 'Czech' }),
  ...state('Ukraine', 'UA'),
  ...state('Russia', 'RU', { adjective: 'Russian' }),
  { words: 'GRU', kind: 'agency', country: 'RU' },
  { words: 'SBU', kind: 'agency', country: 'UA' },
  { words: 'FBI', kind: 'agency', country: 'US' },
  { words: 'CISA', kind: 'agency', country: 'US' },
  { words: 'Justice Department', kind: 'agency', country: 'US' },
  { words: 'Microsoft', kind: 'company', country: 'US' },
  { words: 'ESET', kind: 'company', country: 'SK' },
  { words: 'Reuters', kind: 'outlet', country: 'GB' },
  { words: 'WeChat', kind: 'company', country: 'CN' },
  { words: 'Turla', kind: 'threat-group', country: 'RU' },
  { words: 'LockBit', kind: 'threat-group', country: null },
  { words: 'Anna Berg', kind: 'person', country: 'CZ' },
];

/** Who the last claim of a passage comes from: names, or the text's words. */
function sourcesOf(text: string): string[] {
  const claim = readWith(PARTIES, text).claims.at(-1);
  return claim?.sources.map((p) => p.actor ?? p.text) ?? ['nothing'];
}

describe('who speaks', () => {
  it.each([
    // Before, behind and inside what is said.
    ['Microsoft said hackers working for the GRU had broken into the port.', ['Microsoft']],
    ['The raid was the work of Turla, insisted Anna Berg, the interior minister.', ['Anna Berg']],
    ['It is clear, writes Microsoft, that Russia broke into the ministry.', ['Microsoft']],
    [
      'Russia, the Czech prime minister told parliament, hacked the ministry.',
      ['the Czech prime minister'],
    ],
    ['Russia hacked the ministry, or so Microsoft says.', ['Microsoft']],
    // A view that somebody holds.
    ['In the eyes of the Czech government, Russia hacked the ministry.', ['Czechia']],
    ["In Microsoft's view, Turla was behind the break-in.", ['Microsoft']],
    ['As Anna Berg put it, Russia hacked the ministry.', ['Anna Berg']],
    ['To ESET, the break-in bears the hallmarks of Turla.', ['ESET']],
    ['According to a report by ESET published on Monday, Turla broke into the port.', ['ESET']],
    ['The Czech government is in no doubt that Russia hacked the ministry.', ['Czechia']],
    // Behind a colon.
    ["Prague's verdict was plain: Russia hacked the ministry.", ['Czechia']],
    ['Microsoft was clear: Turla had breached the port.', ['Microsoft']],
    // Whoever is cited says it; who cites them passes it on.
    ['Turla is behind the break-in, Reuters reported, citing diplomats.', ['diplomats']],
    [
      'Reuters, quoting Czech and Ukrainian officials, said that Russia had hacked the ministry.',
      ['Czech and Ukrainian officials'],
    ],
    // Documents, and those without a name, lead back.
    [
      'The Justice Department unsealed a complaint. The complaint says Turla hacked the dam.',
      ['Justice Department'],
    ],
    [
      'A Czech prosecutor opened a file. She says that Russia broke into the port.',
      ['A Czech prosecutor'],
    ],
    [
      'A senior official spoke in town on Monday. The official said Russia hacked the port.',
      ['A senior official'],
    ],
    ['We at ESET believe that Turla hacked the ministry.', ['ESET']],
    [
      'In a post on WeChat, Microsoft set out a chronology. In March, it said, Turla hacked the port.',
      ['Microsoft'],
    ],
  ])('%s', (text, sources) => {
    expect(sourcesOf(text)).toEqual(sources);
  });

  it.each([
    'For Microsoft, the breach was costly: Turla broke into its mail.',
    'Evidence in the code points to Russia.',
    'Microsoft was unlucky: Turla broke into its mail.',
  ])('takes nobody for the speaker who is only spoken of: %s', (text) => {
    expect(['', 'nothing']).toContain(sourcesOf(text).join());
  });
});

describe('who is meant', () => {
  const accused = (text: string): (string | null)[] =>
    readWith(PARTIES, text)
      .claims.at(-1)
      ?.accused.map((p) => p.actor) ?? [];

  it('knows the body of a state by what the article calls it', () => {
    expect(
      accused(
        "The GRU, Russia's military intelligence agency, was named. ESET said Russia's military intelligence agency had hacked the port.",
      ),
    ).toEqual(['GRU']);
    expect(accused("ESET said Russia's military intelligence agency had hacked the port.")).toEqual(
      ['Russia'],
    );
  });

  it('reads a name that an editor has put into a quotation', () => {
    expect(
      accused('"[Russia] was responsible for the theft from the exchange," the FBI said.'),
    ).toEqual(['Russia']);
  });
});
