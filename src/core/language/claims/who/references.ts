import anaphora from '../../../../../assets/lexicon/anaphora.json';
import roles from '../../../../../assets/lexicon/roles.json';
import {
  baseEndingAt,
  baseFrom,
  extendRight,
  headOf,
  phraseEndingAt,
  type Region,
} from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { wordSet } from '../../syntax/words.ts';
import type { Discourse } from './discourse.ts';
import { DOCUMENTS, DOERS, SAY, THREAT_PEOPLE } from '../lexicon.ts';
import { actorsBehind, ownersIn } from './names-in.ts';
import type { View } from '../view.ts';

const PEOPLE = new Set([
  ...wordSet(roles.speaker),
  ...wordSet(anaphora.person),
  ...wordSet(anaphora.researchers),
  ...wordSet(roles.commentators),
  'person',
  'people',
]);
const ISSUE = wordSet(roles.issue);
const ISSUED_BY = new Set(['by', 'from', 'of']);
const ISSUER = { prepositions: ISSUED_BY, coordinate: true };

/** Files every name of a sentence, and every subject that stands for one, so that later words can lead back to it. */
export function noteReferences(view: View, discourse: Discourse): void {
  const subjects = view.groups.flatMap((g) => {
    const subject = g.kind === 'finite' ? view.args(g).subject : null;
    return subject ? [subject] : [];
  });
  view.units.forEach((unit, i) => {
    if (!unit.actor) return;
    if (unit.actor.form === 'demonym' || unit.suffix !== undefined) return;
    // "a crew posing as the Lazarus Group": nobody who is only aped is spoken of again.
    if (isAped(view, i)) return;
    const subject = subjects.some((s) => s.first <= i && i <= s.last);
    discourse.note({
      actors: [unit.actor.actor],
      sentence: view.index,
      block: view.sentence.block,
      unit: i,
      subject,
      governed: isGoverned(view, i),
      named: true,
      quoted: unit.quoted,
    });
  });
  noteDocuments(view, discourse);
  noteDescriptions(view, discourse);
  // Lists: "the FBI, ODNI and CISA".
  for (let i = 0; i < view.units.length; i += 1) {
    if (view.units[i]?.tag !== 'conj' || view.word(i) !== 'and') continue;
    // "against Poland, Deputy Prime Minister and Minister of Digital Affairs Jan Berg" lists no names.
    const left = view.unit(i - 1)?.tag === 'comma' ? view.unit(i - 2) : view.unit(i - 1);
    if (left?.tag === 'noun' && left.capital && !left.actor) continue;
    const next = view.units.findIndex(
      (u, k) => k > i && k < i + 7 && u.actor !== undefined && u.tag === 'noun',
    );
    if (next < 0) continue;
    const phrase = phraseEndingAt(view.units, next);
    if (!phrase || phrase.first >= i) continue;
    const ids = [
      ...new Set(
        view.units
          .slice(phrase.first, phrase.last + 1)
          .flatMap((u) => (u.actor && u.tag === 'noun' ? [u.actor.actor] : [])),
      ),
    ];
    if (ids.length > 1)
      discourse.note({
        actors: ids,
        sentence: view.index,
        block: view.sentence.block,
        unit: next,
        subject: subjects.some((s) => s.first <= next && next <= s.last),
        named: true,
      });
  }
  for (const subject of subjects) noteSubject(view, subject, discourse);
}

/** Whether somebody else is said to pose as the one whose name stands at a unit. */
function isAped(view: View, at: number): boolean {
  const group = view.groups.findLast((g) => g.last < at && at - g.last < 9);
  if (!group || !DOERS.aping.has(group.lemma)) return false;
  const { object, preps } = view.args(group);
  return [object, ...preps.map((p) => (p.word === 'as' ? p.region : null))].some(
    (r) => r !== null && r.first <= at && at <= r.last,
  );
}

/** Whether the name at a unit stands behind a preposition of place or hearer. */
function isGoverned(view: View, at: number): boolean {
  const before = view.unit(at - 1)?.tag === 'det' ? at - 2 : at - 1;
  return /^(?:on|to|via|through)$/.test(view.word(before));
}

/** A subject without a name: whom it stands for, or its own words where it speaks of somebody for the first time. */
function noteSubject(view: View, subject: Region, discourse: Discourse): void {
  if (view.some(subject, (u) => u.actor !== undefined && u.tag === 'noun')) {
    noteUnnamed(view, subject, discourse);
    return;
  }
  const ids = idsIn(view, subject);
  if (ids.length > 0)
    discourse.note({
      actors: ids,
      sentence: view.index,
      block: view.sentence.block,
      unit: subject.first,
      subject: true,
      named: false,
    });
  else noteUnnamed(view, subject, discourse);
}

/** "A senior official", "Bulgaria's prosecutor", "two researchers in Taipei". */
function noteUnnamed(view: View, subject: Region, discourse: Discourse): void {
  const head = view.unit(headOf(view.units, subject));
  // The first word of a sentence has its capital whatever it is.
  if (!head || head.actor || head.tag !== 'noun' || (head.capital && head !== view.unit(0))) return;
  const { participants } = view.resolve(subject);
  if (participants.length !== 1 || participants[0]?.actor !== null) return;
  const singular = head.lower.replace(/(?<=[^s])s$/, '');
  if (!PEOPLE.has(head.lower) && !PEOPLE.has(singular)) return;
  // "The official" leads back to somebody; it is nobody new.
  if (participants[0].text.toLowerCase() === `the ${head.lower}`) return;
  discourse.noteUnnamed({
    words: participants[0],
    head: singular,
    plural: singular !== head.lower || head.lower === 'people',
    sentence: view.index,
    block: view.sentence.block,
    unit: subject.first,
  });
}

function idsIn(view: View, region: Region): string[] {
  const ids = view.resolve(region).participants.flatMap((p) => (p.actor === null ? [] : [p.actor]));
  return [...new Set(ids)];
}

/** A document stands for those who issued it: who put their names to it, owns it, published it or says something in it. */
function noteDocuments(view: View, discourse: Discourse): void {
  view.units.forEach((unit, i) => {
    if (unit.tag !== 'noun' || !DOCUMENTS.has(unit.lower) || unit.actor) return;
    const own = issuersAt(view, i);
    const group = own.length > 0 ? undefined : issuing(view, i);
    const subject = group ? view.args(group).subject : null;
    const ids = own.length > 0 ? own : subject ? idsIn(view, subject) : [];
    if (ids.length === 0) return;
    discourse.note({
      actors: ids,
      sentence: view.index,
      block: view.sentence.block,
      unit: i,
      subject: view.groups.some((g) => {
        const s = g.kind === 'finite' ? view.args(g).subject : null;
        return s !== null && s.first <= i && i <= s.last && headOf(view.units, s) === i;
      }),
      named: false,
      document: unit.lower,
    });
  });
}

/** Names on a document itself: "the FBI's report", "a report by ESET", "a letter signed by the FBI and CISA". */
function issuersAt(view: View, at: number): string[] {
  const base = baseEndingAt(view.units, at);
  if (!base) return [];
  const owners = ownersIn(view.parse, base).filter((o) => o.form === 'name' || o.form === 'place');
  if (owners.length > 0) return [...new Set(owners.map((o) => o.actor))];
  const { last } = extendRight(view.units, { first: at, last: at }, ISSUER);
  // "The statement from A, B and C said": the list goes on to the verb.
  const subject = view.groups
    .map((g) => (g.kind === 'finite' ? view.args(g).subject : null))
    .find((s) => s && s.last > last && headOf(view.units, s) === at);
  const behind = actorsBehind(view.parse, at, subject?.last ?? last).filter(
    // "an email sent by the Contoso hackers" is not Contoso's.
    (a) => ISSUED_BY.has(a.preposition) && !THREAT_PEOPLE.has(view.word(a.index + 1)),
  );
  return [...new Set(behind.map((a) => a.actor))];
}

/** The verb whose subject issues the document at a unit: "unsealed a complaint", "said in a statement", "In a statement, it said". */
function issuing(view: View, at: number): VerbGroup | undefined {
  const fronted = view.word(0) === 'in' && at < 5 && view.unit(1)?.tag === 'det';
  const main = fronted ? view.groups.find((g) => g.first > at && g.kind === 'finite') : undefined;
  if (main && !main.passive && SAY.has(main.lemma)) return main;
  return view.groups.find((g) => {
    if (g.kind !== 'finite' || g.passive) return false;
    const { object, preps } = view.args(g);
    if (object && object.first <= at && at <= object.last) return ISSUE.has(g.lemma);
    return (
      (SAY.has(g.lemma) || ISSUE.has(g.lemma)) &&
      preps.some(
        (p) =>
          /^(?:in|through|by|via|to|on)$/.test(p.word) &&
          p.region.first <= at &&
          at <= p.region.last,
      )
    );
  });
}

/** "Ukraine's security service, the SBU", "the GRU, Russia's military intelligence agency": what a body is called. */
function noteDescriptions(view: View, discourse: Discourse): void {
  view.units.forEach((unit, i) => {
    if (!unit.actor || unit.tag !== 'noun' || discourse.classOf(unit.actor.actor) !== 'agency')
      return;
    const article = view.unit(i - 1)?.tag === 'det' ? i - 1 : i;
    const before =
      view.unit(article - 1)?.tag === 'comma' ? baseEndingAt(view.units, article - 2) : null;
    const after = view.unit(i + 1)?.tag === 'comma' ? baseFrom(view.units, i + 2) : null;
    for (const phrase of [before, after]) {
      const state = phrase
        ? view.units.findIndex(
            (u, k) =>
              k >= phrase.first &&
              k < phrase.last &&
              u.actor !== undefined &&
              discourse.classOf(u.actor.actor) === 'state',
          )
        : -1;
      if (!phrase || state < 0) continue;
      const own = discourse.actor(unit.actor.actor)?.country;
      if (own !== discourse.actor(view.unit(state)?.actor?.actor ?? '')?.country) continue;
      const words = view.units
        .slice(state + 1, phrase.last + 1)
        .filter((u) => u.tag !== 'poss')
        .map((u) => u.lower)
        .join(' ');
      discourse.describe(unit.actor.actor, words);
    }
  });
}
