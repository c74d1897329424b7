import actorWords from '../../../../assets/lexicon/actor-words.json' with { type: 'json' };
import contexts from '../../../../assets/lexicon/name-contexts.json' with { type: 'json' };
import stops from '../../../../assets/lexicon/name-stops.json' with { type: 'json' };
import orgForms from '../../../../assets/lexicon/org-forms.json' with { type: 'json' };
import ordinary from '../../../../assets/lexicon/ordinary-words.json' with { type: 'json' };
import placeWords from '../../../../assets/lexicon/place-words.json' with { type: 'json' };
import titles from '../../../../assets/lexicon/titles.json' with { type: 'json' };
import type { ActorKind } from '../../model/index.ts';
import { wordSet as words } from '../syntax/words.ts';

export { SAYING } from '../syntax/words.ts';

/** Phrases of a list, each as its words. */
function phrases(list: string): readonly (readonly string[])[] {
  return list.split('|').map((phrase) => phrase.split(' '));
}

/** From a list for each kind: the kind that a word tells. */
function kindsOf(lists: Readonly<Record<string, string>>): ReadonlyMap<string, ActorKind> {
  const kinds = new Map<string, ActorKind>();
  for (const [kind, list] of Object.entries(lists))
    for (const word of words(list)) if (!kinds.has(word)) kinds.set(word, kind as ActorKind);
  return kinds;
}

/** Words with a capital that begin no name: function words, days and months, regions. */
export const FUNCTION_WORDS = words(stops.function);
export const CALENDAR = words(stops.calendar);
export const REGIONS = words(stops.region);

/** Words of people's offices and callings: "spokesman", "Senator". */
export const TITLES = words(titles.title);
/** Words that may stand before a title: "deputy", "foreign". */
export const BEFORE_TITLE = words(titles.before);
export const TITLE_PHRASES = phrases(titles.multi);
/** What ministries and ministers are for, and the small words between. */
export const TOPIC_WORDS = words(titles.topic);
/** Titles after which a single name is a person's. */
export const HONORIFICS = words(titles.honorific);
/** Titles held of a state. */
export const STATE_TITLES = words(titles.state);
/** Titles that, without a state's name, are of the state where the article is at home. */
export const HOME_TITLES = words(titles.home);
/** Titles that only one state has, by its country. */
export const TITLE_COUNTRIES: readonly (readonly [string, readonly string[]])[] = Object.entries(
  titles.hints,
).map(([country, list]) => [country, list.split('|')]);
/** Small words of people's names: "von", "bin". */
export const PARTICLES = words(titles.particle);
/** Titles that are surnames as well, where they end a name: "Stephen King". */
export const SURNAMES = words(titles.surname);
/** What people do, and what is done to them, in the news. */
export const PERSON_VERBS = words(titles.speech);
export const DONE_TO_PEOPLE = words(titles.object);

/** Words of every day that companies, crews and places take for names, and hardly ever people: "Paper", "Ridge". */
export const ORDINARY = words(ordinary.ordinary);

/** The kind of body that a capitalised last word tells: "Hospital", "Ltd". */
export const BODY_SUFFIXES = kindsOf(orgForms.suffix);
/** First words of bodies' names in other languages: "Banco". */
export const FOREIGN_HEADS = kindsOf(orgForms.foreign);
/** Words that begin a body's name before "of" or "for": "Bank of". */
export const BODY_HEADS = words(orgForms.head);
/** Last words that a body's short name leaves out. */
export const WEAK_SUFFIXES = words(orgForms.weak);
/** Words that make no name of a body's word: "Business Services". */
export const GENERIC = words(orgForms.generic);
export const GROUP_PHRASES = phrases(orgForms.threatPhrases);
/** The kind of body that a common noun tells: "firm", "charity". */
export const BODY_NOUNS = kindsOf(orgForms.noun);
export const CYBER_WORDS = words(orgForms.cyberWords);

/** Words near which a doubtful name is a group's. */
export const ACTOR_CONTEXT = words(actorWords.near);
/** Words near which a doubtful name is a body's, a company's, an outlet's. */
export const INSTITUTION_CONTEXT = words(actorWords.institution);
/** Nouns right after a name that make it a program's or a product's. */
export const MALWARE_NOUNS = words(actorWords.malware);
/** Nouns that introduce a name which is no actor's. */
export const PRODUCT_NOUNS = words(actorWords.product);
/** Lower-case words that follow a group's name without belonging to it. */
export const CREW_TAIL = words(actorWords.crewTail);
export const DEEDS = words(actorWords.deeds);
/** Words that only articles about hacking use. */
export const HACKING = words(actorWords.hacking);
/** What a name may belong to instead: "cat", "game". */
export const OTHER_THINGS = words(actorWords.otherThings);
/** Verbs that give a name: "called", "dubbed". */
export const NAMING = words(actorWords.naming);

/** Words before a capital that make it a mere place. */
export const PLACE_BEFORE = words(placeWords.inside);
export const MOTION = words(placeWords.motion);
/** Nouns before "in" and a capital that make it the seat of a government: "officials in". */
export const RULING = words(placeWords.ruling);
/** Phrases that only one country's press uses, by their first word. */
export const HOME_HINTS = new Map<string, { country: string; phrase: readonly string[] }[]>();
for (const [country, list] of Object.entries(placeWords.homeHints))
  for (const phrase of phrases(list)) {
    const first = phrase[0] ?? '';
    HOME_HINTS.set(first, [...(HOME_HINTS.get(first) ?? []), { country, phrase }]);
  }
export const PLACE_PARTS = words(placeWords.partOf);
export const GOVERNMENT_FROM = words(placeWords.govFrom);
export const PLACE_AFTER = words(placeWords.after);
/** Last words of places' names: "Stewart Island". */
export const GEOGRAPHY = words(placeWords.geography);
/** Nouns behind a nationality that speak of a culture. */
export const CULTURE = words(placeWords.culture);

/** What a firm's name may end in beyond its listed words. */
export const CORPORATE = words(contexts.corporate);
/** Nouns before a name that make it a thing's: "the game". */
export const THINGS_NAMED = words(contexts.thing);
/** Heads of lists of programs. */
export const TOOLS = words(contexts.tools);
/** First words of bodies' names that alone name nobody. */
export const COMMON_ADJECTIVES = words(contexts.adjective);
/** Last words of papers' names that stand for them. */
export const PAPERS = words(contexts.paper);
/** Who gives names: "researchers". */
export const NAMERS = words(contexts.namer);
/** Words near a library of code. */
export const CODE_WORDS = words(contexts.code);
/** First words of names that are operations', ships' or laws'. */
export const NO_BODY = words(contexts.noBody);
/** What firms live by. */
export const TRADE = words(contexts.trade);
/** Verbs with which groups boast. */
export const CLAIMING = words(contexts.claiming);
/** Nouns behind a group's name. */
export const CREW = words(contexts.crew);
/** What firms do with what they found. */
export const FINDING = words(contexts.finding);
/** Nouns behind "ransomware" that make it a crew. */
export const RANSOM_CREW = words(contexts.ransomCrew);
/** What a group boasts to have done, or "have" before it. */
export const BROKEN_IN = words(contexts.brokenIn);
/** What follows "have" in a boast. */
export const HAVING_DONE = words(contexts.havingDone);
/** Last words of bodies that deal with several topics: "Technology Security Board". */
export const TOPICAL = words(contexts.topical);
/** Words for bodies that are "on" a topic. */
export const ON_TOPIC = words(contexts.onTopic);
/** Topics that end no body's name before "and". */
export const TOPIC_ENDS = words(contexts.topicEnd);
/** Words that with a state alone are no body's name: "Ukrainian Energy". */
export const STATE_WORDS = words(contexts.stateWord);
/** Topics that end no body's name where "and" and another topic follow. */
export const TOPICS = words(contexts.topicBeforeAnd);
/** What a "house" of business is: "auction house". */
export const HOUSES = words(contexts.house);
/** Agencies that are firms: "advertising agency". */
export const HIRED_AGENCIES = words(contexts.hiredAgency);
/** Groups that are organisations: "rights group". */
export const CAUSES = words(contexts.cause);
/** Groups that are companies: "energy group". */
export const BUSINESSES = words(contexts.business);
/** Units and services that are agencies: "police unit". */
export const FORCES = words(contexts.force);
/** What is done "by" people. */
export const DONE_BY_PEOPLE = words(contexts.doneByPeople);
/** Bodies "of" which somebody is. */
export const EMPLOYERS = words(contexts.employer);
/** What people have and bodies hardly do. */
export const PERSONAL = words(contexts.personal);
/** What is said of things and bodies behind "is". */
export const DONE_TO_THINGS = words(contexts.doneToThings);
/** Words of time that open a sentence before its subject. */
export const TIMES = words(contexts.time);
/** What a firm can be as well as a person. */
export const OWNERS = words(contexts.owner);
/** Words for whoever is behind an account. */
export const ACCOUNT = words(contexts.account);
/** What is no actor though it bears a name. */
export const CAMPAIGN = words(contexts.campaign);
/** Words that may stand between the naming verb and the name. */
export const BETWEEN = words(contexts.between);
/** Words for bodies of several topics: "Ministry of Science and Technology". */
export const COORDINATING = words(contexts.coordinating);

/** Words for people who serve a firm or a science and no state. */
export const COMMERCIAL = words(contexts.commercial);
/** Those who speak for a state, behind its adjective: "Polish prosecutors". */
export const OFFICIALS = words(contexts.officials);
/** Words that may stand before whoever a sentence begins with: "On the same day". */
export const OPENING_WORDS = words(contexts.opening);
/** Last words of bodies’ names that stand for them with a capital: "the Fund". */
export const SPOKEN_OF = words(contexts.spokenOf);
/** Titles that an article hardly gives to officials of two countries: "judge", "ambassador". */
export const SOLE_OFFICES = words(contexts.soleOffice);
/** Those who speak or work for one person: "spokesman", "adviser". */
export const SERVANTS = words(contexts.servant);
/** Words for those who lead a firm, or speak for it. */
export const FIRM_LEADERS = words(contexts.firmLeader);
/** Words for those who study for a firm, whatever they lead. */
export const STUDIOUS = words(contexts.studious);
/** What one person is to another: "her rival, X". */
export const RELATIONS = words(contexts.relation);
/** Titles of heads of state and of government, whom the press of every country names without their state. */
export const LEADERS = words(contexts.leader);
/** Nouns that stand for a body named before: "the office’s spokeswoman". */
export const MEANT_BODIES = words(contexts.meantBody);
