import { isBoast, type Claim, type ClaimGroup } from '../core/model/index.ts';
import { list, t } from '../i18n/index.ts';
import { ClaimRow } from './ClaimRow.tsx';
import type { Part } from './ledger.ts';
import { calledId } from './names.ts';
import { Precedents } from './Precedents.tsx';
import { useScene } from './scene.ts';
import { Sources } from './Sources.tsx';

interface Props {
  part: Part;
  /** All claims of the group, also those that a filter or another part of the ledger keeps from here. */
  claims: readonly Claim[];
  /** Whether this is the part where sources are counted and a denial is looked for. */
  whole: boolean;
}

/** One accusation: whom it is against, how many stand for it, the claims with what answers them, and what was said before. */
export function Group({ part: { group, rows }, claims, whole }: Props) {
  const { cast } = useScene();
  const names = list(group.accused.map((id) => calledId(id, cast).name));
  const boast = isBoast(claims);
  const sources = group.sourceGroups ?? [];
  const denied = claims.some(({ type }) => type === 'denial' || type === 'no-comment');
  return (
    <div class="group">
      <h3>{t(boast ? 'groupClaimed' : 'groupAgainst', names)}</h3>
      {whole && <Sources of={sources} />}
      {whole && group.plainerInHeadline && <p class="plainer">{t('groupPlainer')}</p>}
      <ul class="claims">
        {rows.map((row) => (
          <ClaimRow key={row.claim.id} row={row} />
        ))}
      </ul>
      {whole && !boast && sources.length > 0 && !denied && (
        <p class="no-answer">{t('groupNoDenial')}</p>
      )}
      {whole && <Precedents group={group} />}
    </div>
  );
}

/** The claims of a group. */
export function claimsOf(group: ClaimGroup, claims: ReadonlyMap<string, Claim>): Claim[] {
  return group.claims.map((id) => claims.get(id)).filter((claim) => claim !== undefined);
}
