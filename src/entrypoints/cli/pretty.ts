import type { AnnotationDocument, Claim } from '../../core/model/index.ts';
import { list, t } from '../../i18n/index.ts';
import { called, calledId, type Cast } from '../../ui/names.ts';
import { orderGroups, summary } from '../../ui/summary.ts';

/** The ledger of an annotation as plain text for people. */
export function pretty(document: AnnotationDocument): string {
  const { article, actors, claims, groups } = document;
  if (!article) return `${document.source}\n  ${say(document.reason ?? 'error')}\n`;
  const cast: Cast = new Map(actors.map((a) => [a.id, a]));
  const byId = new Map(claims.map((c) => [c.id, c]));
  const told = summary({ actors, claims, groups }).map(({ text }) => text);
  const lines = [article.title, '', ...told, ''];
  for (const group of orderGroups(groups, byId)) {
    lines.push(t('groupAgainst', list(group.accused.map((id) => calledId(id, cast).name))));
    for (const id of group.claims) {
      const claim = byId.get(id);
      if (claim) lines.push(...row(claim, cast));
    }
    lines.push('');
  }
  if (actors.length > 0) {
    lines.push(t('actorsTitle'));
    for (const actor of actors) lines.push(`  ${actor.name} (${t(`kind_${actor.kind}`)})`);
    lines.push('');
  }
  return lines.join('\n');
}

function row(claim: Claim, cast: Cast): string[] {
  const sources = claim.sources.map((p) => called(p, cast).name);
  const who = sources.length > 0 ? list(sources) : t('voiceArticle');
  const sure =
    claim.type === 'attribution'
      ? ` [${claim.certaintyWords ?? t(`certainty_${claim.certainty}`)}]`
      : '';
  return [`  ${who}: ${t(`type_${claim.type}`)}${sure}`, `    “${claim.sentence.text}”`];
}

/** A reason's words; those of the input are words already. */
function say(reason: string): string {
  const words = t(`state_${reason}`);
  return words === `state_${reason}` ? reason : words;
}
