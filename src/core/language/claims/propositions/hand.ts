import { headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { isAct, mentionsCyber } from '../acts.ts';
import { TARGETS } from '../lexicon.ts';
import type { View } from '../view.ts';
import { make, type Proposition } from './proposition.ts';

const SHARE = /^(?:hand|role|part|involvement|fingers?|complicity|stake|say)$/;
const ORDER = /^(?:orders?|instructions?|go-ahead|command|commands|signal|nod|blessing)$/;

/** "had a hand in it", "played a part in", "gave the orders", "pulled the strings". */
export function hand(view: View, group: VerbGroup): Proposition | undefined {
  if (group.passive || group.negated) return undefined;
  const args = view.args(group);
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

function isDone(view: View, region: Region): boolean {
  return (
    isAct(view, region) ||
    mentionsCyber(view, region) ||
    view.some(region, (u) => TARGETS.has(u.lower))
  );
}
