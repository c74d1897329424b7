import type { Board, Hit } from './board.ts';
import type { Cast, Draft } from './cast.ts';
import { slug } from './cast.ts';
import { BODY_HEADS, TOPIC_WORDS } from './lexicon.ts';

/** What a state keeps: a ministry, an embassy, a mission; `last` is the token behind its words. */
interface Office {
  last: number;
  type: 'ministry' | 'embassy' | 'consulate' | 'mission';
  /** Its words without the state, in title case: "Foreign Ministry". */
  words: string;
}

const NATIONS = new Set(['un', 'u.n.']);
const MAX_TOPIC = 7;

/**
 * Pass 3: bodies that are named through their state or company: "Moscow’s embassy in Berlin", "Iran’s UN mission",
 * "Chinese foreign ministry", "Ministry of Digital Affairs of Poland", "Britain’s National Crime Agency",
 * "Microsoft’s Threat Analysis Center". The possessor belongs to the mention.
 */
export function findBodies(board: Board, cast: Cast): void {
  for (const hit of board.hits()) {
    const draft = cast.get(hit.actor);
    if (!draft || board.hitAt(hit.first) !== hit || hit.form === 'compound') continue;
    if (draft.kind === 'state') ofState(board, cast, hit, draft);
  }
  for (const hit of board.hits()) {
    const draft = cast.get(hit.actor);
    if (draft && board.hitAt(hit.first) === hit) {
      if (draft.id.endsWith('-embassy')) hostBehind(board, cast, hit, draft);
      else joinPossessor(board, cast, hit, draft);
    }
  }
  findGenitives(board, cast);
}

/** The token behind "’s" or a plural’s apostrophe; `i` itself where neither stands there. */
export function afterPossessive(board: Board, i: number): number {
  const text = board.tokens[i]?.text ?? '';
  if (/^[’'ʼ]s$/i.test(text)) return i + 1;
  if (
    /^[’'ʼ]$/.test(text) &&
    board.tokens[i]?.start === board.tokens[i - 1]?.end &&
    /s$/i.test(board.lower(i - 1))
  )
    return i + 1;
  return i;
}

function ofState(board: Board, cast: Cast, hit: Hit, state: Draft): void {
  const after = afterPossessive(board, hit.last);
  if (hit.form === 'place' && after === hit.last) return;
  if (!board.together(hit.first, after)) return;
  const office = officeAt(board, cast, after);
  if (!office) return;
  const body = bodyOf(board, cast, state, office, board.slice(hit.first, office.last));
  const first = hit.first;
  const put = board.put(board.make(first, office.last, body.id));
  if (office.type === 'embassy' || office.type === 'consulate') hostBehind(board, cast, put, body);
}

function officeAt(board: Board, cast: Cast, from: number): Office | undefined {
  let i = from;
  while (/^(?:permanent|own|federal)$/.test(board.lower(i))) i += 1;
  const word = board.lower(i);
  if (word === 'embassy') return { last: i + 1, type: 'embassy', words: 'Embassy' };
  if (word === 'consulate') {
    const general = /^general$/.test(board.lower(i + 1));
    return {
      last: i + (general ? 2 : 1),
      type: 'consulate',
      words: general ? 'Consulate General' : 'Consulate',
    };
  }
  const mission = missionAt(board, i);
  if (mission !== undefined) return { last: mission, type: 'mission', words: 'UN Mission' };
  const envoys = missionTo(board, cast, i);
  if (envoys !== undefined)
    return {
      last: envoys,
      type: 'ministry',
      words: `Mission ${board.slice(i + 1, envoys)}`,
    };
  return ministryAt(board, cast, i);
}

/** "mission to the United Nations", "UN mission": the token behind it. */
function missionAt(board: Board, i: number): number | undefined {
  const nations = (at: number): number => {
    if (NATIONS.has(board.lower(at))) return at + 1;
    return board.lower(at) === 'united' && board.lower(at + 1) === 'nations' ? at + 2 : at;
  };
  const ahead = nations(i);
  if (ahead > i && board.lower(ahead) === 'mission') return ahead + 1;
  if (board.lower(i) !== 'mission' || board.lower(i + 1) !== 'to') return undefined;
  const name = board.lower(i + 2) === 'the' ? i + 3 : i + 2;
  const behind = nations(name);
  if (behind === name) return undefined;
  return behind;
}

/** "mission to the African Union", "mission to NATO": the token behind it. */
function missionTo(board: Board, cast: Cast, i: number): number | undefined {
  if (!/^(?:mission|delegation)$/.test(board.lower(i)) || board.lower(i + 1) !== 'to')
    return undefined;
  const at = board.lower(i + 2) === 'the' ? i + 3 : i + 2;
  const hit = board.hitAt(at);
  return hit && cast.get(hit.actor)?.kind === 'organisation' ? hit.last : undefined;
}

function ministryAt(board: Board, cast: Cast, from: number): Office | undefined {
  const word = board.lower(from);
  if ((word === 'ministry' || word === 'department') && board.lower(from + 1) === 'of') {
    let i = from + 2;
    let last = i;
    for (; i < from + MAX_TOPIC && board.together(from, i); i += 1) {
      const token = board.tokens[i];
      if (!token) break;
      if (
        token.capital ||
        (TOPIC_WORDS.has(token.lower) && !/^(?:and|of|the)$/.test(token.lower))
      ) {
        if (isForeign(board, cast, i) || (last > from + 2 && BODY_HEADS.has(token.lower))) break;
        last = i + 1;
      } else if (!/^(?:and|of|the|for|&|,)$/.test(token.lower)) break;
      else if (token.text === ',' && !board.tokens[i + 1]?.capital) break;
    }
    if (last === from + 2) return undefined;
    return { last, type: 'ministry', words: title(board.slice(from, last)) };
  }
  for (let i = from; i < from + 4 && board.together(from, i); i += 1) {
    const token = board.tokens[i];
    if (!token || token.kind === 'punctuation') return undefined;
    if (token.lower === 'ministry' && i > from)
      return { last: i + 1, type: 'ministry', words: title(board.slice(from, i + 1)) };
    if (token.text === 'Office' && i === from + 1 && /^(?:foreign|home)$/.test(board.lower(from)))
      return { last: i + 1, type: 'ministry', words: title(board.slice(from, i + 1)) };
    if (!token.capital && !TOPIC_WORDS.has(token.lower)) return undefined;
  }
  return undefined;
}

/** Whether somebody else's name begins here, so that a ministry's topic ends before it. */
function isForeign(board: Board, cast: Cast, i: number): boolean {
  const hit = board.hitAt(i);
  const kind = hit ? cast.get(hit.actor)?.kind : undefined;
  return kind === 'person' || (kind === 'state' && board.lower(i - 1) === 'of');
}

function title(words: string): string {
  return words.replace(/\p{L}[\p{L}’'-]*/gu, (word) =>
    /^(?:of|and|the|for|to)$/i.test(word)
      ? word.toLowerCase()
      : word.charAt(0).toUpperCase() + word.slice(1),
  );
}

/** The state's body: from the data where it is there under any of its names, else a new one. */
function bodyOf(board: Board, cast: Cast, state: Draft, office: Office, shown: string): Draft {
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
export function adjectiveOf(cast: Cast, state: Draft): string {
  const alias = cast.knowledge
    .actor(state.id)
    ?.aliases?.find((a) => a.form === 'demonym' && !/(?:er|ers)$/.test(a.name));
  return alias?.name ?? state.name;
}

/** An embassy "in Berlin", "to the United States": the host belongs to the mention and to the name. */
function hostBehind(board: Board, cast: Cast, hit: Hit, body: Draft): void {
  const preposition = board.lower(hit.last);
  if (preposition !== 'in' && preposition !== 'to') return;
  let at = hit.last + 1;
  if (board.lower(at) === 'the') at += 1;
  const host = board.hitAt(at);
  const state = host ? cast.get(host.actor) : undefined;
  let last = host?.last ?? at;
  if (state?.kind !== 'state' || host?.form === 'demonym' || host?.form === 'compound') {
    // A city that is no seat of government: "the Chinese consulate in Houston".
    const token = board.tokens[at];
    if (preposition !== 'in' || !token?.capital || !board.isFree(at) || board.isInitial(at)) return;
    last = at + 1;
    while (board.isFree(last) && board.tokens[last]?.capital && board.together(at, last)) last += 1;
  }
  const place = board.slice(at, last);
  const own = cast.get(body.affiliation ?? '');
  const target = hosted(cast, body, place, state?.kind === 'state' ? state : undefined, own);
  cast.alias(target.id, board.slice(hit.first, last));
  board.put(board.make(hit.first, last, target.id));
}

function hosted(
  cast: Cast,
  body: Draft,
  place: string,
  host: Draft | undefined,
  own: Draft | undefined,
): Draft {
  const words = / (Consulate(?: General)?)$/.exec(body.name)?.[1] ?? 'Embassy';
  const adjective = body.name.replace(new RegExp(` ${words}$`), '');
  const where = host === undefined ? place : host.id;
  const taken = cast.hosts.get(body.id);
  let target = body;
  if (taken === undefined) {
    cast.hosts.set(body.id, where);
    target.name = `${adjective} ${words} in ${place}`;
    cast.alias(target.id, `${adjective} ${words}`);
  } else if (taken !== where) {
    target = cast.add('agency', `${adjective} ${words} in ${place}`, {
      id: `${body.id}-${slug(place)}`,
      country: body.country,
      known: body.known,
      ...(body.affiliation === undefined ? {} : { affiliation: body.affiliation }),
    });
  }
  const names = own === undefined ? [] : [own.name];
  for (const at of [place, ...(host ? [host.name] : [])]) {
    const the = /^(?:United|Netherlands|Philippines|Czech Rep)/.test(at) ? 'the ' : '';
    for (const name of [
      `${adjective} ${words} in ${the}${at}`,
      ...names.map((n) => `${words} of ${n} in ${the}${at}`),
      ...names.map((n) => `${n}'s ${words} in ${the}${at}`),
    ])
      cast.alias(target.id, name);
  }
  return target;
}

/** "Britain’s National Crime Agency" is one name, "Russia’s GRU" two: the body's own words must be the larger part. */
function joinPossessor(board: Board, cast: Cast, hit: Hit, draft: Draft): void {
  if (draft.kind !== 'agency' && draft.kind !== 'organisation' && draft.kind !== 'company') return;
  if (hit.last - hit.first < 2) return;
  let at = hit.first - 1;
  const possessive = afterPossessive(board, at) > at;
  if (possessive) at -= 1;
  const owner = board.hitAt(at);
  const holder = owner ? cast.get(owner.actor) : undefined;
  if (!owner || !holder || owner.form === 'compound' || !board.together(owner.first, hit.first))
    return;
  const state =
    holder.kind === 'state' && holder.country === draft.country && draft.kind !== 'company';
  const house = holder.kind === 'company' && draft.affiliation === holder.id;
  if (!state && !house) return;
  if (!possessive && owner.form !== 'demonym') return;
  if (hit.end - hit.start < (hit.end - owner.start) * 0.5) return;
  cast.alias(draft.id, board.slice(owner.first, hit.last));
  board.put({ ...board.make(owner.first, hit.last, draft.id), form: 'name' });
}

/** "Ministry of Digital Affairs of Poland", "Embassy of the Netherlands in Kyiv", "mission of Iran to the UN". */
function findGenitives(board: Board, cast: Cast): void {
  for (let i = 0; i < board.tokens.length; i += 1) {
    const word = board.lower(i);
    if (word !== 'of') continue;
    const at = board.lower(i + 1) === 'the' ? i + 2 : i + 1;
    const hit = board.hitAt(at);
    const state = hit ? cast.get(hit.actor) : undefined;
    if (state?.kind !== 'state' || !hit || hit.form === 'demonym' || hit.form === 'compound')
      continue;
    const head = board.lower(i - 1);
    if (head === 'embassy' || (head === 'mission' && board.lower(hit.last) === 'to')) {
      let first = i - 1;
      if (board.lower(first - 1) === 'permanent') first -= 1;
      const mission = head === 'mission' ? missionBehind(board, hit.last) : undefined;
      if (head === 'mission' && mission === undefined) continue;
      const office: Office =
        mission === undefined
          ? { last: hit.last, type: 'embassy', words: 'Embassy' }
          : { last: mission, type: 'mission', words: 'UN Mission' };
      const body = bodyOf(board, cast, state, office, board.slice(first, office.last));
      const put = board.put(board.make(first, office.last, body.id));
      if (office.type === 'embassy') hostBehind(board, cast, put, body);
    } else {
      ministryOf(board, cast, i, hit, state);
    }
  }
}

function missionBehind(board: Board, i: number): number | undefined {
  const at = board.lower(i + 1) === 'the' ? i + 2 : i + 1;
  if (NATIONS.has(board.lower(at))) return at + 1;
  return board.lower(at) === 'united' && board.lower(at + 1) === 'nations' ? at + 2 : undefined;
}

function ministryOf(board: Board, cast: Cast, of: number, hit: Hit, state: Draft): void {
  for (let first = of - 2; first >= of - MAX_TOPIC - 1 && board.together(first, of); first -= 1) {
    const token = board.tokens[first];
    if (!token?.capital && !TOPIC_WORDS.has(token?.lower ?? '')) return;
    const office = token?.capital ? ministryAt(board, cast, first) : undefined;
    const covering = board.hitAt(first);
    if (office?.last === of && (!covering || cast.get(covering.actor)?.kind === 'agency')) {
      const body = bodyOf(board, cast, state, office, board.slice(first, hit.last));
      board.put(board.make(first, hit.last, body.id));
      return;
    }
  }
}
