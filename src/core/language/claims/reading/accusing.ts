import { blaming } from '../blame/accusing.ts';
import { type Blame, blameOf } from '../blame/blame.ts';
import { echoOf } from '../blame/echoes.ts';
import { isAnnounced, isHypothetical } from '../hypothetical.ts';
import { DOERS } from '../lexicon.ts';
import { type Proposition, propositionsOf } from '../propositions/index.ts';
import { stated } from '../stating.ts';
import type { View } from '../view.ts';
import { sameActors } from '../speech/voice.ts';
import type { Reading } from './reading.ts';

/** Reads who accuses whom: by the cue frames first, then by what clauses state. */
export function readAccusations(reading: Reading): void {
  const { view, found } = reading;
  const blamed = readBlame(reading);
  for (const group of view.groups) {
    const echo = echoOf(view, group, reading.voice(group.head));
    if (echo && reading.isFree(group, echo.cue)) found.push(echo);
  }
  for (const proposition of propositionsOf(view)) {
    if (!reading.isFree(proposition.group, proposition.cue)) continue;
    if (blamed.some((b) => insideBlame(view, b, proposition))) continue;
    const one = stated(view, proposition, reading.voice(proposition.cue.first), found);
    if (one) found.push(one);
  }
}

/** Reads what the cue frames find, and gives the blame that was laid. */
function readBlame(reading: Reading): Blame[] {
  const { view, found } = reading;
  const blamed: Blame[] = [];
  for (const group of view.groups) {
    const blame = blameOf(view, group);
    if (!blame) continue;
    // What somebody is about to accuse a party of.
    const due = blame.act !== null && isAnnounced(view, group);
    if (!reading.isFree(due ? null : group, blame.cue)) {
      const why = isHypothetical(view, group) ? 'hypothetical' : 'covered';
      view.miss(blame.frame.id, blame.cue, why);
      continue;
    }
    const one = blaming(view, blame, reading.voice(group.head), reading.speeches);
    const again = found.some(
      (f) =>
        f.type === 'attribution' &&
        one?.type === 'attribution' &&
        one.sources.length === 0 &&
        sameActors(one.accused, f.accused),
    );
    if (!one || again) continue;
    blamed.push(blame);
    found.push(one);
  }
  return blamed;
}

/** Whether a clause tells again what a blame holds already. */
function insideBlame(view: View, blame: Blame, proposition: Proposition): boolean {
  const at = proposition.cue.first;
  if (blame.act && blame.act.first <= at && at <= blame.act.last) return true;
  if (blame.accused.first <= at && at <= blame.accused.last) return true;
  // "accused Iran of breaking in, stealing mail": the same charge goes on.
  const { group, accused } = proposition;
  const same = blame.accused.first <= accused.first && accused.last <= blame.accused.last;
  if (same && group?.kind === 'ing' && group.first > blame.cue.last) return true;
  // "accused Iran of trying to disrupt and break into": the act goes on.
  const joined = view.unit(at - 1)?.tag === 'conj' && view.unit(at)?.form === 'base';
  if (joined && blame.act?.last === at - 2 && at - 2 > blame.cue.last) return true;
  // "tied the coins to wallets controlled by X": whose they are is what the link rests on.
  return same && group?.kind === 'participle' && DOERS.control.has(group.lemma);
}
