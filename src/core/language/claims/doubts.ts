import { clauseEnd } from '../syntax/arguments.ts';
import { headOf, type Region } from '../syntax/phrases.ts';
import type { VerbGroup } from '../syntax/verbs.ts';
import { isAct, mentionsCyber } from './acts.ts';
import { isConditional } from './conditions.ts';
import { CLAIM_NOUNS, THREAT_PEOPLE, WITHHOLD_VERBS } from './lexicon.ts';
import type { View } from './view.ts';

/** A clause that leaves an attribution open. `source: undefined` means: whoever speaks. */
export interface Doubt {
  source: Region | null | undefined;
  cue: Region;
  /** Where the doubted accusation stands, searched for whom it accuses; null where the attribution is withheld. */
  about: Region | null;
  act: Region | null;
  frame: string;
  reason: 'withheld' | 'no-evidence' | 'unproven' | 'questions';
}

const REFUSE = /^(?:decline|refuse|avoid|fail|hesitate|forbear|stop|opt|hold)$/;
const WHO =
  /^(?:who|whom|whose|whether|which|what|country|government|group|culprit|culprits|perpetrator|perpetrators|attacker|attackers|actor|nation|state|party|anyone|anybody|one|adversary|responsibility|attribution|blame|origin|identity|hackers|source|responsible|author)$/;
const EVIDENCE =
  /^(?:evidence|proof|indication|indications|sign|signs|trace|traces|confirmation|information|basis|reason|link|links|attribution|suggestion|clue|clues|corroboration)$/;

/** All doubts that the sentence's clauses raise. */
export function doubtsOf(view: View): Doubt[] {
  const found: Doubt[] = [];
  for (const group of view.groups.filter((g) => !isConditional(view, g))) {
    const one =
      withheld(view, group) ??
      evidence(view, group) ??
      unproven(view, group) ??
      questions(view, group) ??
      unclear(view, group) ??
      refutes(view, group);
    if (
      one &&
      !found.some((f) => f.cue.first <= one.cue.last + 2 && one.cue.first <= f.cue.last + 2)
    )
      found.push(one);
  }
  return found;
}

function clause(view: View, group: VerbGroup): Region {
  return { first: group.first, last: Math.min(group.last + 30, view.units.length - 1) };
}

/** Whether what follows is about who did it. */
function aboutWho(view: View, region: Region): boolean {
  return (
    view.some(region, (u) => WHO.test(u.lower)) &&
    !/^(?:comment|details?)$/.test(view.word(region.first))
  );
}

/** "did not attribute", "would not say who", "declined to name a country", "stopped short of". */
function withheld(view: View, group: VerbGroup): Doubt | undefined {
  const args = view.args(group);
  const cue = { first: group.first, last: group.last };
  const rest = {
    first: group.last + 1,
    last: Math.min(clauseEnd(view.parse, group), group.last + 14),
  };
  const infinitive =
    group.kind === 'infinitive'
      ? view.groups.filter((g) => g.last < group.first).at(-1)
      : undefined;
  const refused = infinitive !== undefined && REFUSE.test(infinitive.lemma) && !infinitive.negated;
  const stance = group.negated || refused;
  const subject = refused ? view.args(infinitive as VerbGroup).subject : args.subject;
  if (refused) cue.first = (infinitive as VerbGroup).first;
  if (stance && WITHHOLD_VERBS.has(group.lemma)) {
    if (group.passive) {
      // "has not been attributed", "no group has been named".
      if (
        !/^(?:attribute|blame|assign|link|tie|identify|name|pin|trace|connect|determine|establish|ascribe|disclose)$/.test(
          group.lemma,
        )
      )
        return undefined;
      const what = args.subject;
      if (!what || !(isAct(view, what) || WHO.test(view.word(headOf(view.units, what)))))
        return undefined;
      return {
        source: args.preps.find((p) => p.word === 'by')?.region ?? null,
        cue,
        about: null,
        act: isAct(view, what) ? what : null,
        frame: 'not-attributed',
        reason: 'withheld',
      };
    }
    const fits = /^(?:attribute|assign|link|tie|pin|ascribe|connect|associate|credit)$/.test(
      group.lemma,
    )
      ? (args.object !== null &&
          (isAct(view, args.object) || WHO.test(view.word(headOf(view.units, args.object))))) ||
        aboutWho(view, rest)
      : /^(?:name|identify|blame|accuse|single|finger|point)$/.test(group.lemma)
        ? aboutWho(view, rest) || namesSuspect(view, rest)
        : /^(?:make)$/.test(group.lemma)
          ? view.some(rest, (u) => /^attributions?$/.test(u.lower))
          : whoClause(view, group);
    if (fits) {
      const act =
        args.object &&
        isAct(view, args.object) &&
        !WHO.test(view.word(headOf(view.units, args.object)))
          ? args.object
          : null;
      return { source: subject, cue, about: null, act, frame: 'withholds', reason: 'withheld' };
    }
  }
  if (/^(?:stop|fall)$/.test(group.lemma) && view.word(group.last + 1) === 'short') {
    const of = view.units.findIndex(
      (u, i) => i > group.last && i < group.last + 4 && u.lower === 'of',
    );
    const gerund = view.groups.find((g) => g.first === of + 1);
    const named =
      of > 0 &&
      (view.some({ first: of, last: of + 8 }, (u) => /^attribut/.test(u.lower)) ||
        (gerund !== undefined && WITHHOLD_VERBS.has(gerund.lemma)));
    if (named)
      return {
        source: args.subject,
        cue: { first: group.first, last: of },
        about: null,
        act: null,
        frame: 'stops-short',
        reason: 'withheld',
      };
  }
  // "without naming a country".
  if (
    group.kind === 'ing' &&
    view.word(group.first - 1) === 'without' &&
    /^(?:name|identify|blame|attribute|accuse|single|specify|say|point)$/.test(group.lemma) &&
    (aboutWho(view, rest) || namesSuspect(view, rest))
  ) {
    const main = view.groups.findLast((g) => g.last < group.first && g.kind === 'finite');
    const attributes = main !== undefined && /^(?:say|blame|accuse|attribute)$/.test(main.lemma);
    if (!attributes || aboutWho(view, rest))
      return {
        source: main ? view.args(main).subject : undefined,
        cue: { first: group.first - 1, last: group.last },
        about: null,
        act: null,
        frame: 'without-naming',
        reason: 'withheld',
      };
  }
  return undefined;
}

function namesSuspect(view: View, rest: Region): boolean {
  return view.some(
    rest,
    (u) =>
      u.actor !== undefined &&
      ['state', 'group'].includes(view.resolver.discourse.classOf(u.actor.actor) ?? ''),
  );
}

/** "would not say who", "Which state, he would not say". */
function whoClause(view: View, group: VerbGroup): boolean {
  const after = { first: group.last + 1, last: Math.min(group.last + 4, view.units.length - 1) };
  const who = view.some(
    after,
    (u) => /^(?:who|which|whom|whose)$/.test(u.lower) || u.lower === 'whether',
  );
  if (who) {
    const rest = { first: group.last + 1, last: Math.min(group.last + 16, view.units.length - 1) };
    return (
      view.some(rest, (u) =>
        /^(?:behind|responsible|blame|did|attack|hack|carried|culprit|country|state|group|hackers|attackers|ordered|directed|perpetrator|involved|government|nation|foul)$/.test(
          u.lower,
        ),
      ) || mentionsCyber(view, rest)
    );
  }
  const fronted = view.word(0);
  return (
    /^(?:which|who|whose)$/.test(fronted) &&
    group.first > 2 &&
    view.unit(group.last + 1)?.tag !== 'that'
  );
}

/** "found no evidence that", "there is no sign of". */
function evidence(view: View, group: VerbGroup): Doubt | undefined {
  const near = { first: group.first, last: Math.min(group.last + 6, view.units.length - 1) };
  const word = view.units.findIndex(
    (u, i) => i > group.last && i <= near.last && EVIDENCE.test(u.lower),
  );
  if (word < 0) return undefined;
  const no = view.some(
    { first: group.first, last: word },
    (u) => /^(?:no|little|any|not|scant|never|nothing|without)$/.test(u.lower) || u.tag === 'not',
  );
  if (!no) return undefined;
  if (
    !/^(?:find|have|see|be|offer|provide|present|produce|uncover|detect|exist|show|give|publish|turn|discover|know|say|hold|release|cite|observe|possess)$/.test(
      group.lemma,
    )
  )
    return undefined;
  const about = { first: word + 1, last: clauseLast(view, word + 1) };
  const who =
    suspectIn(view, about) ||
    view.some(about, (u) => /^(?:who|attribut\w*|responsible|behind|culprit)$/.test(u.lower));
  const pronoun =
    view.word(word + 1) === 'of' && /^(?:one|it|that|this)$/.test(view.word(word + 2));
  if (!who && !pronoun) return undefined;
  const args = view.args(group);
  const impersonal =
    args.subject === null ||
    view.word(args.subject.first) === 'there' ||
    (group.lemma === 'be' && view.word(args.subject.first) === 'it');
  return {
    source: impersonal || group.lemma === 'be' ? undefined : args.subject,
    cue: { first: group.first, last: word },
    about: pronoun ? { first: 0, last: group.first } : about,
    act: null,
    frame: 'no-evidence',
    reason: 'no-evidence',
  };
}

function clauseLast(view: View, from: number): number {
  for (let i = from; i < view.units.length; i += 1) {
    const tag = view.unit(i)?.tag;
    if (tag === 'stop' || tag === 'semi') return i - 1;
    if (
      tag === 'comma' &&
      view.unit(i + 1)?.tag !== 'noun' &&
      view.unit(i + 1)?.tag !== 'adj' &&
      view.unit(i + 1)?.tag !== 'det'
    )
      return i - 1;
  }
  return view.units.length - 1;
}

/** Whether a stretch names or describes somebody who could have done it. */
export function suspectIn(view: View, region: Region): boolean {
  return view.some(
    region,
    (u) =>
      (u.actor !== undefined &&
        ['group', 'state', 'agency', 'company', 'person'].includes(
          view.resolver.discourse.classOf(u.actor.actor) ?? '',
        )) ||
      THREAT_PEOPLE.has(u.lower),
  );
}

/** "did not prove that Lazarus wrote it", "could not be verified", "cannot rule out", "nothing ties". */
function unproven(view: View, group: VerbGroup): Doubt | undefined {
  const args = view.args(group);
  const cue = { first: group.first, last: group.last };
  const nothing =
    args.subject !== null &&
    /^(?:nothing|none|no|little|neither)$/.test(view.word(args.subject.first));
  const negated = group.negated || nothing || /^(?:cannot|can't|couldn't)$/.test(group.modal ?? '');
  if (!negated) {
    // "a number is no proof of".
    return undefined;
  }
  const rest = clause(view, group);
  const content = {
    first: group.last + 1,
    last: Math.min(rest.last, clauseLast(view, group.last + 1)),
  };
  if (group.lemma === 'mean' && args.infinitive) return undefined;
  if (
    /^(?:prove|show|demonstrate|establish|mean|imply|indicate|confirm|verify|corroborate|substantiate|authenticate|support|vouch)$/.test(
      group.lemma,
    )
  ) {
    if (group.passive) {
      const what = args.subject;
      if (!what || !CLAIM_NOUNS.has(view.word(headOf(view.units, what)))) return undefined;
      const by = args.preps.find((p) => p.word === 'by')?.region;
      return {
        source: by ?? null,
        cue,
        about: what,
        act: null,
        frame: 'not-verified',
        reason: 'unproven',
      };
    }
    const verify = /^(?:verify|confirm|corroborate|substantiate|authenticate|vouch)$/.test(
      group.lemma,
    );
    const object = args.object;
    if (verify && object && CLAIM_NOUNS.has(view.word(headOf(view.units, object))))
      return {
        source: args.subject,
        cue,
        about: object,
        act: null,
        frame: 'not-verified',
        reason: 'unproven',
      };
    if (
      verify &&
      view.word(group.last + 1) === 'or' &&
      /^(?:deny|denies)$/.test(view.word(group.last + 2))
    )
      return undefined;
    if (
      suspectIn(view, content) &&
      view.groups.some((g) => g.first >= content.first && g.first <= content.last)
    )
      return {
        source: undefined,
        cue,
        about: content,
        act: null,
        frame: 'not-proven',
        reason: 'unproven',
      };
    if (view.some(content, (u) => /^who(?:m)?$/.test(u.lower)))
      return {
        source: undefined,
        cue,
        about: null,
        act: null,
        frame: 'not-proven',
        reason: 'unproven',
      };
    return undefined;
  }
  if (
    nothing &&
    /^(?:tie|link|connect|point|implicate|suggest|associate|incriminate)$/.test(group.lemma) &&
    suspectIn(view, content)
  ) {
    return {
      source: undefined,
      cue,
      about: content,
      act: null,
      frame: 'nothing-ties',
      reason: 'no-evidence',
    };
  }
  if (/^(?:convince|persuade|buy)$/.test(group.lemma) && suspectIn(view, content))
    return {
      source: args.subject,
      cue,
      about: content,
      act: null,
      frame: 'not-convinced',
      reason: 'questions',
    };
  return undefined;
}

/** "cast doubt on the attribution", "questioned whether Russia", "marked the story as false". */
function questions(view: View, group: VerbGroup): Doubt | undefined {
  if (group.negated) return undefined;
  const args = view.args(group);
  const cue = { first: group.first, last: group.last };
  const content = { first: group.last + 1, last: clauseLast(view, group.last + 1) };
  const doubt =
    /^(?:cast|throw|raise|express|voice|have|sow)$/.test(group.lemma) &&
    args.object !== null &&
    /^(?:doubt|doubts|questions|scepticism|skepticism|reservations)$/.test(
      view.word(headOf(view.units, args.object)),
    );
  const question =
    /^(?:question|doubt|dispute|challenge|contest)$/.test(group.lemma) && !group.passive;
  const sceptical =
    group.lemma === 'be' &&
    view.some({ first: group.last + 1, last: group.last + 3 }, (u) =>
      /^(?:sceptical|skeptical|unconvinced|wary|doubtful|unpersuaded)$/.test(u.lower),
    );
  if (!doubt && !question && !sceptical) return undefined;
  const claim = view.some(content, (u) =>
    /^(?:attribution|claim|claims|account|finding|findings|conclusion|accusation|accusations|theory|involvement|verdict|story|responsibility|link|assessment)$/.test(
      u.lower,
    ),
  );
  const whether =
    view.some(
      { first: group.last + 1, last: group.last + 4 },
      (u) => u.lower === 'whether' || u.lower === 'that',
    ) && suspectIn(view, content);
  if (!claim && !whether) return undefined;
  return {
    source: args.subject,
    cue,
    about: content,
    act: null,
    frame: 'questions',
    reason: 'questions',
  };
}

/** "it is unclear who", "remains unknown", "too early to say", "no group has claimed responsibility". */
function unclear(view: View, group: VerbGroup): Doubt | undefined {
  const args = view.args(group);
  const rest = clause(view, group);
  if (/^(?:be|remain)$/.test(group.lemma) && !group.passive) {
    const at = view.units.findIndex(
      (u, i) =>
        i > group.last &&
        i <= group.last + 3 &&
        /^(?:unclear|unknown|uncertain|unsure|clear|known|certain|mystery|early|soon|impossible|premature|open)$/.test(
          u.lower,
        ),
    );
    if (at < 0) return undefined;
    const word = view.word(at);
    const negative =
      /^(?:unclear|unknown|uncertain|unsure|mystery|impossible|premature|open)$/.test(word) ||
      group.negated ||
      view.word(at - 1) === 'too' ||
      view.word(at - 1) === 'not';
    if (!negative) return undefined;
    const who = view.some(
      { first: at + 1, last: Math.min(at + 12, rest.last) },
      (u) =>
        /^(?:who|attribute|blame|culprit|attribution)$/.test(u.lower) ||
        (u.lower === 'whether' || u.lower === 'if'
          ? suspectIn(view, { first: at + 1, last: rest.last })
          : false),
    );
    const whose =
      args.subject !== null &&
      view.some(args.subject, (u) =>
        /^(?:who|identity|culprit|attribution|perpetrators?|attackers?|responsibility|origin)$/.test(
          u.lower,
        ),
      );
    if (!who && !whose) return undefined;
    const whether = view.units.findIndex(
      (u, i) => i > at && (u.lower === 'whether' || u.lower === 'if'),
    );
    return {
      source: undefined,
      cue: { first: group.first, last: at },
      about: whether > 0 ? { first: whether + 1, last: rest.last } : null,
      act: null,
      frame: 'unclear',
      reason: 'withheld',
    };
  }
  if (
    /^(?:claim|take)$/.test(group.lemma) &&
    args.subject !== null &&
    /^(?:no|nobody|none)$/.test(view.word(args.subject.first)) &&
    view.some({ first: group.last + 1, last: group.last + 3 }, (u) =>
      /^(?:responsibility|credit)$/.test(u.lower),
    )
  ) {
    return {
      source: null,
      cue: { first: args.subject.first, last: group.last + 1 },
      about: null,
      act: null,
      frame: 'unclaimed',
      reason: 'withheld',
    };
  }
  return undefined;
}

/** "had seen nothing to support the story", "concluded that the files came from an older leak", "marked the story as false". */
function refutes(view: View, group: VerbGroup): Doubt | undefined {
  const args = view.args(group);
  const cue = { first: group.first, last: group.last };
  if (/^(?:see|find|have)$/.test(group.lemma)) {
    const nothing = view.units.findIndex(
      (u, i) => i > group.last && i <= group.last + 3 && /^(?:nothing|little)$/.test(u.lower),
    );
    const support = view.groups.find(
      (g) =>
        g.first > nothing &&
        /^(?:support|suggest|back|confirm|substantiate|corroborate|indicate|show|link|tie)$/.test(
          g.lemma,
        ),
    );
    if (nothing > 0 && support && support.first < nothing + 4) {
      const rest = { first: support.last + 1, last: clauseLast(view, support.last + 1) };
      const claim =
        view.some(
          rest,
          (u) => CLAIM_NOUNS.has(u.lower) && !/^(?:it|that|this|them)$/.test(u.lower),
        ) || suspectIn(view, rest);
      if (claim)
        return {
          source: args.subject,
          cue: { first: group.first, last: nothing },
          about: rest,
          act: null,
          frame: 'nothing-supports',
          reason: 'no-evidence',
        };
    }
  }
  if (/^(?:come|stem|originate|date|derive)$/.test(group.lemma) && !group.negated) {
    const old = view.some(
      { first: group.last + 1, last: Math.min(group.last + 7, view.units.length - 1) },
      (u) => /^(?:older|earlier|previous|old|recycled|public|past)$/.test(u.lower),
    );
    const leak = view.some(
      { first: group.last + 1, last: Math.min(group.last + 9, view.units.length - 1) },
      (u) =>
        /^(?:leak|leaks|breach|breaches|incident|dump|theft|hack|intrusion|source|sources)$/.test(
          u.lower,
        ),
    );
    if (old && leak)
      return {
        source: undefined,
        cue,
        about: { first: 0, last: group.first },
        act: null,
        frame: 'older-leak',
        reason: 'questions',
      };
  }
  return undefined;
}
