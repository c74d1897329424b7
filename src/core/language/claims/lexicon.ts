import acts from '../../../../assets/lexicon/acts.json';
import deeds from '../../../../assets/lexicon/deeds.json';
import denial from '../../../../assets/lexicon/denial-words.json';
import doers from '../../../../assets/lexicon/doers.json';
import blame from '../../../../assets/lexicon/frames/blame.json';
import denying from '../../../../assets/lexicon/frames/denial.json';
import doubting from '../../../../assets/lexicon/frames/doubt.json';
import modifying from '../../../../assets/lexicon/frames/modifier.json';
import proposing from '../../../../assets/lexicon/frames/proposition.json';
import claimingIt from '../../../../assets/lexicon/frames/responsibility.json';
import silence from '../../../../assets/lexicon/frames/silence.json';
import roles from '../../../../assets/lexicon/roles.json';
import speech from '../../../../assets/lexicon/speech.json';
import type { ClaimType } from '../../model/index.ts';
import { wordSet } from '../syntax/words.ts';
import type { ReferentClass } from './who/discourse.ts';

/**
 * A cue frame, one row of `assets/lexicon/frames/blame.json`. A slot is `subject`, `object`, `prep:of|over` (the phrase behind
 * one of these prepositions), `owner:at:door|feet` (whose door), `holder` (whose hand or raid the object is: "Moscow's hand",
 * "Russian meddling", "the raid by X"), or `as`. In the passive the object is the verb's subject and the source stands behind "by".
 */
export interface Frame {
  id: string;
  lemmas: string[];
  /** `subject`, a slot, `holder:on` (whose list: "landed on London's list"), or `none`: then whoever speaks round it. */
  source: string;
  accused: string;
  act: string | null;
  /**
   * What must be there besides the cue: `act`, a hostile one; `party`, a hostile act, or a state, agency or group and nothing
   * harmless; `name`, a hostile act, or no act and anybody with a name; `cue`, nothing.
   */
  gate: 'act' | 'party' | 'name' | 'cue';
  /** A certainty that the cue itself carries. */
  grade?: string;
  /** A word that must stand behind the verb or its object: "put down to", "call out". */
  particle?: string[];
  /** One of these must be in the subject: "the trail leads to". */
  subjectWords?: string[];
  /** The object must have one of these for a noun. */
  objectWords?: string[];
  /** `on|to:list|lists`: a phrase with one of these words must stand behind one of these prepositions. */
  prepWords?: string;
  /** An adjective that must follow the object, or the verb where it takes none. */
  predicate?: string[];
  /** Words one of which must follow "as". */
  asWords?: string[];
  noObject?: boolean;
  /** The accused is the nation in the object: "two Russian diplomats". */
  nation?: boolean;
  /** "linked X to spyware" accuses X: the slots change places where only the object names somebody. */
  swap?: boolean;
  accusedClass?: ReferentClass[];
  reason: string;
  examples: string[];
  counterExamples: string[];
}

/**
 * A verb of denying. `object: claim` fires only over a word for an accusation, `smear` over words that reject one
 * ("baseless claims"); `negated` where not doing it denies ("never accepted"); `bare` where it needs no object.
 */
export interface DenialVerb {
  id: string;
  lemmas: string[];
  object?: string;
  particles?: string[];
  preps?: string[];
  negated?: boolean;
  bare?: boolean;
  reason: string;
  examples: string[];
  counterExamples: string[];
}

/**
 * A turn of phrase that the code of a family finds (`assets/lexicon/frames/<family>.json`, `found`): what it is called,
 * what its claim is, and sentences with it and without.
 */
export interface FoundFrame {
  id: string;
  type: ClaimType;
  /** A code that the interface puts into words. */
  reason: string;
  examples: string[];
  counterExamples: string[];
}

export const FRAMES: readonly Frame[] = blame.frames as Frame[];
export const DENIAL_VERBS: readonly DenialVerb[] = denying.verbs as DenialVerb[];
/** Every turn of phrase that is no row of `FRAMES`, by family. */
export const FOUND_FRAMES: readonly FoundFrame[] = [
  ...(denying.verbs as DenialVerb[]).map((verb) => ({ ...verb, type: 'denial' as const })),
  ...[blame, denying, doubting, modifying, proposing, claimingIt, silence].flatMap(
    ({ found }) => found as FoundFrame[],
  ),
];
export const LABEL_VERBS: ReadonlySet<string> = new Set(denying.labelVerbs);

export const SAY = wordSet(speech.say);
/** Verbs and nouns of saying that are accusations by themselves: "alleged", "the allegation that". */
export const ALLEGING = wordSet(speech.alleging);
/** Verbs and nouns for what comes of an inquiry: "concluded", "the finding that". */
export const FINDING = wordSet(speech.finding);
export const REPORT = wordSet(speech.reportVerbs);
export const HOSTILE_VERBS = wordSet(acts.hostileVerbs);
/** What is broken by whoever does not keep it. */
export const AGREEMENTS = wordSet(acts.agreements);
export const CARRY_VERBS = wordSet(acts.carryVerbs);
export const ACCESS_VERBS = wordSet(acts.accessVerbs);
export const HOSTILE_NOUNS = wordSet(acts.hostileNouns);
export const CORE_NOUNS = wordSet(acts.coreNouns);
export const HARMLESS_VERBS = wordSet(acts.harmlessVerbs);
export const HARMLESS_NOUNS = wordSet(acts.harmlessNouns);
/** What is said of an act that nobody owns up to: "malicious", "clandestine", "doctored". */
export const SHADY_WORDS = wordSet(acts.shadyWords);
/** Those of them that befall computers too: "the loss of its mailboxes", "a flood of calls". */
export const MISHAPS = wordSet(acts.mishaps);
/** Words for harm to life and limb: whatever else is said of such a deed, it was done by no computer. */
export const VIOLENT_WORDS = wordSet(acts.violentWords);
export const KINETIC_WORDS = wordSet(acts.kineticWords);
export const SHARE_NOUNS = wordSet(acts.shareNouns);
export const CYBER_WORDS = wordSet(acts.cyberWords);
export const DENIAL_ADJECTIVES = wordSet(denial.adjectives);
/** Words of anger, said of an act as well as of an accusation. */
export const ANGRY_ADJECTIVES = wordSet(denial.angryAdjectives);
export const DENIAL_NOUNS = wordSet(denial.nouns);
/** Those of them that an accuser uses as well: "this was propaganda". */
export const ACCUSERS_NOUNS = wordSet(denial.accusersNouns);
/** What an accusation is said to lack: "basis", "merit". */
export const SUPPORT_NOUNS = wordSet(denial.support);
export const ROLE_NOUNS = wordSet(denial.role);
/** What is done to one's innocence: "maintain", "protest". */
export const AVOW_VERBS = wordSet(denial.avowVerbs);
export const WRONGS = wordSet(denial.wrongs);
/** How somebody accuses who is wrong, in the words of the accused. */
export const WRONGLY = wordSet(denial.wrongly);
export const ACCUSING_STEMS = denial.accusingStems.split(' ');
export const SMEARING = wordSet(denial.smearing);
/** What is denied to somebody, not by somebody: "a visa", "bail". */
export const DENIED_GOODS = wordSet(denial.deniedGoods);
/** What a party that stands accused says every day that it does not do: "comment", "know". */
export const INNOCUOUS_VERBS = wordSet(denial.innocuousVerbs);
export const CLAIM_NOUNS = wordSet(denial.claimNouns);
export const ACCUSATION_NOUNS = wordSet(denial.accusationNouns);
export const THREAT_NOUNS = wordSet(roles.threat);
export const THREAT_PEOPLE = wordSet(roles.threatPeople);
/** Attackers by what they do, whoever they are: of them no more is said than that somebody did it. */
export const ANONYMOUS = wordSet(roles.anonymous);
export const DOCUMENTS = wordSet(roles.document);
/** Words for people and bodies that can be blamed, and words that only look like them by their ending. */
export const PEOPLE = wordSet(roles.people);
/** "officers", "employees": those who belong to a body. */
export const MEMBERS = wordSet(roles.members);
/** Those through whom a state acts: "Russian officials". */
export const SERVANTS = wordSet(roles.servants);
/** Those who do it with somebody: "MOIS and its proxies". */
export const FOLLOWERS = wordSet(roles.followers);
/** People of trades that attackers ply as well: "North Korean IT workers". */
export const TRADES = wordSet(roles.trades);
export const NOT_PEOPLE = wordSet(roles.notPeople);
/** Verbs that nobody is accused by, whoever is their subject; those of saying and of watching are among them. */
export const PLAIN_VERBS: ReadonlySet<string> = new Set([
  ...wordSet(deeds.plain),
  ...[...SAY, ...REPORT].filter((verb) => !ACCESS_VERBS.has(verb) && !HOSTILE_VERBS.has(verb)),
]);
/** What a party comes or rises to by becoming known. */
export const NOTICE = wordSet(deeds.notice);
/** Plain verbs that an attacker is told of when they are done to a target: "held the keys", "left with the lists". */
export const LOOSE_VERBS = wordSet(deeds.loose);
/** What makers do, whoever uses what they made. */
export const MAKING_VERBS = wordSet(deeds.making);
/** How malware comes to its victims. */
export const DELIVERING = wordSet(deeds.delivering);
/** What is done with a means: hostile by what it is done for. */
export const USING_VERBS = wordSet(deeds.means);
/** What is done to a campaign that goes on. */
export const GOING_ON = wordSet(deeds.goingOn);
/** What hostile acts in cyberspace, and those of influence, are done to. */
export const TARGETS = wordSet(deeds.targets);
/** Whom such acts are done to; other deeds are done to them as well. */
export const VICTIMS = wordSet(deeds.victims);
/** Words for doers, and for what ties a doer to a master, by what they do in a sentence. */
export const DOERS = {
  responsible: wordSet(doers.responsible),
  culprit: wordSet(doers.culprit),
  maker: wordSet(doers.maker),
  force: wordSet(doers.force),
  sponsor: wordSet(doers.sponsor),
  buyer: wordSet(doers.buyer),
  handiwork: wordSet(doers.handiwork),
  stance: wordSet(doers.stance),
  serve: wordSet(doers.serve),
  spots: wordSet(doers.spots),
  undergo: wordSet(doers.undergo),
  tied: wordSet(doers.tied),
  removing: wordSet(doers.removing),
  puppets: wordSet(doers.puppets),
  control: wordSet(doers.control),
  bidding: wordSet(doers.bidding),
  member: wordSet(doers.member),
  hallmark: wordSet(doers.hallmark),
  likeness: wordSet(doers.likeness),
  kinship: wordSet(doers.kinship),
  birth: wordSet(doers.birth),
  arise: wordSet(doers.arise),
  sourceThings: wordSet(doers.sourceThings),
  people: wordSet(doers.people),
  pretence: wordSet([doers.pretence, doers.aping].join(' ')),
  aping: wordSet(doers.aping),
} as const;
