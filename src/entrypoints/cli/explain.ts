import type { AnnotationDocument, Claim, MissReason, NearMiss } from '../../core/model/index.ts';
import { list, t } from '../../i18n/index.ts';
import { called, type Cast } from '../../ui/names.ts';
import { pretty } from './pretty.ts';

/** What kept a frame from making a claim, for those who write frames. */
const WHY: Record<MissReason, string> = {
  'no-slot': 'nobody stands where the accused would',
  nobody: 'whoever stands there is nobody that can be accused',
  'no-act': 'what it is about is no hostile act',
  'wrong-kind': 'the accused is of another kind than the frame asks for',
  hypothetical: 'it speaks of what might be',
  covered: 'it stands inside a denial or a doubt',
};

/** How each claim of a page was found, and which frames nearly fired. */
export function explained(document: AnnotationDocument, misses: readonly NearMiss[]): string {
  if (!document.article) return pretty(document);
  const cast: Cast = new Map(document.actors.map((actor) => [actor.id, actor]));
  const lines = [document.article.title, ''];
  for (const claim of document.claims) lines.push(...claimLines(claim, cast), '');
  if (misses.length > 0) lines.push('Nearly fired', '');
  for (const { frame, why, cue, sentence } of misses)
    lines.push(`${frame}, by “${cue.text}”: ${WHY[why]}`, `  ${sentence.text}`, '');
  return lines.join('\n');
}

function claimLines(claim: Claim, cast: Cast): string[] {
  const { type, form, frame, reason, cue, sources, accused, act, sentence, when } = claim;
  const who = (parties: Claim['sources']): string =>
    list(parties.map((p) => (p.actor === null ? `“${p.text}”` : called(p, cast).name))) || '–';
  const sure = `${claim.certainty}${claim.certaintyWords === null ? '' : ` (“${claim.certaintyWords}”)`}`;
  return [
    `${type}, ${form}, ${when}: frame ${frame}, by “${cue.text}”`,
    `  ${t(`reason_${reason}`)}`,
    `  source: ${who(sources)}; accused: ${who(accused)}; act: ${act?.text ?? '–'}; ${sure}`,
    `  ${sentence.text}`,
  ];
}
