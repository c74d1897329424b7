import { isBoast, type Claim, type ClaimGroup } from '../../model/index.ts';
import { grouped, headOf, nameOf, oneLine, sureOf, type Ledger, type Words } from '../ledger.ts';
import { about } from '../text.ts';
import { uuidOf } from '../uuid.ts';
import { layAnswer, layAttribution } from './claims.ts';
import { Desk } from './desk.ts';
import type { Campaign, Report, StixId, StixObject } from './objects.ts';
import { publisher } from './parties.ts';
import { references } from './references.ts';

/** A STIX 2.1 bundle. */
export interface Bundle {
  type: 'bundle';
  id: StixId;
  objects: StixObject[];
}

/**
 * A ledger as a STIX 2.1 bundle: each accusation a campaign, attributed by those who make it to those whom they accuse, with
 * the opinions of those who deny or doubt it, and the article as the report that holds it all. The same ledger read at the
 * same time gives the same bundle; the same article always has the same ids.
 */
export function stixBundle(ledger: Ledger, words: Words, readAt: string): Bundle {
  const desk = new Desk(ledger, words, readAt);
  const by = publisher(desk);
  const groups = grouped(ledger).map(([group, claims]) => ({
    claims,
    campaign: group === null ? null : layCampaign(desk, group, claims, by),
  }));
  const relationships = new Map<string, StixId[]>();
  for (const { claims, campaign } of groups)
    for (const claim of claims)
      if (campaign !== null && attributes(claim))
        relationships.set(claim.id, layAttribution(desk, claim, campaign));
  for (const { claims, campaign } of groups)
    for (const claim of claims)
      if ((relationships.get(claim.id) ?? []).length === 0)
        layAnswer(desk, claim, { relationships, campaign });
  layReport(desk, by);
  return {
    type: 'bundle',
    id: `bundle--${uuidOf('bundle', desk.page)}`,
    objects: [...desk.objects.values()],
  };
}

function attributes({ type }: Claim): boolean {
  return type === 'attribution' || type === 'responsibility';
}

function layCampaign(desk: Desk, group: ClaimGroup, claims: readonly Claim[], by: StixId): StixId {
  const { ledger, words } = desk;
  const names = words.list(group.accused.map((id) => nameOf(ledger, id)));
  const act = group.act === null ? '' : `: ${group.act}`;
  return desk.own<Campaign>('campaign', [group.id], {
    name: oneLine((isBoast(claims) ? words.boast(names) : words.accusation(names)) + act),
    description: [
      words.note,
      ...claims.map((claim) => oneLine(headOf(ledger, claim, words) + sureOf(claim))),
    ].join('\n'),
    created_by_ref: by,
    external_references: references(ledger),
  });
}

function layReport(desk: Desk, by: StixId): void {
  const { ledger, words, published } = desk;
  desk.own<Report>('report', [], {
    name: oneLine(ledger.title),
    description: [about(ledger), words.note].join('\n'),
    report_types: ['campaign'],
    published,
    object_refs: [...desk.objects.keys()],
    created_by_ref: by,
    external_references: references(ledger),
  });
}
