import type { Participant } from '../../model/index.ts';
import { headOf, type Region } from '../syntax/phrases.ts';
import { breaksWord, isAct, isOfComputers, isViolent, mentionsCyber } from './acts.ts';
import {
  HARMLESS_NOUNS,
  HARMLESS_VERBS,
  KINETIC_WORDS,
  PEOPLE,
  MISHAPS,
  NOT_PEOPLE,
  TARGETS,
  THREAT_PEOPLE,
} from './lexicon.ts';
import type { Resolved } from './who/resolver.ts';
import type { View } from './view.ts';

/** What a phrase is as the act of an accusation. `open`: nothing says that it is hostile, nor that it is not. */
export type Verdict = 'hostile' | 'open' | 'harmless';

/** Weighs what somebody is blamed for. Harm done otherwise than in cyberspace counts as harmless here. */
export function verdictOf(view: View, act: Region): Verdict {
  if (isHarmless(view, act)) return 'harmless';
  return isAct(view, act) ? 'hostile' : 'open';
}

function isHarmless(view: View, act: Region): boolean {
  const verb = view.groups.find((g) => g.first >= act.first && g.last <= act.last);
  if (verb?.first === act.first && HARMLESS_VERBS.has(verb.lemma)) return true;
  const cyber = mentionsCyber(view, act);
  if (verb?.first !== act.first) {
    const head = view.word(headOf(view.units, act));
    const digital = cyber || view.some(act, (u) => TARGETS.has(u.lower));
    if (HARMLESS_NOUNS.has(head) && !(digital && MISHAPS.has(head))) return true;
  }
  if (isViolent(view, act) || breaksWord(view, act)) return true;
  return !isOfComputers(view, act) && view.some(act, (u) => KINETIC_WORDS.has(u.lower));
}

/** Whether a participant is a state, an agency or a threat group: whoever is blamed in such an article for what it is about. */
export function isParty(view: View, p: Participant): boolean {
  if (p.actor === null) return false;
  const cls = view.resolver.discourse.classOf(p.actor);
  return cls === 'state' || cls === 'group' || cls === 'agency';
}

/** Whether a party, or people who are attackers by their name, stand in a slot. */
export function holdsParty(view: View, resolved: Resolved): boolean {
  return (
    resolved.participants.some((p) => isParty(view, p)) ||
    (resolved.threat && THREAT_PEOPLE.has(resolved.head))
  );
}

/** Whether anybody in a slot has a name. */
export function isNamed(resolved: Resolved): boolean {
  return resolved.participants.some((p) => p.actor !== null);
}

/** "servers in Russia": the place of a thing accuses no one. */
export function isPlaceOnly(view: View, region: Region): boolean {
  const head = view.unit(headOf(view.units, region));
  if (!head || head.actor) return false;
  return (
    /^(?:servers?|accounts?|wallets?|phones?|address|addresses|ip|ips|infrastructure|domains?|provider|computers?|machines?|network|networks|data|hosts?|routers?|country|flat|apartment|bedroom|house|room|building|café|cafe|office|offices|city|town)$/.test(
      head.lower,
    ) && !view.some(region, (u) => u.tag === 'poss')
  );
}

const NOT_A_PHRASE =
  /^(?:of|in|from|at|with|who|that|which|behind|on|for|to|inside|within|linked|tied|working|acting|based|known|connected|employed|close|affiliated|aged|accused|suspected|called|named|living|whose|as)$/;

/**
 * Whether the words of a slot mean somebody, though nobody with a name: "a former administrator", "two teenagers from
 * Rzeszów". A pronoun that stands for nobody known means nobody.
 */
export function isSomebody(view: View, p: Participant): boolean {
  if (p.actor !== null) return true;
  const words = p.text.toLowerCase().split(/[\s,]+/);
  const end = words.findIndex((w, i) => i > 0 && NOT_A_PHRASE.test(w));
  const head = (end < 0 ? words : words.slice(0, end)).at(-1) ?? '';
  if (view.units.some((u) => u.start === p.start && u.tag === 'pron')) return false;
  return PEOPLE.has(head) || (!NOT_PEOPLE.has(head) && PERSONAL.test(head));
}

/** Endings of words for people: "programmer", "broker", "activist", "technician", "17-year-old". */
const PERSONAL = /.{2}(?:ers?|ors?|ists?|ians?|m[ae]n|wom[ae]n|eers?|-year-olds?)$/;
