import type { Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { SMEARING } from '../lexicon.ts';
import type { View } from '../view.ts';
import {
  cueOf,
  isAccusation,
  isClaimPhrase,
  isSmear,
  rejection,
  verdict,
  type Rejection,
} from './rejection.ts';

/** Charges that reject a charge: the accuser smears, makes its stories up. */
export function counterCharge(view: View, group: VerbGroup): Rejection | undefined {
  return accusedOfSmear(view, group) ?? invents(view, group) ?? told(view, group);
}

/** Whether a region speaks of smearing: "of jumping to conclusions", "spreading lies", "making things up". */
function speaksOfSmear(view: View, region: Region): boolean {
  return view.some(
    region,
    (u, i) =>
      SMEARING.has(u.lower) ||
      (/^(?:jumping|rushing|leaping|rush|jump)$/.test(u.lower) && view.word(i + 1) === 'to') ||
      (/^(?:making|levelling|leveling|hurling|issuing|throwing|launching|repeating)$/.test(
        u.lower,
      ) &&
        (/^(?:up|things|stories)$/.test(view.word(i + 1)) ||
          isSmear(view, { first: i + 1, last: i + 4 }) ||
          isAccusation(view, { first: i + 1, last: i + 5 }))) ||
      (/^(?:spreading|floating|peddling|hyping|circulating|pushing|sowing|recycling)$/.test(
        u.lower,
      ) &&
        spreadsFalsehood(view, i + 1)) ||
      (u.lower === 'shifting' && view.word(i + 1) === 'blame') ||
      (u.lower === 'passing' && /^(?:buck|blame)$/.test(view.word(i + 2))),
  );
}

/** "spreading lies", "hyping up the threat"; spreading disinformation is what the accused do. */
function spreadsFalsehood(view: View, from: number): boolean {
  return view.some({ first: from, last: from + 3 }, (u) =>
    /^(?:lies|falsehoods|untruths|rumou?rs|slanders?|smears|hysteria|fantasies|fables|threats?|accusations?|allegations?|claims|panic|fear|myths|nonsense|calumnies|insinuations|stories|paranoia|theory|theories)$/.test(
      u.lower,
    ),
  );
}

/** "accused the bureau of jumping to conclusions": a charge that rejects a charge. */
function accusedOfSmear(view: View, group: VerbGroup): Rejection | undefined {
  const accuses = /^(?:accuse|charge|suspect)$/.test(group.lemma);
  const blames = /^(?:blame|condemn|criticise|criticize|denounce|slam|rebuke)$/.test(group.lemma);
  if (!(accuses || blames) || group.negated) return undefined;
  const args = view.args(group);
  const of = args.preps.find((p) => (blames ? /^(?:for|over)$/ : /^(?:of|with)$/).test(p.word));
  if (!of || !speaksOfSmear(view, of.region)) return undefined;
  // What the tales are about is no deed of whoever spreads them.
  const about = view.units.findIndex((u, i) => i >= of.region.first && u.lower === 'about');
  const last = about < 0 ? of.region.last : Math.min(about, of.region.last);
  const own = view.some({ first: of.region.first, last }, (u) =>
    /^(?:attack|attacks|hack|hacking|spying|espionage|malware|intrusions?)$/.test(u.lower),
  );
  if (own) return undefined;
  return rejection({
    source: args.subject,
    cue: cueOf(group),
    frame: 'accuse-of-smear',
    reason: 'labels',
    // "condemned Moscow for spreading rumours" is said by those who suffer from them as well.
    weak: blames,
  });
}

/** "makes its stories up", "invented the story", "is smearing": the accuser is said to make it up. */
function invents(view: View, group: VerbGroup): Rejection | undefined {
  if (group.negated || group.kind === 'infinitive' || group.passive) return undefined;
  const { object } = view.args(group);
  const story = object !== null && isClaimPhrase(view, object);
  const up =
    group.lemma === 'make' &&
    story &&
    (view.word(object.last + 1) === 'up' || view.word(group.last + 1) === 'up');
  const make =
    /^(?:fabricate|invent|concoct|hype|smear|slander|defame|vilify|manufacture|peddle|politicise|politicize|cook|malign|demonise|demonize|scapegoat)$/.test(
      group.lemma,
    ) &&
    (story ||
      /^(?:smear|slander|defame|vilify|malign|demonise|demonize|scapegoat)$/.test(group.lemma));
  return up || make ? verdict(cueOf(group), object, 'makes-it-up') : undefined;
}

/** "should stop smearing China", "called on Warsaw to stop spreading lies". */
function told(view: View, group: VerbGroup): Rejection | undefined {
  if (
    !/^(?:stop|cease|refrain|quit|halt|end|drop|desist|avoid)$/.test(group.lemma) ||
    group.negated
  )
    return undefined;
  if (group.kind === 'finite' && group.modal === null && view.args(group).subject) return undefined;
  const region = { first: group.last + 1, last: Math.min(group.last + 7, view.units.length - 1) };
  if (!speaksOfSmear(view, region) && !isSmear(view, region)) return undefined;
  const demander =
    group.kind === 'infinitive'
      ? view.groups.findLast(
          (g) =>
            g.last < group.first &&
            /^(?:call|urge|ask|tell|demand|advise|warn|exhort|request|implore|want)$/.test(g.lemma),
        )
      : undefined;
  return rejection({
    source: demander ? view.args(demander).subject : null,
    cue: demander ? { first: demander.first, last: group.last } : cueOf(group),
    frame: 'stop-smearing',
    reason: 'labels',
    weak: true,
  });
}
