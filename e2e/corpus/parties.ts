import type { AnnotationDocument, Participant } from '../../src/core/model/index.ts';
import type { GoldActor } from './gold.ts';

/** Says whether who was found is who is labelled. Labels and findings are compared by name alone. */
export interface Parties {
  /** Those of `found` whom none of the labelled names means. */
  strangers(found: readonly Participant[], labels: readonly string[]): Participant[];
  /** Whether all of `found` are meant, and all who are labelled are found. */
  same(found: readonly Participant[], labels: readonly string[]): boolean;
  /** The names of who was found, for people. */
  told(found: readonly Participant[]): string;
}

/** One labelled party: a person and the body named after it are one, found under the names of either. */
interface Party {
  listed: boolean;
  /** Every form of it. */
  forms: string[];
  /** The forms that no other actor of the article shares. */
  own: string[];
  /** Words that may stand for it. */
  loose: string[];
}

/**
 * Compares as the labelling rules have it: whoever is found as an actor must bear a name that is this party's alone; whoever is
 * left in the article's words, words of it. `labelled` are the article's labelled actors. Where only the claims are labelled,
 * there are none: any two names side by side may then be a person and the body, and words may be fewer than those of the label.
 */
export function partiesOf(
  found: Pick<AnnotationDocument, 'actors'>,
  labelled: readonly GoldActor[] = [],
): Parties {
  const unlisted = labelled.length === 0;
  const actorOf = (name: string): GoldActor | undefined =>
    labelled.find((a) => a.name === name || a.also?.includes(name));
  const formsOf = (name: string): string[] => {
    const actor = actorOf(name);
    return actor ? [actor.name, ...(actor.also ?? []), ...actor.surface] : [name];
  };
  const ownOf = (name: string): string[] => {
    const actor = actorOf(name);
    const others = labelled.filter((a) => a !== actor).flatMap((a) => formsOf(a.name).map(plain));
    return formsOf(name).filter((f) => f === actor?.name || !others.includes(plain(f)));
  };
  const partyOf = (names: readonly string[]): Party => ({
    listed: names.some((name) => actorOf(name) !== undefined),
    forms: names.flatMap(formsOf),
    own: names.flatMap(ownOf),
    loose: names.flatMap((name) => actorOf(name)?.optional ?? []),
  });
  const isPerson = (name: string | undefined): boolean =>
    name !== undefined && labelled.find((a) => a.name === name)?.kind === 'person';
  const read = (names: readonly string[]): Party[] => {
    const parties: Party[] = [];
    for (let i = 0; i < names.length; i += 1) {
      const pair = isPerson(names[i]) && i + 1 < names.length && !isPerson(names[i + 1]);
      parties.push(partyOf(names.slice(i, i + (pair ? 2 : 1))));
      if (pair) i += 1;
    }
    return parties;
  };
  const calledOf = ({ actor, text }: Participant): string[] => {
    const known = found.actors.find(({ id }) => id === actor);
    return known ? [known.name, ...known.aliases.map(({ name }) => name)] : [text];
  };
  const means = (p: Participant, party: Party): boolean => {
    const called = calledOf(p);
    const wanted = p.actor !== null && party.listed ? party.own : party.forms;
    if (wanted.some((w) => called.some((c) => plain(c) === plain(w)))) return true;
    if (p.actor === null && party.loose.some((words) => holds(p.text, words))) return true;
    if (party.listed) return false;
    const label = party.forms[0] ?? '';
    if (unlisted && p.actor === null && (begins(label, p.text) || begins(p.text, label)))
      return true;
    return [p.text, ...called].some((c) => alike(label, c));
  };
  return {
    strangers: (all, labels) => {
      const parties = read(labels);
      return all.filter((p) => !parties.some((party) => means(p, party)));
    },
    same: (all, labels) => {
      const parties = read(labels);
      const isFound = (party: Party | undefined): boolean =>
        party !== undefined && all.some((p) => means(p, party));
      const beside = (i: number): boolean =>
        unlisted && (isFound(parties[i - 1]) || isFound(parties[i + 1]));
      return (
        all.every((p) => parties.some((party) => means(p, party))) &&
        parties.every((party, i) => isFound(party) || beside(i))
      );
    },
    told: (all) => all.map((p) => calledOf(p)[0]).join('; '),
  };
}

/** A text as it is compared: small letters, no article, owner's mark or punctuation. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[’'"“”.,()]/g, '')
    .replace(/[-–—/]/g, ' ')
    .replace(/^(?:the|a|an) /, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function begins(text: string, words: string): boolean {
  return `${plain(text)} `.startsWith(`${plain(words)} `);
}

function holds(text: string, words: string): boolean {
  return ` ${plain(text)} `.includes(` ${plain(words)} `);
}

const EMPTY = new Set(
  'the a an of for in at by to and unnamed anonymous some several two three from with his her its their'.split(
    ' ',
  ),
);

function wordsOf(text: string): string[] {
  return plain(text)
    .split(' ')
    .filter((word) => word !== '' && !EMPTY.has(word))
    .map((word) => word.replace(/s$/, ''));
}

// "two officials" and "two senior officials" mean the same people, "Russian officials" and "American officials" do not.
function alike(a: string, b: string): boolean {
  const [ours, theirs] = [wordsOf(a), wordsOf(b)];
  if (ours.length === 0 || ours.at(-1) !== theirs.at(-1)) return false;
  const names = (text: string, other: string[]): boolean =>
    wordsOf((text.match(/(?<!\p{L})\p{Lu}[\p{L}.]+/gu) ?? []).join(' ')).some(
      (w) => !other.includes(w),
    );
  return !(names(a, theirs) && names(b, ours));
}
