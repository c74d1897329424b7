import type { Board } from '../board.ts';
import { type Cast, type Draft, slug } from '../cast.ts';
import type { Office } from './offices.ts';

/** The state's body: from the data where it is there under any of its names, else a new one. */
export function bodyOf(
  board: Board,
  cast: Cast,
  state: Draft,
  office: Office,
  shown: string,
): Draft {
  const { knowledge } = cast;
  const adjective = adjectiveOf(cast, state);
  const { words } = office;
  const names =
    office.type === 'mission'
      ? [
          `Permanent Mission of ${state.name} to the United Nations`,
          `${state.name}'s UN mission`,
          `${adjective} UN Mission`,
        ]
      : [
          `${adjective} ${words}`,
          `${state.name}'s ${words}`,
          `${state.name} ${words}`,
          `${words} of ${state.name}`,
          ...swapped(words).flatMap((other) => [
            `${adjective} ${other}`,
            `${state.name}'s ${other}`,
            `${other} of ${state.name}`,
          ]),
        ];
  for (const name of [...names, shown, words]) {
    const entry = knowledge
      .entries(board.keyOf(name))
      .find(
        (e) =>
          knowledge.actor(e.actor)?.country === state.country &&
          knowledge.actor(e.actor)?.kind === 'agency',
      );
    const draft = entry ? cast.known(entry.actor) : undefined;
    if (draft) {
      if (office.type !== 'consulate') cast.alias(draft.id, shown);
      return draft;
    }
  }
  const country = state.country ?? slug(state.name);
  const draft = cast.add('agency', names[0] as string, {
    id: `x-body-${country.toLowerCase()}-${slug(words)}`,
    country: state.country,
    affiliation: state.id,
  });
  for (const name of [...names.slice(1), shown]) cast.alias(draft.id, name);
  if (office.type === 'ministry') cast.alias(draft.id, words);
  return draft;
}

/** The other ways to write a ministry: "Defence Ministry", "Ministry of Defense". */
function swapped(words: string): string[] {
  const spelled = [words, words.replace('Defence', 'Defense'), words.replace('Defense', 'Defence')];
  const topics = spelled.flatMap((w) => {
    const front = /^(.+) Ministry$/.exec(w)?.[1];
    const back = /^(?:Federal )?Ministry of (?:the )?(.+)$/.exec(w)?.[1];
    if (front === 'Foreign') return ['Ministry of Foreign Affairs'];
    if (back === 'Foreign Affairs') return ['Foreign Ministry'];
    if (front !== undefined) return [`Ministry of ${front}`];
    return back === undefined ? [] : [`${back} Ministry`];
  });
  return [...new Set([...spelled, ...topics])].filter((w) => w !== words);
}

/** "Russian" for Russia; the name itself where the data has no adjective. */
function adjectiveOf(cast: Cast, state: Draft): string {
  const alias = cast.knowledge
    .actor(state.id)
    ?.aliases?.find((a) => a.form === 'demonym' && !/(?:er|ers)$/.test(a.name));
  return alias?.name ?? state.name;
}
