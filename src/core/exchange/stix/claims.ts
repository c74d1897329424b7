import type { Claim } from '../../model/index.ts';
import { headOf, oneLine, sureOf } from '../ledger.ts';
import { CONFIDENCE } from './confidence.ts';
import type { Desk } from './desk.ts';
import type { Note, Opinion, Relationship, StixId } from './objects.ts';
import { accused, publisher, speaker } from './parties.ts';
import { references } from './references.ts';

/** Who makes a claim, with the words that say it: nothing here is said by nobody. */
interface Voice {
  by: StixId;
  text: string;
}

/** Says what answers a claim: its relationships; and where an answer belongs that answers none, its campaign. */
export interface Said {
  relationships: ReadonlyMap<string, StixId[]>;
  campaign: StixId | null;
}

/**
 * Lays down that its sources attribute a campaign to those accused: one relationship for each of the one and each of the
 * other, created by who says it. Gives their ids; none where nobody is accused.
 */
export function layAttribution(desk: Desk, claim: Claim, campaign: StixId): StixId[] {
  const confidence = CONFIDENCE[claim.certainty];
  return voices(desk, claim).flatMap(({ by, text }) =>
    claim.accused.map((participant) => {
      const target = accused(desk, participant);
      return desk.own<Relationship>('relationship', [claim.id, by, target], {
        relationship_type: 'attributed-to',
        source_ref: campaign,
        target_ref: target,
        description: text,
        ...(confidence === null ? {} : { confidence }),
        ...common(desk, claim, by),
      });
    }),
  );
}

/**
 * Lays down an answer to an accusation: who denies it disagrees, who doubts it agrees with neither side, and who says
 * nothing is noted. A denial of nothing that the article has is noted, too: it disagrees with nothing that is here.
 */
export function layAnswer(desk: Desk, claim: Claim, { relationships, campaign }: Said): void {
  const answered = claim.answers.flatMap((id) => relationships.get(id) ?? []);
  const about = answered.length > 0 ? answered : campaign === null ? [] : [campaign];
  for (const { by, text } of voices(desk, claim)) {
    const with_ = common(desk, claim, by);
    if (about.length > 0 && (claim.type === 'denial' || claim.type === 'doubt'))
      desk.own<Opinion>('opinion', [claim.id, by], {
        opinion: claim.type === 'denial' ? 'disagree' : 'neutral',
        explanation: text,
        object_refs: about,
        ...with_,
      });
    else
      desk.own<Note>('note', [claim.id, by], {
        content: text,
        object_refs: about.length > 0 ? about : [desk.idOf('report')],
        ...with_,
      });
  }
}

/** Each source of a claim, and the article itself where it has none. */
function voices(desk: Desk, claim: Claim): Voice[] {
  const { ledger, words } = desk;
  const sentence = oneLine(claim.sentence.text);
  const text = (sources: Claim['sources']): string =>
    words.according(
      oneLine(headOf(ledger, { ...claim, sources }, words) + sureOf(claim)),
      sentence,
    );
  if (claim.sources.length === 0) return [{ by: publisher(desk), text: text([]) }];
  return claim.sources.map((source) => ({ by: speaker(desk, source), text: text([source]) }));
}

function common(
  desk: Desk,
  claim: Claim,
  by: StixId,
): Pick<Note, 'created_by_ref' | 'labels' | 'external_references'> {
  return {
    created_by_ref: by,
    ...(claim.when === 'background' ? { labels: ['background'] } : {}),
    external_references: references(desk.ledger, claim),
  };
}
