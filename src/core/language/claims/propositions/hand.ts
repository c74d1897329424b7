import { headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { isAct, isPlainAct, mentionsCyber } from '../acts.ts';
import { HOSTILE_NOUNS, TARGETS } from '../lexicon.ts';
import { namesPower, threatLike } from '../parties.ts';
import type { View } from '../view.ts';
import { make, type Proposition } from './proposition.ts';

const SHARE = /^(?:hand|role|part|involvement|fingers?|complicity|stake|say)$/;
const ORDER = /^(?:orders?|instructions?|go-ahead|command|commands|signal|nod|blessing)$/;

/** "had a hand in it", "played a part in", "was involved in", "gave the orders", "pulled the strings". */
export function hand(view: View, group: VerbGroup): Proposition | undefined {
  if (group.negated) return undefined;
  const args = view.args(group);
  if (group.passive) return involved(view, group);
  if (!args.subject || !args.object) return undefined;
  const noun = view.word(headOf(view.units, args.object));
  const cue = { first: group.first, last: args.object.last };
  const orders = /^(?:give|issue)$/.test(group.lemma) && ORDER.test(noun);
  const strings = group.lemma === 'pull' && noun === 'strings';
  if (orders || strings)
    return make(view, {
      group,
      accused: args.subject,
      act: { first: group.head, last: args.object.last },
      cue,
      frame: 'gave-orders',
      strength: 2,
    });
  if (!/^(?:have|play|take)$/.test(group.lemma)) return undefined;
  if (!SHARE.test(noun) || view.word(args.object.first) === 'no') return undefined;
  const inside = args.preps.find((p) => p.word === 'in')?.region;
  if (!inside || !isDone(view, inside)) return undefined;
  return make(view, {
    group,
    accused: args.subject,
    act: inside.first === inside.last ? null : inside,
    cue,
    frame: 'had-a-hand',
    strength: 2,
  });
}

/** "Moscow's spies were involved in the attack": of whoever can be meant by it, and where what they are in is the attack itself. */
function involved(view: View, group: VerbGroup): Proposition | undefined {
  const { subject, preps } = view.args(group);
  const act = preps.find((p) => p.word === 'in')?.region;
  if (!/^(?:involve|implicate)$/.test(group.lemma) || !subject) return undefined;
  // "The GRU is involved, he said": in what the article is about.
  const bare = /^(?:comma|stop|quote-close|semi)$/.test(view.unit(group.last + 1)?.tag ?? 'stop');
  if (bare && namesPower(view, subject))
    return make(view, {
      group,
      accused: subject,
      act: null,
      cue: { first: group.first, last: group.last },
      frame: 'had-a-hand',
      strength: 1,
    });
  if (!act) return undefined;
  const attackers = threatLike(view, subject);
  if (!attackers && !namesPower(view, subject)) return undefined;
  const deed = HOSTILE_NOUNS.has(view.word(headOf(view.units, act)));
  const gerund = view.groups.some((g) => g.first === act.first && g.kind === 'ing');
  const counted = /^(?:of)$/.test(view.word(headOf(view.units, act) + 1));
  if (!(deed || gerund || counted) || !isPlainAct(view, act)) return undefined;
  return make(view, {
    group,
    accused: subject,
    act,
    cue: { first: group.first, last: group.last },
    frame: 'had-a-hand',
    strength: 2,
    doubtful: !attackers,
  });
}

function isDone(view: View, region: Region): boolean {
  return (
    isAct(view, region) ||
    mentionsCyber(view, region) ||
    view.some(region, (u) => TARGETS.has(u.lower))
  );
}
