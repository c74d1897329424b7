import type { Region } from '../syntax/phrases.ts';
import { baseFrom, headOf } from '../syntax/phrases.ts';
import type { VerbGroup } from '../syntax/verbs.ts';
import { verbReading } from '../syntax/words.ts';
import {
  ACCESS_VERBS,
  AGREEMENTS,
  CARRY_VERBS,
  CORE_NOUNS,
  CYBER_WORDS,
  HOSTILE_NOUNS,
  HOSTILE_VERBS,
  VIOLENT_WORDS,
} from './lexicon.ts';
import type { View } from './view.ts';

const PARTICLES = new Set([
  'into',
  'out',
  'down',
  'off',
  'after',
  'on',
  'up',
  'over',
  'through',
  'inside',
  'with',
  'in',
  'behind',
]);
/** Verbs that are hostile only with their particle: "broke into", "knocked out", "went after", "preyed on". */
const PHRASAL = new Set([
  'break into',
  'break in',
  'knock out',
  'knock offline',
  'take down',
  'take over',
  'take out',
  'go after',
  'bring down',
  'shut down',
  'spy on',
  'keep watch',
  'keep tabs',
  'prey on',
  'listen in',
  'get into',
  'gain entry',
  'get inside',
  'burrow into',
  'worm into',
  'tap into',
  'lock up',
  'make off',
  'pose as',
  'lean on',
  'zero in',
  'cash out',
  'eavesdrop on',
  'creep into',
  'force into',
  'barge into',
  'slip into',
  'dig into',
  'sneak into',
  'move through',
  'turn off',
  'spend inside',
  'lie inside',
  'sit inside',
  'lurk in',
  'hide in',
  'crawl through',
  'rifle through',
  'run through',
  'drop on',
  'siphon off',
  'cut off',
  'clean out',
  'empty out',
  'blow up',
  'tear through',
  'sweep up',
  'hoover up',
  'scoop up',
  'get hold',
  'help itself',
  'rummage through',
  'roam through',
]);

const ASKING = /^(?:seek|ask|request|get|gain|obtain|receive|offer|provide|send)$/;
const HELP = /^(?:help|assistance|aid|advice|support|cooperation|guidance|answers|clarification)$/;

/** How hostile a verb's clause is: 2 by the verb itself, 1 by its verb and what it is done to, 0 not. */
export function hostility(view: View, group: VerbGroup, end: number): 0 | 1 | 2 {
  const { lemma } = group;
  if (isPolicing(view, group)) return 0;
  const particle = view.word(group.last + 1);
  // "kept watch while others broke in": only of somebody is watch kept in hostility.
  const watched = { first: group.last + 2, last: group.last + 6 };
  if (lemma === 'keep' && !view.some(watched, (u) => u.lower === 'on')) return 0;
  // "stands by its view of the attack"; infrastructure is stood up.
  if (lemma === 'stand' && /^(?:by|with|behind|against|for|firm|accused|trial)$/.test(particle))
    return 0;
  if (PARTICLES.has(particle) && PHRASAL.has(`${lemma} ${particle}`) && particle !== 'on') return 2;
  if (PHRASAL.has(`${lemma} ${particle}`)) return 2;
  for (let i = group.last + 2; i <= Math.min(end, group.last + 5); i += 1)
    if (PHRASAL.has(`${lemma} ${view.word(i)}`)) return 2;
  const region = { first: group.last + 1, last: end };
  if (breaksWord(view, { first: group.head, last: end })) return 0;
  if (HOSTILE_VERBS.has(lemma)) {
    if (
      /^(?:target|strike|hide|empty|erase|destroy|scrape|crack|tap|trick|bug|lure|entice|pose|batter|undermine|falsify|plant|manipulate|flood|corrupt|exploit|pry|monitor|raid|knock|derail|overwhelm)$/.test(
        lemma,
      )
    )
      return mentionsCyber(view, region) ? 2 : 1;
    return 2;
  }
  if (CARRY_VERBS.has(lemma)) {
    if (view.some(region, (u) => CORE_NOUNS.has(u.lower))) return 2;
    return view.some(region, (u) => HOSTILE_NOUNS.has(u.lower)) ? 1 : 0;
  }
  if (
    /^(?:turn|resort|use|employ|adopt|favour|favor)$/.test(lemma) &&
    view.some(region, (u) =>
      /^(?:tactics|techniques|methods|means|operations|campaigns|engineering)$/.test(u.lower),
    )
  )
    return 1;
  if (ELECTORAL.test(lemma) && electoral(view, { first: group.first, last: end })) return 2;
  if (ACCESS_VERBS.has(lemma)) return mentionsCyber(view, region) ? 1 : 0;
  return 0;
}

/** "cracks down on hackers", "track down the crooks", "sought assistance from the FBI": what is done against crime. */
export function isPolicing(view: View, group: VerbGroup): boolean {
  if (/^(?:crack|track)$/.test(group.lemma) && view.word(group.last + 1) === 'down') return true;
  const asked = { first: group.last + 1, last: group.last + 3 };
  return ASKING.test(group.lemma) && view.some(asked, (u) => HELP.test(u.lower));
}

const BREACH =
  /^(?:break|breaks|broke|broken|breaking|breach|breaches|breached|breaching|violat\w+)$/;

/** "breaking the terms of its contract", "a breach of the treaty": an agreement is not kept, and nothing is hacked. */
export function breaksWord(view: View, region: Region): boolean {
  for (let i = region.first; i <= region.last; i += 1) {
    if (!BREACH.test(view.word(i))) continue;
    const from = view.word(i + 1) === 'of' ? i + 2 : i + 1;
    const kept = baseFrom(view.units, from);
    if (kept === null || !AGREEMENTS.has(view.word(headOf(view.units, kept)))) continue;
    const rest = { first: kept.last + 1, last: region.last };
    return !mentionsCyber(view, { first: region.first, last: i - 1 }) && !mentionsCyber(view, rest);
  }
  return false;
}

/** Whether a stretch speaks of hacking, networks, malware or influence. */
export function mentionsCyber(view: View, region: Region): boolean {
  return view.some(region, (u) => isCyber(u.lower));
}

/** Whether harm to life and limb is spoken of, and nothing of computers. */
export function isViolent(view: View, region: Region): boolean {
  return view.some(region, (u) => VIOLENT_WORDS.has(u.lower)) && !isOfComputers(view, region);
}

/** Whether a stretch speaks of computers by a word of its own: "an arson attack" is an attack, and of none. */
export function isOfComputers(view: View, region: Region): boolean {
  return view.some(region, (u) => CYBER_WORDS.has(u.lower) || /^(?:cyber|hack)/.test(u.lower));
}

function isCyber(lower: string): boolean {
  if (CYBER_WORDS.has(lower) || CORE_NOUNS.has(lower)) return true;
  if (lower.startsWith('cyber') || lower.startsWith('hack')) return true;
  const hyphen = lower.indexOf('-');
  return (
    hyphen > 0 &&
    (CYBER_WORDS.has(lower.slice(0, hyphen)) || CYBER_WORDS.has(lower.slice(hyphen + 1)))
  );
}

const PORTION =
  /^(?:whole|all|most|much|rest|bulk|part|some|both|half|lot|series|string|spate|wave)$/;

const STANDS_FOR_ACT = new Set([
  'it',
  'this',
  'that',
  'them',
  'these',
  'those',
  'either',
  'both',
  'which',
  'all',
  'one',
]);

/**
 * Whether a phrase can be the act of an accusation: hostile by its noun or verb, or a word that points back to one
 * ("it", "the activity").
 */
export function isAct(view: View, region: Region): boolean {
  const head = headOf(view.units, region);
  const word = view.word(head);
  // "the whole of it", "most of the raids".
  if (PORTION.test(word) && view.word(head + 1) === 'of' && head + 2 <= region.last)
    return isAct(view, { first: head + 2, last: region.last });
  if (region.first === region.last && STANDS_FOR_ACT.has(word)) return true;
  if (breaksWord(view, region)) return false;
  if (HOSTILE_NOUNS.has(word)) return true;
  if (/^(?:role|part|involvement|participation|complicity|hand)$/.test(word)) return true;
  if (
    view.some(
      region,
      (u) => CORE_NOUNS.has(u.lower) || u.lower.startsWith('cyber') || u.lower.startsWith('hack'),
    )
  )
    return true;
  if (electoral(view, region)) return true;
  if (view.some(region, (u) => isHostileGerund(u.lower))) return true;
  return view.groups.some((g) => {
    if (g.first < region.first || g.last > region.last) return false;
    if (HOSTILE_VERBS.has(g.lemma) || PHRASAL.has(`${g.lemma} ${view.word(g.last + 1)}`))
      return true;
    if (CARRY_VERBS.has(g.lemma)) return view.some(region, (u) => HOSTILE_NOUNS.has(u.lower));
    return ACCESS_VERBS.has(g.lemma) && mentionsCyber(view, region);
  });
}

/** "stealing drawings", read as a noun phrase. */
function isHostileGerund(lower: string): boolean {
  const reading = lower.endsWith('ing') ? verbReading(lower) : undefined;
  return reading !== undefined && HOSTILE_VERBS.has(reading.lemma) && reading.lemma !== 'target';
}

const ELECTORAL = /^(?:influenc|interfer|meddl|sway|undermin|manipulat|disrupt|sow|erod|subvert)/;

/** "attempting to influence the election", "undermining voters' faith". */
function electoral(view: View, region: Region): boolean {
  return (
    view.some(region, (u) => ELECTORAL.test(u.lower)) &&
    view.some(region, (u) =>
      /^(?:election|elections|electoral|vote|votes|voters|ballot|referendum|democracy|democratic|campaign|discord|public|opinion)$/.test(
        u.lower,
      ),
    )
  );
}

const DEFENSIVE = new Set([
  'disrupt',
  'disable',
  'seize',
  'hijack',
  'block',
  'monitor',
  'track',
  'probe',
  'scan',
  'intercept',
  'raid',
  'exploit',
  'access',
  'obtain',
  'publish',
  'read',
  'collect',
  'gather',
  'follow',
  'take',
  'watch',
  'dismantle',
  'target',
  'sinkhole',
  'test',
  'crack',
  'scrape',
  'shut',
  'remove',
  'hunt',
  'strike',
  'hit',
  'use',
  'deploy',
  'develop',
  'build',
  'create',
  'run',
  'operate',
  'launch',
  'map',
  'study',
  'open',
  'send',
  'post',
  'email',
  'contact',
  'copy',
  'place',
  'put',
  'get',
  'go',
  'make',
  'hold',
  'sell',
  'buy',
  'lead',
  'direct',
  'support',
  'coordinate',
  'manage',
  'fund',
  'share',
  'bypass',
  'spread',
  'provide',
  'recover',
  'sell',
  'work',
  'ask',
  'try',
  'seek',
  'register',
  'log',
  'reach',
  'approach',
  'assist',
  'help',
  'pull',
  'drop',
  'push',
  'cut',
  'pay',
  'set',
  'turn',
  'move',
  'lock',
  'drive',
  'break-up',
  'wipe',
  'destroy',
  'erase',
  'encrypt',
  'knock',
  'bring',
  'plant',
  'commission',
  'command',
  'conduct',
  'carry',
  'mount',
  'order',
]);

const TAKEDOWN = /^(?:seize|dismantle|disrupt|block|recover|disable|shut|remove|take)$/;

/** What states do to the servers of criminals. */
export function isTakedown(lemma: string): boolean {
  return TAKEDOWN.test(lemma);
}

/** Verbs that defenders do as well as attackers: they accuse no firm or agency by themselves. */
export function isDefensive(lemma: string): boolean {
  return DEFENSIVE.has(lemma);
}

/** Whether a phrase is a hostile act by a word that means nothing else: "the hack", "an espionage campaign". */
export function isPlainAct(view: View, region: Region): boolean {
  return view.some(
    region,
    (u) =>
      CORE_NOUNS.has(u.lower) &&
      !/^(?:campaigns?|operations?|outages?|raids?|exploitation)$/.test(u.lower),
  );
}
