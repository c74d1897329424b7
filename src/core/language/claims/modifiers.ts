import type { Region } from '../syntax/phrases.ts';
import { clauseEnd } from '../syntax/arguments.ts';
import { hostility, isAct, mentionsCyber } from './acts.ts';
import { deedOf, isDeed } from './propositions/deed.ts';
import { HOSTILE_NOUNS, THREAT_PEOPLE } from './lexicon.ts';
import type { View } from './view.ts';

/** An attribution inside a noun phrase: "Iran-backed hackers hit a bank". */
export interface Modifier {
  accused: Region;
  act: Region;
  cue: Region;
}

const LINKING =
  /^(?:linked|backed|sponsored|aligned|affiliated|nexus|directed|run|tied|controlled|funded|supported|connected|led|associated|state|ordered|operated|employed|friendly|financed)$/;

/** People whose trade is hostile: of "Chinese hackers", as of "Iran-backed" ones, any deed will do. */
const ATTACKERS =
  /^(?:hackers?|spies|cyberspies|intruders?|attackers?|trolls|saboteurs|thieves|snoops|propagandists|hacktivists|cybercriminals|extortionists|scammers)$/;

/** The modifiers of a sentence whose people do something hostile. */
export function modifiersOf(view: View): Modifier[] {
  const found: Modifier[] = [];
  for (let i = 0; i < view.units.length; i += 1) {
    const unit = view.units[i];
    if (!unit?.actor) continue;
    const behind = linkedBehind(view, i);
    if (behind !== null) {
      const act = actOf(view, behind, false);
      if (act) found.push({ accused: { first: i, last: i }, act, cue: { first: behind, last: i } });
      continue;
    }
    const linking = unit.suffix !== undefined && LINKING.test(unit.suffix);
    const demonym = unit.actor.form === 'demonym' && unit.suffix === undefined;
    const owner =
      unit.actor.form !== 'demonym' &&
      unit.suffix === undefined &&
      view.unit(i + 1)?.tag === 'poss';
    if (!linking && !demonym && !owner) continue;
    let head = i + (owner ? 2 : 1);
    while (
      head < view.units.length &&
      head < i + 7 &&
      ['adj', 'noun', 'num'].includes(view.unit(head + 1)?.tag ?? '') &&
      !THREAT_PEOPLE.has(view.word(head))
    )
      head += 1;
    const noun = view.word(head);
    if (!THREAT_PEOPLE.has(noun) && !(linking && HOSTILE_NOUNS.has(noun))) continue;
    if (owner && !ATTACKERS.test(noun) && noun !== 'operatives') continue;
    const act = actOf(view, head, linking);
    if (act) found.push({ accused: { first: i, last: i }, act, cue: { first: i, last: head } });
  }
  return found;
}

/** The head of "hackers linked to a Chinese intelligence agency", for the name that stands at `i`; null where there is none. */
function linkedBehind(view: View, i: number): number | null {
  const group = view.groups.findLast((g) => g.last < i && i - g.last < 6);
  if (!group || !(group.kind === 'participle' || group.kind === 'ing')) return null;
  const own =
    /^(?:link|tie|connect|back|sponsor|associate|affiliate|align|employ|direct|control|run|fund|order|work|support)$/.test(
      group.lemma,
    );
  const preposition = view.word(group.last + 1);
  if (!own || !/^(?:to|by|with|for)$/.test(preposition)) return null;
  const head = group.first - 1;
  return THREAT_PEOPLE.has(view.word(head)) ? head : null;
}

/** What the people whose noun stands at `head` do: by the verb they are the subject or the agent of. */
function actOf(view: View, head: number, linking: boolean): Region | null {
  for (const group of view.groups) {
    const args = view.args(group);
    if (group.negated) continue;
    const end = clauseEnd(view.parse, group);
    if (args.subject && args.subject.first <= head && head <= args.subject.last && !group.passive) {
      // "Iran-backed hackers" say by their name what they are: any deed of theirs will do.
      const any = isDeed(group) && (linking || ATTACKERS.test(view.word(head)));
      const h = any ? 1 : deedOf(view, group, end).strength;
      if (
        h > 0 ||
        (group.lemma === 'turn' && mentionsCyber(view, { first: group.first, last: end }))
      )
        return trim(view, { first: group.first, last: end });
      if (
        args.infinitive &&
        hostility(view, args.infinitive, clauseEnd(view.parse, args.infinitive)) > 0
      )
        return { first: args.infinitive.first, last: clauseEnd(view.parse, args.infinitive) };
      const ing = view.groups.find(
        (g) =>
          g.first > group.last && g.first <= end && g.kind === 'ing' && hostility(view, g, end) > 0,
      );
      if (ing) return { first: ing.first, last: end };
    }
    const by = args.preps.find(
      (p) => p.word === 'by' && p.region.first <= head && head <= p.region.last,
    );
    if (by && (group.passive || group.kind === 'participle'))
      return { first: group.first, last: group.last };
  }
  // "the intrusion by the Kremlin-backed hackers".
  for (let i = head - 1; i > 0 && i > head - 6; i -= 1) {
    if (view.word(i) !== 'by') continue;
    const noun = { first: i - 1, last: i - 1 };
    while (noun.first > 0 && ['adj', 'noun', 'det'].includes(view.unit(noun.first - 1)?.tag ?? ''))
      noun.first -= 1;
    if (isAct(view, noun)) return noun;
  }
  return null;
}

function trim(view: View, region: Region): Region {
  const tag = view.unit(region.first)?.tag;
  return tag === 'aux' &&
    view.unit(region.first + 1)?.tag === 'verb' &&
    view.word(region.first) !== 'had'
    ? { first: region.first + 1, last: region.last }
    : region;
}
