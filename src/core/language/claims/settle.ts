import type { Participant } from '../../model/index.ts';
import type { Discourse } from './who/discourse.ts';
import { distinct, type Finding, idsOf } from './finding.ts';
import type { Sides } from './sides.ts';
import { sameSources } from './speech/voice.ts';

/**
 * Decides, once the whole article is read, what each rejection is: the accused and those who speak for them deny, others
 * doubt. Fills in whom a denial, a doubt and a silence are about. Drops what nobody was accused of.
 */
export function settle(
  findings: readonly Finding[],
  sides: Sides,
  discourse: Discourse,
): Finding[] {
  const kept: Finding[] = [];
  findings.forEach((finding, i) => {
    const court: Court = { all: findings, i, sides, discourse };
    const settled = settleOne(spellOut(finding, discourse), court);
    if (settled) kept.push(settled);
  });
  return kept;
}

/** What the article says as a whole, for judging one finding of it. */
interface Court {
  all: readonly Finding[];
  i: number;
  sides: Sides;
  discourse: Discourse;
}

/** How many paragraphs back a boast or an accusation may stand that a sentence answers without naming it. */
const REACH = 3;

/** The last finding before this one, at most `REACH` paragraphs away, for which `test` holds. */
function lastBefore({ all, i }: Court, test: (finding: Finding) => boolean): Finding | undefined {
  const block = (all[i] as Finding).view.sentence.block;
  for (let k = i - 1; k >= 0; k -= 1) {
    const finding = all[k] as Finding;
    if (block - finding.view.sentence.block > REACH) return undefined;
    if (test(finding)) return finding;
  }
  return undefined;
}

function settleOne(finding: Finding, court: Court): Finding | undefined {
  const { sides } = court;
  if (finding.type === 'attribution' && finding.aboutEarlier) return echoed(finding, court);
  // An embassy does not accuse its own state, and what it says in its favour is a denial.
  if (finding.type === 'attribution' && isAgainstItself(finding, court)) return undefined;
  if (finding.type === 'doubt' && isAgainstItself(finding, court))
    return { ...finding, type: 'denial', reason: 'no-part' };
  if (finding.type === 'no-comment') {
    const accused = defendants(finding, sides, true);
    if (accused.length > 0) return { ...finding, accused };
    // Who neither confirms nor rules out what others said of others leaves it open.
    if (finding.frame === 'neither-nor' && hasClaimBefore(finding, court))
      return {
        ...finding,
        type: 'doubt',
        reason: 'unproven',
        accused: earlierAccused(finding, court),
      };
    return isDiplomatic(idsOf(finding.sources), court) && !accuses(court, finding)
      ? { ...finding, accused: ownSide(finding, sides) }
      : finding;
  }
  if (finding.type === 'doubt' && !finding.rejection) {
    if (finding.answering && (!hasClaimBefore(finding, court) || accusesItself(court, finding)))
      return undefined;
    if (isOwnDefence(finding, court))
      return { ...finding, type: 'denial', accused: defendants(finding, sides, false) };
    return finding.aboutEarlier ? { ...finding, accused: earlierAccused(finding, court) } : finding;
  }
  return finding.rejection ? judge(finding, finding.rejection, court) : finding;
}

/** "London has shown no evidence", in the mouth of the accused, who reject the evidence of an accusation with it. */
function isOwnDefence(finding: Finding, court: Court): boolean {
  const { sides } = court;
  const ids = idsOf(finding.sources);
  if (finding.reason === 'withheld' || /^(?:unclear|differs)$/.test(finding.frame)) return false;
  const named = idsOf(finding.accused);
  if (!named.every((a) => ids.some((id) => sides.answersFor(id, a)))) return false;
  const power = ids.some((id) => ['state', 'agency'].includes(court.discourse.classOf(id) ?? ''));
  return power && isAnswering(finding, ids, court);
}

/** An accusation that is echoed, with whom the last one accuses; nothing where nobody is accused, or those who echo it are. */
function echoed(finding: Finding, court: Court): Finding | undefined {
  const ids = idsOf(finding.sources);
  const last = lastBefore(court, (f) => f.type === 'attribution' && !f.aboutEarlier);
  // Of a group and the state that it is said to serve, it is the state that is accused by others.
  const state = (f: Finding): boolean =>
    f.type === 'attribution' &&
    f.accused.some((p) => p.actor !== null && court.discourse.classOf(p.actor) === 'state') &&
    idsOf(last?.accused ?? []).every((a) =>
      idsOf(f.accused).some((s) => a === s || countryOf(a, court) === countryOf(s, court)),
    );
  const told = last && (court.all.slice(0, court.i).findLast(state) ?? last);
  const accused = idsOf(told?.accused ?? []);
  const own = accused.some((a) => ids.some((id) => court.sides.answersFor(id, a)));
  if (!told || accused.length === 0 || own) return undefined;
  return { ...finding, accused: atCue(finding, told.accused) };
}

function countryOf(id: string, { discourse }: Court): string | null | undefined {
  return discourse.actor(id)?.country;
}

/** Whether a rejection is the denial of an accused, a doubt of somebody else, or about nothing that the article tells. */
function judge(
  finding: Finding,
  { sure, own, weak, victim, retort }: NonNullable<Finding['rejection']>,
  court: Court,
): Finding | undefined {
  const { sides } = court;
  const ids = idsOf(finding.sources);
  if (retort && !isAnswering(finding, ids, court)) return undefined;
  const sideAccused = ids.some((id) => sides.sideAccused(id));
  const denial = (): Finding => ({
    ...finding,
    type: 'denial',
    reason: finding.type === 'denial' ? finding.reason : 'no-part',
    accused: defendants(finding, sides, false),
  });
  const doubt = (accused: Participant[]): Finding => ({
    ...finding,
    type: 'doubt',
    accused,
    reason: 'questions',
  });
  const others = finding.accused.filter((p) => p.actor !== null && sides.isAccused(p.actor));
  if (finding.type !== 'denial') {
    const concerned = finding.accused.some(
      (p) => p.actor !== null && (sides.isAccused(p.actor) || ids.includes(p.actor)),
    );
    return sideAccused && concerned ? denial() : finding;
  }
  if (sideAccused && !victim) return denial();
  if (retort && goesOn(finding, ids, court)) return denial();
  if (isDiplomatic(ids, court)) return denial();
  const boast = speaksOfCharge(finding)
    ? undefined
    : lastBefore(court, (f) => f.type === 'responsibility');
  const boasted = boast !== undefined && idsOf(boast.accused).some((id) => !ids.includes(id));
  if (boasted && !(own && !victim) && !(sure && !victim && !sameBlock(boast, finding)))
    return doubt(atCue(finding, boast.accused));
  if (victim || (weak && others.length === 0)) return undefined;
  if (own) return others.length > 0 ? { ...finding, accused: others } : denial();
  if (sure) return denial();
  if (others.length > 0) return doubt(others);
  if (answersForItself(ids, court)) return denial();
  return byPerson(finding, ids, court);
}

/**
 * A rejection by a person of whom it is not known for whom they speak: those who speak for anybody in office deny for the
 * accused, others doubt.
 */
function byPerson(finding: Finding, ids: readonly string[], court: Court): Finding | undefined {
  const { discourse, sides } = court;
  const unknown = ids.every((id) => discourse.classOf(id) === 'person' && !sides.hasState(id));
  if (!unknown || finding.rejection?.weak || !hasClaimBefore(finding, court)) return undefined;
  const { view, cue } = finding;
  const charged = view.some({ first: cue.first, last: cue.last + 4 }, (u) =>
    /^(?:indictment|charges|verdict)$/.test(u.lower),
  );
  if (charged) return undefined;
  const accused = earlierAccused(finding, court);
  const inOffice = view.units.some((u) => IN_OFFICE.test(u.lower));
  return inOffice
    ? { ...finding, accused }
    : { ...finding, type: 'doubt', reason: 'questions', accused };
}

const IN_OFFICE =
  /^(?:spokes(?:man|woman|person)|ambassador|envoy|minist(?:er|ry)|embassy|government|governing|ruling|president|presidency|deputy|attaché|consul)$/;

/** Those for whom the sources of a finding speak, whether anybody was found to accuse them or not. */
function ownSide(finding: Finding, sides: Sides): Participant[] {
  return finding.sources.flatMap((source) =>
    source.actor === null ? [] : [{ ...source, actor: sides.defended(source.actor) }],
  );
}

/** Whether the side of a finding's sources accuses others anywhere in the article. */
function accuses({ all, sides }: Court, finding: Finding): boolean {
  const ids = idsOf(finding.sources).map((id) => sides.defended(id));
  return all.some(
    (f) =>
      f.type === 'attribution' && idsOf(f.sources).some((id) => ids.includes(sides.defended(id))),
  );
}

/** An embassy or a mission answers for its state and is nobody's victim. */
function isDiplomatic(ids: readonly string[], { discourse }: Court): boolean {
  return ids.some((id) => {
    const actor = discourse.actor(id);
    return (
      actor?.kind === 'agency' &&
      /\b(?:embassy|mission|consulate|high commission)\b/i.test(actor.name)
    );
  });
}

/** Whether those who speak for a state to others are said to accuse it, or one of its bodies. */
function isAgainstItself({ sources, accused }: Finding, { discourse }: Court): boolean {
  const countries = sources.map((s) => {
    const actor = s.actor === null ? undefined : discourse.actor(s.actor);
    const speaks = actor?.kind === 'state' || (actor?.kind === 'agency' && ENVOY.test(actor.name));
    return speaks ? actor.country : null;
  });
  const [own] = countries;
  if (!own || countries.some((c) => c !== own)) return false;
  return (
    accused.length > 0 &&
    accused.every((a) => {
      const actor = a.actor === null ? undefined : discourse.actor(a.actor);
      return (actor?.kind === 'state' || actor?.kind === 'agency') && actor.country === own;
    })
  );
}

const ENVOY =
  /\b(?:embassy|mission|consulate|high commission|foreign (?:ministry|office)|foreign affairs)\b/i;

/** "laughed the idea off", "rejected the charge": what is rejected is no boast. */
function speaksOfCharge({ view, cue }: Finding): boolean {
  return view.some({ first: cue.first, last: cue.last + 4 }, (u) =>
    /^(?:idea|notion|charges?|accusations?|suggestions?|insinuations?|theory|suspicions?)$/.test(
      u.lower,
    ),
  );
}

/** Whether what was claimed last, near enough, accuses the side of whoever speaks, or is a denial of theirs. */
function isAnswering(finding: Finding, ids: readonly string[], court: Court): boolean {
  const { sides } = court;
  const answered = (f: Finding): boolean =>
    f.type === 'attribution' &&
    idsOf(f.accused).some((a) => ids.some((id) => sides.answersFor(id, a))) &&
    !idsOf(f.sources).some((id) => ids.includes(id));
  const last = lastBefore(
    court,
    (f) =>
      answered(f) ||
      (f.type === 'denial' &&
        idsOf(f.sources).some((s) =>
          ids.some((id) => s === id || sides.defended(s) === sides.defended(id)),
        )),
  );
  if (!last) return false;
  const accuses = lastBefore(
    court,
    (f) => f.type === 'attribution' && idsOf(f.sources).some((id) => ids.includes(id)),
  );
  // Whoever accuses others in the same breath goes on about them.
  return !(accuses && accuses.view.sentence.block === finding.view.sentence.block);
}

/** Whether the sentence right before it is a plain denial by the same state or body: the speaker goes on. */
function goesOn(finding: Finding, ids: readonly string[], { all, i, discourse }: Court): boolean {
  const before = all[i - 1];
  return (
    before?.rejection !== undefined &&
    !before.rejection.weak &&
    finding.view.index - before.view.index === 1 &&
    sameBlock(before, finding) &&
    idsOf(before.sources).some(
      (id) => ids.includes(id) && ['state', 'agency'].includes(discourse.classOf(id) ?? ''),
    )
  );
}

/** Whether somebody of whom no accusation was found may reject one: a state, or whoever is spoken of where nobody else is accused. */
function answersForItself(ids: readonly string[], court: Court): boolean {
  const { discourse } = court;
  const accuses = lastBefore(
    court,
    (f) => f.type === 'attribution' && idsOf(f.sources).some((id) => ids.includes(id)),
  );
  if (accuses || ids.some((id) => discourse.classOf(id) === 'outlet')) return false;
  if (ids.some((id) => ['state', 'agency'].includes(discourse.classOf(id) ?? ''))) return true;
  const last = lastBefore(court, (f) => f.type === 'attribution');
  return last === undefined || idsOf(last.accused).length === 0;
}

function sameBlock(a: Finding, b: Finding): boolean {
  return a.view.sentence.block === b.view.sentence.block;
}

/** Participants of an earlier claim, as whom the words of this one mean. */
function atCue(finding: Finding, participants: readonly Participant[]): Participant[] {
  return participants.map((p) => ({ ...p, ...finding.view.span(finding.cue) }));
}

/** Whom a denial defends, or whom a silent party was asked about: each at the words that name the source. */
function defendants(finding: Finding, sides: Sides, silence: boolean): Participant[] {
  const out: Participant[] = [];
  // "I have never owned a botnet" defends nobody else.
  const inOwnName = !silence && finding.view.word(finding.cue.first - 1) === 'i';
  for (const source of finding.sources) {
    if (source.actor === null) {
      if (silence) out.push(...ownersAccused(finding, source, sides));
      continue;
    }
    if (silence && !sides.sideAccused(source.actor)) continue;
    const actor = inOwnName ? source.actor : sides.defended(source.actor);
    // A speaker of whom nobody knows for whom: the words say who did not do it.
    const own = actor === source.actor && !inOwnName && !silence && speaksForNobody(actor, sides);
    const spokenOf = own ? finding.accused.filter((p) => p.actor !== null) : [];
    out.push(...(spokenOf.length > 0 ? spokenOf : [{ ...source, actor }]));
  }
  if (out.length === 0 && !silence)
    return finding.accused.length > 0 ? finding.accused : finding.sources;
  return distinct(out);
}

/** "Serbia's police did not comment", of a state that is accused: a body without an entry of its own is of its side. */
function ownersAccused({ view }: Finding, source: Participant, sides: Sides): Participant[] {
  return view.units.flatMap((u) =>
    u.actor && u.start >= source.start && u.end <= source.end && sides.isAccused(u.actor.actor)
      ? [{ ...source, actor: u.actor.actor }]
      : [],
  );
}

function speaksForNobody(id: string, sides: Sides): boolean {
  return !sides.isAccused(id) && !sides.hasState(id) && sides.isPerson(id);
}

/** "X begs to differ: the same crew did both": who accuses in the same sentence is of another mind than a denial. */
function accusesItself({ all }: Court, { view, sources }: Finding): boolean {
  return all.some(
    (f) => f.view === view && f.type === 'attribution' && sameSources(f.sources, sources),
  );
}

/** Whether an accusation or a boast by somebody else stands in the same paragraph or the one before it. */
function hasClaimBefore(finding: Finding, court: Court): boolean {
  const ids = idsOf(finding.sources);
  const claim = lastBefore(
    court,
    (f) => f.type !== 'no-comment' && !idsOf(f.sources).some((id) => ids.includes(id)),
  );
  return (
    claim !== undefined &&
    (claim.type === 'responsibility' ||
      (claim.type === 'attribution' && finding.answering !== 'boast')) &&
    finding.view.sentence.block - claim.view.sentence.block <= 1
  );
}

function earlierAccused(finding: Finding, court: Court): Participant[] {
  const earlier = lastBefore(
    court,
    (f) =>
      f.type === 'attribution' ||
      f.type === 'responsibility' ||
      (f.type === 'doubt' && f.view.title && idsOf(f.accused).length > 0),
  );
  if (!earlier) return [];
  return earlier.accused.map((p) => ({ ...finding.view.span(finding.cue), actor: p.actor }));
}

const COUNT: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 };

/** "Three agencies", or "US agencies" in a headline, named only further down, are given by name. */
function spellOut(finding: Finding, discourse: Discourse): Finding {
  const sources = finding.sources.flatMap((source) => {
    if (source.actor !== null) return [source];
    const match =
      /^(?:(two|three|four|five|six|seven) )?(?:[\p{L}.]+ )?(agencies|companies|firms)$/iu.exec(
        source.text,
      );
    const count = match?.[1] === undefined ? null : (COUNT[match[1].toLowerCase()] ?? 0);
    if (!match || (count === null && !finding.view.title)) return [source];
    const ids = discourse.nextList(
      finding.view.sentence.block,
      count,
      match[2]?.toLowerCase() === 'agencies' ? 'agency' : 'company',
    );
    return ids.length > 0 ? ids.map((actor) => ({ ...source, actor })) : [source];
  });
  return { ...finding, sources };
}
