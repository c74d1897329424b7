import { clauseEnd } from '../../syntax/arguments.ts';
import type { Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { hostility, isAct, isDefensive, isPlainAct, mentionsCyber } from '../acts.ts';
import { SAY, THREAT_PEOPLE } from '../lexicon.ts';
import { accusable, threatLike } from '../parties.ts';
import type { View } from '../view.ts';
import { CONTROL } from './affiliation.ts';
import { make, type Proposition } from './proposition.ts';

const LINKED = /^(?:link|tie|connect|associate|affiliate|align|attribute|trace|relate|ascribe)$/;

/**
 * Whether a participle tells of its subject's deed: set off by a comma from the main clause, or right behind a name
 * ("caught APT42 targeting"); not "stop spreading", "denied hacking", "without naming".
 */
function ownDeed(view: View, group: VerbGroup, subject: Region): boolean {
  const before = view.unit(group.first - 1);
  if (!before) return false;
  if (before.tag === 'comma' || before.tag === 'adv') return true;
  if (before.tag !== 'noun') return before.tag === 'aux';
  return (
    subject.last === group.first - 1 &&
    !view.some(subject, (u) => u.tag === 'conj' || u.tag === 'verb')
  );
}

/** "was hit by the same group", "was directed by Pyongyang", "a botnet controlled by X". */
export function passive(view: View, group: VerbGroup): Proposition | undefined {
  if (!group.passive) return undefined;
  const args = view.args(group);
  const by = args.preps.find((p) => p.word === 'by');
  const subject = args.subject;
  const cue = { first: group.first, last: group.last };
  if (LINKED.test(group.lemma) && subject) {
    // "is linked to Iran", with nobody said to link it.
    return undefined;
  }
  if (!by) return undefined;
  if (SAY.has(group.lemma) && !CONTROL.test(group.lemma)) return undefined;
  const end = Math.max(args.end, by.region.last);
  const clause = { first: subject?.first ?? group.first, last: end };
  const controlled = CONTROL.test(group.lemma);
  const h = hostility(view, group, end);
  const act = subject !== null && isAct(view, subject);
  const parties = view
    .resolve(by.region)
    .participants.map((p) =>
      p.actor === null ? undefined : view.resolver.discourse.classOf(p.actor),
    );
  const privately = parties.every(
    (c) => c === 'person' || c === 'company' || c === 'organisation' || c === 'outlet',
  );
  // A project launched by three people is no attack: a private party needs a plainly hostile act.
  if (privately && h < 2 && !(subject !== null && isPlainAct(view, subject))) return undefined;
  if (controlled && subject && threatLike(view, subject))
    return make(view, group, by.region, null, cue, 'run-by', 2, 'affiliation');
  if (
    h === 0 &&
    !(
      act &&
      (controlled ||
        /^(?:carry|do|make|cause|create|write|send|execute|conduct|launch|perpetrate|plan|design|develop|build|set|pay|produce|spread|stage|mount|use|post|publish|commit|orchestrate|mastermind|order|engineer|deploy|plant|author|trigger|commission|buy)$/.test(
          group.lemma,
        ))
    )
  ) {
    if (
      !/^(?:hit|target|affect|attack|strike|carry|do|use|leave|open|take|send|access)$/.test(
        group.lemma,
      ) ||
      !mentionsCyber(view, clause)
    )
      return undefined;
  }
  return make(
    view,
    group,
    by.region,
    act ? subject : { first: group.first, last: group.last },
    cue,
    'done-by',
    h === 2 || act ? 2 : 1,
  );
}

/** "Iran had broken into the campaign": the party, and a hostile act of its own. */
export function active(view: View, group: VerbGroup): Proposition | undefined {
  if (group.passive || group.kind === 'participle') return undefined;
  const args = view.args(group);
  const subject = args.subject;
  if (!subject || group.lemma === 'be') return undefined;
  const end = clauseEnd(view.parse, group);
  if (group.kind === 'ing' && !ownDeed(view, group, subject)) return undefined;
  const h = hostility(view, group, Math.min(end, group.last + 16));
  if (h === 0) return undefined;
  const resolved = view.resolve(subject);
  if (!accusable(view, resolved)) return undefined;
  const classes = resolved.participants.map((p) =>
    p.actor === null ? 'threat' : view.resolver.discourse.classOf(p.actor),
  );
  const attackers = classes.some((c) => c === 'group' || c === 'state' || c === 'threat');
  const doubtful = !attackers && (isDefensive(group.lemma) || h === 1);
  const act = { first: group.head, last: Math.max(end, group.head) };
  return {
    group,
    accused: subject,
    resolved,
    act,
    cue: { first: group.first, last: group.last },
    negated: group.negated,
    frame: 'did',
    reason: 'did',
    strength: h,
    doubtful: doubtful && !view.some(subject, (u) => THREAT_PEOPLE.has(u.lower)),
  };
}
