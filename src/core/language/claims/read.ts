import refusals from '../../../../assets/lexicon/refusal-words.json';
import type { Certainty, Participant } from '../../model/index.ts';
import type { Region } from '../syntax/phrases.ts';
import type { VerbGroup } from '../syntax/verbs.ts';
import { wordSet } from '../syntax/words.ts';
import { blaming } from './accusing.ts';
import { type Blame, blameOf } from './blame.ts';
import { gradeOf } from './certainty.ts';
import { rejectionsOf } from './denials.ts';
import { rejected } from './denying.ts';
import { nameBefore } from './who/described.ts';
import { doubted } from './doubts/doubting.ts';
import { doubtsOf } from './doubts/index.ts';
import { echoOf } from './echoes.ts';
import { type Finding, finding } from './finding.ts';
import { isAnnounced, isHypothetical } from './hypothetical.ts';
import { silent } from './keeping-silent.ts';
import { DOERS } from './lexicon.ts';
import { modifiersOf } from './modifiers.ts';
import { type Proposition, propositionsOf } from './propositions/index.ts';
import type { Resolved } from './who/resolver.ts';
import type { Quotes } from './quotes.ts';
import { refusalOf } from './refusal.ts';
import { boastOf } from './responsibility.ts';
import { isNeitherNor, silencesOf } from './silence.ts';
import { speechAround } from './speech.ts';
import { stated } from './stating.ts';
import { retorts } from './retorting.ts';
import type { Speech, View } from './view.ts';
import { classOf, sameActors, sameSources, type Voice, voiceAt } from './voice.ts';

/** What somebody is asked for, and does not tell. */
const KEPT_BACK = wordSet(refusals.keptBack);

/** Reads the claims of one sentence. */
export function readSentence(view: View, speeches: readonly Speech[], quotes: Quotes): Finding[] {
  if (view.question) return [];
  const found: Finding[] = [];
  const rejections = rejectionsOf(view).filter(
    (r) => !isNeitherNor(view, r.cue) && !isFalseFlag(view, r.cue),
  );
  const doubts = doubtsOf(view);
  const voice = (i: number): Voice => voiceAt(view, speeches, quotes, i);
  const raised = doubts.flatMap((doubt) => doubted(view, doubt, voice(doubt.cue.first)) ?? []);
  for (const rejection of rejections) {
    const finding = rejected(view, rejection, voice(rejection.cue.first));
    const others = raised.some((d) => overlap(d.cue, rejection.cue) && isAboutOthers(view, d));
    if (finding && !others) found.push(finding);
  }
  for (let i = found.length - 1; i > 0; i -= 1) {
    const earlier = found
      .slice(0, i)
      .find((f) => sameSources(f.sources, (found[i] as Finding).sources));
    if (earlier) found.splice(i, 1);
  }
  const taken = (cue: Region): boolean =>
    found.some((f) => f.cue.first <= cue.last && cue.first <= f.cue.last);
  // "rejected the charge, which it says is not supported": what the denial says of the charge is no doubt besides.
  for (const doubt of raised)
    if (!taken(doubt.cue) && !found.some((f) => goesOnDenying(view, f, doubt))) found.push(doubt);
  for (const silence of silencesOf(view)) {
    if (taken(silence.cue)) continue;
    const finding = silent(view, silence, voice(silence.cue.first));
    // "did not respond to X but told Y it had no comment" is one silence.
    const again =
      finding &&
      found.some((f) => f.type === 'no-comment' && sameSources(f.sources, finding.sources));
    if (finding && !again) found.push(finding);
  }
  // What stands inside the content of a denial or a doubt is what it is about, not a claim of its own.
  const covered = [
    ...rejections.map((r) => after(view, r.cue)),
    // "Reports that suggest Riyadh did it are absurd".
    ...rejections.flatMap((r) => (r.about && r.about.last === r.cue.first - 1 ? [r.about] : [])),
    ...doubts.filter((d) => d.frame !== 'differs').map((d) => after(view, d.cue)),
    ...doubts.flatMap((d) => (d.fronted && d.about ? [d.about] : [])),
    ...keptBack(view),
  ];
  const free = (group: VerbGroup | null, cue: Region): boolean =>
    !taken(cue) &&
    !rejections.some((r) => r.cue.first <= cue.last && cue.first <= r.cue.last) &&
    (!covered.some((c) => c.first <= cue.first && cue.first <= c.last) ||
      isToldByOthers(view, speeches, cue)) &&
    !(group !== null && isHypothetical(view, group));
  for (const group of view.groups) {
    const boast = boastOf(view, group);
    if (!boast || !free(group, boast.cue)) continue;
    const resolved = unnamedCrew(view, boast.source, view.resolve(boast.source));
    if (!resolved.participants.some((p) => p.actor !== null || resolved.threat)) continue;
    // "the contractor has accepted responsibility": of nobody with a name, and for nothing that is named.
    const nameless = !view.some(boast.source, (u) => u.actor !== undefined) && isNameless(resolved);
    if (boast.act === null && boast.frame === 'takes-credit' && nameless) continue;
    if (!owns(view, resolved)) continue;
    if (
      found.some(
        (f) => f.type === 'responsibility' && sameSources(f.sources, resolved.participants),
      )
    )
      continue;
    const grade = gradeOf(
      view,
      [{ first: boast.source.first, last: boast.cue.last }],
      boast.alleged ? 'alleged' : undefined,
    );
    const certainty: Certainty = boast.alleged
      ? 'alleged'
      : grade.grade === 'formal'
        ? 'stated'
        : grade.grade;
    found.push(
      finding(view, {
        type: 'responsibility',
        cue: boast.cue,
        sources: resolved.participants,
        accused: resolved.participants,
        act: boast.act,
        certainty,
        certaintyWords: grade.words,
        frame: boast.frame,
        reason: 'claims-it',
      }),
    );
  }
  const blamed: Blame[] = [];
  for (const group of view.groups) {
    const blame = blameOf(view, group);
    if (!blame) continue;
    // What somebody is about to accuse a party of.
    const due = blame.act !== null && isAnnounced(view, group);
    if (!free(due ? null : group, blame.cue)) {
      view.miss(
        blame.frame.id,
        blame.cue,
        isHypothetical(view, group) ? 'hypothetical' : 'covered',
      );
      continue;
    }
    const one = blaming(view, blame, voice(group.head), speeches);
    const again = found.some(
      (f) =>
        f.type === 'attribution' &&
        one?.type === 'attribution' &&
        one.sources.length === 0 &&
        sameActors(one.accused, f.accused),
    );
    if (one && !again) {
      blamed.push(blame);
      found.push(one);
    }
  }
  for (const group of view.groups) {
    const echo = echoOf(view, group, voice(group.head));
    if (echo && free(group, echo.cue)) found.push(echo);
  }
  for (const proposition of propositionsOf(view)) {
    if (
      !free(proposition.group, proposition.cue) ||
      blamed.some((b) => insideBlame(b, proposition))
    )
      continue;
    const one = stated(view, proposition, voice(proposition.cue.first), found);
    if (one) found.push(one);
  }
  const clauseAccused = new Set(
    found
      .filter((f) => f.type === 'attribution' || f.type === 'responsibility')
      .flatMap((f) => f.accused.map((p) => p.actor)),
  );
  for (const modifier of modifiersOf(view)) {
    const accused = view
      .resolve(modifier.accused)
      .participants.map((p) => ({ ...p, ...view.span(modifier.cue) }));
    const ids = accused.map((p) => p.actor);
    if (
      ids.some((id) => clauseAccused.has(id)) ||
      found.some((f) => f.form === 'modifier' && f.accused.some((p) => ids.includes(p.actor)))
    )
      continue;
    if (
      found.some(
        (f) =>
          (f.type === 'attribution' || f.type === 'responsibility') &&
          f.act !== null &&
          overlap(f.act, modifier.cue),
      )
    )
      continue;
    if (covered.some((c) => c.first <= modifier.cue.first && modifier.cue.first <= c.last))
      continue;
    if (isBesideAccused(view, modifier.cue, found)) continue;
    const grade = gradeOf(view, [
      { first: Math.max(modifier.cue.first - 2, 0), last: modifier.cue.last },
    ]);
    // "Mandiant disclosed that the Russian crew had": whoever says it makes the claim.
    const said = voice(modifier.cue.first);
    const told = said.speech !== undefined && said.speech.verb !== null && !said.speech.report;
    found.push({
      ...finding(view, {
        type: 'attribution',
        cue: modifier.cue,
        sources: told ? said.sources : [],
        accused,
        act: modifier.act,
        certainty: grade.grade,
        certaintyWords: grade.words,
        frame: 'modifier',
        reason: 'modifier',
      }),
      form: told ? 'clause' : 'modifier',
    });
  }
  found.push(...retorts(view, speeches, quotes, found));
  return found.sort((a, b) => a.cue.first - b.cue.first);
}

function asksWhat(view: View, at: number): boolean {
  return view.unit(at)?.tag === 'wh' || /^(?:whether|if)$/.test(view.word(at));
}

/** "declined to say which of the intrusions were linked to it": what is not said is no claim. */
function keptBack(view: View): Region[] {
  return view.groups.flatMap((group) => {
    const asks = asksWhat(view, group.last + 1);
    const refusal = asks && KEPT_BACK.has(group.lemma) ? refusalOf(view, group) : undefined;
    return refusal ? [after(view, refusal.cue)] : [];
  });
}

/** "rejected the charge from X that its officers had done it": what is rejected is a claim of X, whoever rejects it. */
function isToldByOthers(view: View, speeches: readonly Speech[], cue: Region): boolean {
  const speech = speechAround(speeches, cue.first);
  return (
    speech?.noun === true &&
    speech.source !== null &&
    !view.some(speech.source, (u) => u.tag === 'pron' || /^(?:its|their|his|her)$/.test(u.lower))
  );
}

/** "Killnet, a crew unknown before, claimed it": who boasts is named before the comma. "One of the Russian hacker groups claimed it": a crew without a name boasts, and not the state. */
function unnamedCrew(view: View, source: Region, resolved: Resolved): Resolved {
  const apposed = isNameless(resolved) && resolved.threat ? nameBefore(view.parse, source) : null;
  if (apposed && view.resolver.discourse.classOf(apposed.actor) === 'group')
    return view.resolve({ first: apposed.index, last: apposed.index });
  const masters = resolved.participants.every((p) =>
    ['state', 'agency'].includes(classOf(view, p) ?? ''),
  );
  if (!masters || !resolved.threat) return resolved;
  return { ...resolved, participants: [{ ...view.span(source), actor: null }] };
}

/**
 * "suspected Vietnamese actors APT32 broke in": the clause accuses whoever the modifier describes. A crew without a name that
 * "linked to Minsk" describes boasts of its deed; that Minsk is behind it is said besides.
 */
function isBesideAccused(view: View, cue: Region, found: readonly Finding[]): boolean {
  const { start, end } = view.span(cue);
  return found.some(
    (f) =>
      (f.type === 'attribution' ||
        (f.type === 'responsibility' && f.accused.some((p) => p.actor !== null))) &&
      f.accused.some((p) => p.start <= end + 1 && p.end >= start),
  );
}

function isNameless({ participants }: Resolved): boolean {
  return participants.every((p) => p.actor === null);
}

/** A firm that owns up to a breach is its victim. */
function owns(view: View, { participants, threat }: Resolved): boolean {
  const group = threat || participants.some((p) => classOf(view, p) === 'group');
  // A channel that nobody knows may well be a crew's.
  const firm = participants.every((p) => {
    const cls = classOf(view, p) ?? '';
    const known = p.actor !== null && view.resolver.actors.get(p.actor)?.known === true;
    return cls === 'company' || cls === 'organisation' || (cls === 'outlet' && known);
  });
  return !firm || group;
}

/** Whether a doubt is one more word of whoever denies in the same sentence: "is groundless and unproven". */
function goesOnDenying(view: View, denial: Finding, doubt: Finding): boolean {
  if (denial.type !== 'denial' || doubt.reason === 'withheld' || isAboutOthers(view, doubt))
    return false;
  if (doubt.sources.length > 0) return sameSources(denial.sources, doubt.sources);
  const which = view.units.findLastIndex((u, i) => i < doubt.cue.first && u.tag === 'wh');
  return (
    which > denial.cue.last &&
    view.word(which) === 'which' &&
    !view.some({ first: which, last: doubt.cue.first }, (u) => u.tag === 'comma')
  );
}

/** Whether a doubt is about a party that is none of its speaker's own: it is no denial, whatever its words. */
function isAboutOthers(view: View, doubt: Finding): boolean {
  const side = (p: Participant): string | null =>
    p.actor === null ? null : (view.resolver.stateOf(p.actor) ?? p.actor);
  return (
    doubt.sources.length > 0 &&
    doubt.accused.some((a) => a.actor !== null) &&
    doubt.accused.every((a) => doubt.sources.every((s) => s.actor !== null && side(s) !== side(a)))
  );
}

/** "a false flag" calls nothing false. */
function isFalseFlag(view: View, cue: Region): boolean {
  return view.some(
    { first: cue.first, last: cue.last + 2 },
    (u, i) => u.lower === 'false' && /^flags?$/.test(view.word(i + 1)),
  );
}

function insideBlame(blame: Blame, proposition: Proposition): boolean {
  const at = proposition.cue.first;
  if (blame.act && blame.act.first <= at && at <= blame.act.last) return true;
  if (blame.accused.first <= at && at <= blame.accused.last) return true;
  // "accused Iran of breaking in, stealing mail": the same charge goes on.
  const { group, accused } = proposition;
  const same = blame.accused.first <= accused.first && accused.last <= blame.accused.last;
  if (same && group?.kind === 'ing' && group.first > blame.cue.last) return true;
  // "tied the coins to wallets controlled by X": whose they are is what the link rests on.
  return same && group?.kind === 'participle' && DOERS.control.has(group.lemma);
}

function overlap(a: Region, b: Region): boolean {
  return a.first <= b.last && b.first <= a.last;
}

function after(view: View, cue: Region): Region {
  for (let i = cue.last + 1; i < view.units.length; i += 1) {
    const tag = view.unit(i)?.tag;
    // "rejects the accusations of the agencies, which attributed the raid to": others than the denier accuse there.
    if (tag === 'wh' && view.word(i) === 'which' && view.unit(i - 1)?.tag === 'comma')
      return { first: cue.last + 1, last: i - 1 };
    if (
      tag === 'semi' ||
      tag === 'stop' ||
      (tag === 'sub' && /^(?:but|though|although|while|whereas)$/.test(view.word(i)))
    )
      return { first: cue.last + 1, last: i - 1 };
    if (tag === 'conj' && view.unit(i - 1)?.tag === 'comma')
      return { first: cue.last + 1, last: i - 1 };
    if (tag !== 'conj') continue;
    // A verb of its own behind "and": the clause goes on with something else.
    const next = view.groups.find((g) => g.first > i && g.kind === 'finite');
    const inner = next && ['wh', 'that'].includes(view.unit(next.first - 1)?.tag ?? '');
    // "denied that its army or its spies were behind it": the two are one subject.
    const subject = next ? view.args(next).subject : null;
    if (subject && subject.first > cue.last && subject.first < i) continue;
    if (
      next &&
      !inner &&
      next.first - i < 10 &&
      !view.some({ first: i, last: next.first }, (u) => u.tag === 'that' || u.tag === 'wh')
    )
      return { first: cue.last + 1, last: i - 1 };
  }
  return { first: cue.last + 1, last: view.units.length - 1 };
}
