import type { Actor, Claim, ClaimGroup } from '../core/model/index.ts';
import { list, plural, t } from '../i18n/index.ts';
import { ClaimRow } from './ClaimRow.tsx';
import { called, calledId, type Cast } from './names.ts';
import { type AskPrecedents, Precedents } from './Precedents.tsx';
import { orderGroups } from './summary.ts';

interface Props {
  actors: readonly Actor[];
  claims: readonly Claim[];
  groups: readonly ClaimGroup[];
  onReveal(claim: Claim): void;
  askPrecedents: AskPrecedents;
}

/** The ledger: each accusation with those who make it and those who answer it; what has no source, and what is past, apart. */
export function Ledger({ actors, claims, groups, onReveal, askPrecedents }: Props) {
  const cast: Cast = new Map(actors.map((a) => [a.id, a]));
  const byId = new Map(claims.map((c) => [c.id, c]));
  const ordered = orderGroups(groups, byId);
  const grouped = new Set(groups.flatMap((g) => g.claims));
  const loose = claims.filter((c) => !grouped.has(c.id));
  const of = (group: ClaimGroup): Claim[] =>
    group.claims.map((id) => byId.get(id)).filter((c) => c !== undefined);
  const isSourced = (group: ClaimGroup): boolean => of(group).some((c) => c.sources.length > 0);
  const isPast = (group: ClaimGroup): boolean => of(group).every((c) => c.when === 'background');
  const now = ordered.filter((g) => isSourced(g) && !isPast(g));
  const unsourced = ordered.filter((g) => !isSourced(g) && !isPast(g));
  const past = ordered.filter(isPast);
  const group = (g: ClaimGroup) => (
    <Group
      key={g.id}
      group={g}
      claims={of(g)}
      cast={cast}
      onReveal={onReveal}
      askPrecedents={askPrecedents}
    />
  );
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger">{t('ledgerTitle')}</h2>
      {now.map(group)}
      {unsourced.length > 0 && (
        <>
          <h3 class="apart">{t('ledgerUnsourced')}</h3>
          {unsourced.map(group)}
        </>
      )}
      {past.length > 0 && (
        <details class="past">
          <summary>{t('ledgerBackground')}</summary>
          {past.map(group)}
        </details>
      )}
      {loose.length > 0 && (
        <>
          <h3 class="apart">{t('ledgerOther')}</h3>
          <ul class="claims">
            {loose.map((c) => (
              <ClaimRow key={c.id} claim={c} cast={cast} onReveal={onReveal} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface GroupProps {
  group: ClaimGroup;
  claims: readonly Claim[];
  cast: Cast;
  onReveal(claim: Claim): void;
  askPrecedents: AskPrecedents;
}

function Group({ group, claims, cast, onReveal, askPrecedents }: GroupProps) {
  const accusations = claims.filter((c) => c.type === 'attribution' || c.type === 'responsibility');
  const answers = claims.filter((c) => c.type === 'denial' || c.type === 'doubt');
  const silent = claims.filter((c) => c.type === 'no-comment');
  const boast = accusations.every((c) => c.type === 'responsibility');
  const names = list(group.accused.map((id) => calledId(id, cast).name));
  const sources = group.sourceGroups ?? [];
  const shown = new Set<string>();
  const under = (claim: Claim): Claim[] =>
    answers.filter((a) => {
      if (shown.has(a.id) || (a.answers[0] ?? accusations.at(-1)?.id) !== claim.id) return false;
      shown.add(a.id);
      return true;
    });
  return (
    <div class="group">
      <h3>{t(boast ? 'groupClaimed' : 'groupAgainst', names)}</h3>
      {sources.length > 0 && <p class="count">{plural('groupSources', sources.length)}</p>}
      <ul class="claims">
        {accusations.map((c) => (
          <ClaimRow key={c.id} claim={c} cast={cast} answers={under(c)} onReveal={onReveal} />
        ))}
        {answers
          .filter((a) => !shown.has(a.id))
          .map((a) => (
            <ClaimRow key={a.id} claim={a} cast={cast} onReveal={onReveal} />
          ))}
      </ul>
      {silent.length > 0 && (
        <p class="silent">
          {t(
            'groupSilent',
            list([...new Set(silent.flatMap((c) => c.sources.map((p) => called(p, cast).name)))]),
          )}
        </p>
      )}
      {!boast &&
        sources.length > 0 &&
        answers.every((a) => a.type !== 'denial') &&
        silent.length === 0 && <p class="silent">{t('groupNoDenial')}</p>}
      <Precedents group={group} ask={askPrecedents} />
    </div>
  );
}
