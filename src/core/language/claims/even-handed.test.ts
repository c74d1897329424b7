import { describe, expect, it } from 'vitest';
import { type Party, readWith } from '../testing/read.ts';

const STATES: Record<string, [string, string]> = {
  Iran: ['IR', 'Iranian'],
  'the United States': ['US', 'American'],
  China: ['CN', 'Chinese'],
  Japan: ['JP', 'Japanese'],
  Russia: ['RU', 'Russian'],
  Ukraine: ['UA', 'Ukrainian'],
  Israel: ['IL', 'Israeli'],
  India: ['IN', 'Indian'],
  Pakistan: ['PK', 'Pakistani'],
  Turkey: ['TR', 'Turkish'],
  Greece: ['GR', 'Greek'],
  Vietnam: ['VN', 'Vietnamese'],
  Germany: ['DE', 'German'],
  'North Korea': ['KP', 'North Korean'],
  'South Korea': ['KR', 'South Korean'],
  Morocco: ['MA', 'Moroccan'],
  Algeria: ['DZ', 'Algerian'],
  Poland: ['PL', 'Polish'],
  Belarus: ['BY', 'Belarusian'],
  Australia: ['AU', 'Australian'],
};

const PAIRS: [string, string][] = [
  ['Iran', 'the United States'],
  ['China', 'Japan'],
  ['Russia', 'Ukraine'],
  ['Israel', 'Iran'],
  ['India', 'Pakistan'],
  ['Turkey', 'Greece'],
  ['China', 'Vietnam'],
  ['Russia', 'Germany'],
  ['North Korea', 'South Korea'],
  ['Morocco', 'Algeria'],
  ['Poland', 'Belarus'],
  ['China', 'Australia'],
  ['the United States', 'Russia'],
];

/** A is the one who speaks, B the one spoken of, b the adjective to B. */
const TEMPLATES = [
  '{A} accused {B} of hacking its parliament.',
  '{A} blamed {B} for the intrusion.',
  '{A} blamed the intrusion on {B}.',
  '{A} has pinned the break-in on {B}.',
  '{A} held {B} responsible for the attack.',
  '{A} attributed the espionage campaign to {B}.',
  '{A} linked the intrusion to {B}.',
  '{A} laid the attack at the door of {B}.',
  '{A} put the blame for the attack on {B}.',
  '{A} pointed the finger at {B}.',
  '{A} named {B} as the culprit.',
  '{A} condemned {B} for the cyberattack.',
  '{A} expelled two {b} diplomats over the intrusion.',
  '{A} suspects {B} of the break-in.',
  '{A} said {B} was behind the attack.',
  '{A} said that {B} was responsible for the intrusion.',
  '{A} believes {B} carried out the attack.',
  '{A} assessed with high confidence that {B} ran the campaign.',
  '{A} said {b} hackers had broken into its ministry.',
  '{A} concluded that {b} spies were behind the break-in.',
  '{A} reported that {B} had stolen the files in the breach.',
  'According to {A}, {B} orchestrated the campaign.',
  '{B} was behind the attack, {A} said.',
  '{B} was accused by {A} of hacking its parliament.',
  'The intrusion was attributed to {B} by {A}.',
  'The attack was carried out by {B}, according to {A}.',
  'The break-in was the work of {B}, {A} said.',
  '{A} claimed that {B} had likely infiltrated its networks.',
  '{B} hacked its parliament, {A} said.',
  '{B} denied any involvement in the attack on {A}.',
  '{B} rejected the accusations of {A}.',
  '{B} called the charges baseless.',
  '{B} dismissed the report as a fabrication.',
  '{B} said it had nothing to do with the attack on {A}.',
  '{A} found no evidence that {B} was behind the attack.',
  '{A} would not say who was behind the attack.',
  '{A} stopped short of blaming {B}.',
  '{B} did not respond to a request for comment.',
  '{B} declined to comment.',
  '{B}-backed hackers hit a bank in {A}.',
  '{b} hackers breached the network of a bank.',
  'The campaign bears the hallmarks of {B}, {A} said.',
];

function parties(a: string, b: string): Party[] {
  return [a, b].flatMap((name): Party[] => {
    const [country, adjective] = STATES[name] as [string, string];
    const bare = name.replace(/^the /, '');
    return [
      { words: bare, id: name, kind: 'state', country },
      { words: `${bare}-backed`, id: name, kind: 'state', country, form: 'compound' },
      { words: adjective, id: name, kind: 'state', country, form: 'demonym' },
    ];
  });
}

/** What is found, in terms of A and B, so that two readings can be compared. */
function found(template: string, a: string, b: string): string[] {
  const sentence = template
    .replaceAll('{A}', a)
    .replaceAll('{B}', b)
    .replaceAll('{b}', (STATES[b] as [string, string])[1]);
  const role = (id: string | null): string => (id === a ? 'A' : id === b ? 'B' : String(id));
  return readWith(parties(a, b), sentence.replace(/^the/, 'The')).claims.map(
    (c) =>
      `${c.type} ${c.form} [${c.sources.map((p) => role(p.actor)).join()}] -> [${c.accused.map((p) => role(p.actor)).join()}] ${c.certainty} ${c.frame}`,
  );
}

describe('every country is read alike', () => {
  it.each(TEMPLATES)('%s', (template) => {
    const expected = found(template, 'Japan', 'Germany');
    expect(expected.length).toBeGreaterThan(0);
    for (const [one, other] of PAIRS) {
      expect(found(template, one, other), `${one} of ${other}`).toEqual(expected);
      expect(found(template, other, one), `${other} of ${one}`).toEqual(expected);
    }
  });
});
