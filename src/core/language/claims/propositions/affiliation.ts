import { baseFrom } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { isGroup, threatLike } from '../parties.ts';
import type { View } from '../view.ts';
import { make, type Proposition } from './proposition.ts';

const SERVE = /^(?:work|act|operate|answer|report|belong|operating|fall|moonlight|front|hack|spy)$/;

export const CONTROL =
  /^(?:run|control|direct|back|sponsor|fund|finance|operate|command|order|oversee|support|steer|employ|manage|own|lead|task|hire|coordinate|host|harbour|harbor|shelter|arm|train|house|supervise|guide|protect)$/;

/** "works for the ministry", "takes its orders from the GRU", "acts on behalf of". */
export function serves(view: View, group: VerbGroup): Proposition | undefined {
  const args = view.args(group);
  if (group.passive) return undefined;
  const subject = args.subject;
  if (!subject) return undefined;
  const orders =
    group.lemma === 'take' &&
    args.object !== null &&
    view.some(args.object, (u) =>
      /^(?:orders?|direction|directions|instructions?|cue|cues)$/.test(u.lower),
    );
  const came =
    group.lemma === 'come' &&
    view.some(subject, (u) =>
      /^(?:orders?|attacks?|instructions?|commands?|funding|money|direction|intrusions?|activity|campaign|operation)$/.test(
        u.lower,
      ),
    );
  if (orders || came) {
    const from = args.preps.find((p) => p.word === 'from');
    if (!from) return undefined;
    return make(
      view,
      group,
      from.region,
      came ? subject : null,
      { first: group.first, last: group.last },
      orders ? 'takes-orders' : 'came-from',
      2,
      'affiliation',
    );
  }
  if (!SERVE.test(group.lemma) || group.kind === 'ing') return undefined;
  const prep =
    args.preps.find((p) => /^(?:for|to|under|within|from|with)$/.test(p.word)) ??
    args.preps.find((p) => p.word === 'on' && view.some(p.region, (u) => u.lower === 'behalf'));
  if (!prep || !threatLike(view, subject)) return undefined;
  let region = prep.region;
  const behalf = view.units.findIndex(
    (u, i) =>
      i >= region.first &&
      i <= region.last &&
      /^(?:behalf|direction|orders|behest|instructions|protection|control|umbrella|command)$/.test(
        u.lower,
      ),
  );
  if (behalf >= 0) {
    const owner = baseFrom(view.units, behalf + 2);
    region = owner ?? region;
  }
  const resolved = view.resolve(region);
  const fits = resolved.participants.some(
    (p) =>
      p.actor !== null &&
      ['state', 'agency', 'company', 'organisation'].includes(
        view.resolver.discourse.classOf(p.actor) ?? '',
      ),
  );
  if (!fits) return undefined;
  return make(
    view,
    group,
    region,
    null,
    { first: group.first, last: group.last },
    'works-for',
    2,
    'affiliation',
  );
}

/** "New Delhi directs SideWinder", "the state stands behind the group". */
export function controls(view: View, group: VerbGroup): Proposition | undefined {
  if (group.passive || !CONTROL.test(group.lemma) || group.kind === 'infinitive') return undefined;
  const args = view.args(group);
  if (!args.subject || !args.object) return undefined;
  if (!isGroup(view, args.object)) return undefined;
  const resolved = view.resolve(args.subject);
  const ok = resolved.participants.some(
    (p) =>
      p.actor !== null &&
      ['state', 'agency', 'organisation', 'company', 'person'].includes(
        view.resolver.discourse.classOf(p.actor) ?? '',
      ),
  );
  if (!ok) return undefined;
  return make(
    view,
    group,
    args.subject,
    { first: group.first, last: args.object.last },
    { first: group.first, last: group.last },
    'controls',
    2,
    'affiliation',
  );
}
