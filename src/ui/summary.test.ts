import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor, Claim, ClaimGroup, Participant } from '../core/model/index.ts';
import { setTexts } from '../i18n/index.ts';
import { fromMessages } from '../i18n/messages.ts';
import { summary as sentences } from './summary.ts';

const summary = (of: Parameters<typeof sentences>[0]): string =>
  sentences(of)
    .map(({ text }) => text)
    .join(' ');

beforeAll(() => {
  const url = new URL('../../assets/_locales/en/messages.json', import.meta.url);
  setTexts(fromMessages(JSON.parse(readFileSync(url, 'utf8'))), 'en');
});

const actor = (id: string, kind: Actor['kind'], country: string | null): Actor => ({
  id,
  name: id,
  aliases: [],
  kind,
  country,
  known: true,
  mentions: [],
});
const part = (actorId: string): Participant => ({
  text: actorId,
  start: 0,
  end: 1,
  actor: actorId,
});
let number = 0;
const claim = (over: Partial<Claim>): Claim => ({
  id: `c${number++}`,
  type: 'attribution',
  form: 'clause',
  sentence: { start: 50, end: 60, text: '' },
  cue: { start: 50, end: 52, text: '' },
  sources: [],
  accused: [],
  act: null,
  certainty: 'stated',
  certaintyWords: null,
  quoted: false,
  answers: [],
  when: 'news',
  via: [],
  links: [],
  frame: '',
  reason: '',
  ...over,
});
const group = (
  accused: string,
  claims: Claim[],
  sourceGroups: ClaimGroup['sourceGroups'],
): ClaimGroup => ({
  id: accused,
  accused: [accused],
  act: null,
  claims: claims.map((c) => c.id),
  ...(sourceGroups ? { sourceGroups } : {}),
});

describe('summary', () => {
  const actors = [
    actor('Iran', 'state', 'IR'),
    actor('ODNI', 'agency', 'US'),
    actor('FBI', 'agency', 'US'),
    actor('CISA', 'agency', 'US'),
    actor('Mission', 'agency', 'IR'),
    actor('LockBit', 'threat-group', null),
    actor('Microsoft', 'company', 'US'),
  ];

  it('counts the agencies of one government, says how sure they say they are, and who rejects it', () => {
    const accusation = claim({
      sources: ['ODNI', 'FBI', 'CISA'].map(part),
      accused: [part('Iran')],
      certainty: 'high',
      certaintyWords: 'confident',
    });
    const denial = claim({ type: 'denial', sources: [part('Mission')], accused: [part('Iran')] });
    const claims = [accusation, denial];
    const text = summary({
      actors,
      claims,
      groups: [group('Iran', claims, [{ sources: ['ODNI', 'FBI', 'CISA'], because: 'joint' }])],
    });
    expect(text).toBe('Three US agencies say Iran did it (“confident”). Mission rejects it.');
  });

  it('does not lend one source the words of another', () => {
    const sure = claim({
      sources: [part('ODNI')],
      accused: [part('Iran')],
      certainty: 'high',
      certaintyWords: 'confident',
    });
    const other = claim({ sources: [part('Microsoft')], accused: [part('Iran')] });
    const claims = [sure, other];
    const sourceGroups = [
      { sources: ['ODNI'], because: null },
      { sources: ['Microsoft'], because: null },
    ];
    expect(summary({ actors, claims, groups: [group('Iran', claims, sourceGroups)] })).toBe(
      'ODNI says Iran did it (“confident”). Microsoft says so too.',
    );
  });

  it('never says itself that somebody did it', () => {
    const own = claim({ accused: [part('LockBit')] });
    expect(summary({ actors, claims: [own], groups: [group('LockBit', [own], [])] })).toBe(
      'The article itself names LockBit; nobody is cited for it.',
    );
  });

  it('tells a boast from an accusation', () => {
    const boast = claim({
      type: 'responsibility',
      sources: [part('LockBit')],
      accused: [part('LockBit')],
    });
    expect(summary({ actors, claims: [boast], groups: [group('LockBit', [boast], [])] })).toBe(
      'LockBit says it did it.',
    );
  });

  it('speaks of two accusations and names whom the others are against', () => {
    const make = (who: string) => {
      const c = claim({ sources: [part('Microsoft')], accused: [part(who)] });
      return { c, g: group(who, [c], [{ sources: ['Microsoft'], because: null }]) };
    };
    const all = ['Iran', 'LockBit', 'CISA'].map(make);
    const text = summary({ actors, claims: all.map((a) => a.c), groups: all.map((a) => a.g) });
    expect(text).toBe(
      'Microsoft says Iran did it. Microsoft says LockBit did it. Also named: CISA.',
    );
  });

  it('lets the verb agree with words for several, begins with a capital, and names nobody by words alone', () => {
    const words = (text: string): Participant => ({ text, start: 0, end: 1, actor: null });
    const say = (who: string): string => {
      const one = claim({ sources: [words(who)], accused: [part('Iran')] });
      const other = claim({ sources: [part('FBI')], accused: [part('LockBit')] });
      const third = claim({ sources: [part('FBI')], accused: [words('the same hands')] });
      const claims = [one, other, third];
      const groups = [
        group('Iran', [one], [{ sources: [who], because: null }]),
        group('LockBit', [other], [{ sources: ['FBI'], because: null }]),
        group('the same hands', [third], [{ sources: ['FBI'], because: null }]),
      ];
      return summary({ actors, claims, groups });
    };
    const rest = 'FBI says LockBit did it.';
    expect(say('two former officials')).toBe(`Two former officials say Iran did it. ${rest}`);
    expect(say('the police in Harbin')).toBe(`The police in Harbin say Iran did it. ${rest}`);
    expect(say('a team of analysts')).toBe(`A team of analysts says Iran did it. ${rest}`);
    expect(say('everyone in these offices')).toBe(
      `Everyone in these offices says Iran did it. ${rest}`,
    );
    expect(say('the press')).toBe(`The press says Iran did it. ${rest}`);
  });

  it('gives a state the article that its name takes', () => {
    const both = [...actors, actor('United States', 'state', 'US')];
    const one = claim({ sources: [part('United States')], accused: [part('Iran')] });
    const other = claim({ sources: [part('Iran')], accused: [part('United States')] });
    const claims = [one, other];
    const groups = [
      group('Iran', [one], [{ sources: ['United States'], because: null }]),
      group('United States', [other], [{ sources: ['Iran'], because: null }]),
    ];
    expect(summary({ actors: both, claims, groups })).toBe(
      'The United States says Iran did it. Iran says the United States did it.',
    );
  });

  it('calls a body by a short name of its own, and a team with its house', () => {
    const mission: Actor = {
      ...actor('m', 'agency', 'IR'),
      name: 'Permanent Mission of Iran to the United Nations',
      aliases: [
        { name: 'Iranian Mission to the United Nations' },
        { name: 'Iran’s UN Mission' },
        { name: 'UN Mission', relation: 'overlaps' },
        { name: 'Iranian UN Mission' },
      ],
    };
    const text = 'Google’s Threat Analysis Group';
    const team: Actor = {
      ...actor('t', 'company', 'US'),
      name: 'Threat Analysis Group',
      mentions: [{ start: 0, end: text.length, text }],
    };
    const accusation = claim({ sources: [part('t')], accused: [part('Iran')] });
    const denial = claim({ type: 'denial', sources: [part('m')], accused: [part('Iran')] });
    const claims = [accusation, denial];
    const groups = [group('Iran', claims, [{ sources: ['t'], because: null }])];
    expect(sentences({ actors: [...actors, mission, team], claims, groups })).toEqual([
      { type: 'attribution', text: 'Google’s Threat Analysis Group says Iran did it.' },
      { type: 'denial', text: 'Iranian UN Mission rejects it.' },
    ]);
  });

  it('leaves out what the article only recalls', () => {
    const old = claim({
      sources: [part('FBI')],
      accused: [part('Iran')],
      when: 'background',
    });
    const answer = claim({ type: 'denial', sources: [part('Mission')], answers: [old.id] });
    const of = [group('Iran', [old, answer], [{ sources: ['FBI'], because: null }])];
    expect(summary({ actors, claims: [old, answer], groups: of })).toBe(
      'It only recalls accusations of earlier days.',
    );
    const news = claim({ sources: [part('Microsoft')], accused: [part('LockBit')] });
    of.push(group('LockBit', [news], [{ sources: ['Microsoft'], because: null }]));
    expect(summary({ actors, claims: [old, answer, news], groups: of })).toBe(
      'Microsoft says LockBit did it.',
    );
  });

  it('begins with the accusation of the headline, however small', () => {
    const title = claim({
      sources: [part('FBI')],
      accused: [part('LockBit')],
      sentence: { start: 0, end: 9, text: '' },
    });
    const more = [1, 2, 3, 4].map(() =>
      claim({ sources: [part('Microsoft')], accused: [part('Iran')] }),
    );
    const groups = [
      group('Iran', more, [{ sources: ['Microsoft'], because: null }]),
      group('LockBit', [title], [{ sources: ['FBI'], because: null }]),
    ];
    expect(summary({ actors, claims: [title, ...more], groups })).toBe(
      'FBI says LockBit did it. Microsoft says Iran did it.',
    );
  });

  it('has words for an article without any claim', () => {
    expect(summary({ actors, claims: [], groups: [] })).toBe(
      'No accusation, denial or doubt about who did it was found.',
    );
  });
});
