import type { Board, Hit } from './board.ts';
import { isUpper } from './case.ts';
import type { Cast } from './cast.ts';
import { ACTOR_CONTEXT, FUNCTION_WORDS } from './lexicon.ts';

/** Numbered names of vendors and bodies; hyphen and blank are the same. */
const NUMBERED =
  /^(?:(?:APT|UNC|FIN|UAC|DEV|Storm|ATK|UNK|UAT|TAG|ITG|CTG|TG|UTA|SIG)[-‑ .]?\d{1,5}|TA[-‑ ]?\d{3,4}|REF[-‑ ]?\d{4}|(?:APT-C|APT-Q|APT-K|T-APT|ACTINIUM)-\d{1,3}|(?:CL|TGR)-(?:STA|CRI|UNK)-\d{3,5}|UNC\d{3,5}|UNK_[A-Za-z]+|TEMP\.[A-Z][A-Za-z]+|Storm-\d{3,4}|Larva-\d{3,5}|GTG-\d{3,5}|ROK-?\d+)$/;
/** Prefixes that are followed by their number after a blank. */
const PREFIX = /^(?:APT|UNC|FIN|UAC|DEV|TA|Storm|TAG|ITG|UAT)$/;

/** The vendors' families of names, by their last word: who uses it, and the state it stands for in that scheme. */
const FAMILIES: ReadonlyMap<string, { by: string; country: string | null; plain?: true }> = new Map(
  [
    ['panda', { by: 'CrowdStrike', country: 'CN' }],
    ['bear', { by: 'CrowdStrike', country: 'RU' }],
    ['kitten', { by: 'CrowdStrike', country: 'IR' }],
    ['chollima', { by: 'CrowdStrike', country: 'KP', plain: true }],
    ['spider', { by: 'CrowdStrike', country: null }],
    ['jackal', { by: 'CrowdStrike', country: null }],
    ['buffalo', { by: 'CrowdStrike', country: 'VN' }],
    ['leopard', { by: 'CrowdStrike', country: 'PK' }],
    ['typhoon', { by: 'Microsoft', country: 'CN' }],
    ['blizzard', { by: 'Microsoft', country: 'RU' }],
    ['sandstorm', { by: 'Microsoft', country: 'IR' }],
    ['sleet', { by: 'Microsoft', country: 'KP', plain: true }],
    ['tempest', { by: 'Microsoft', country: null }],
    ['tsunami', { by: 'Microsoft', country: null }],
    ['flood', { by: 'Microsoft', country: null }],
    ['cyclone', { by: 'Microsoft', country: 'VN' }],
  ],
);
/** Words before a family's word that speak of the weather or the zoo. */
const NOT_A_NAME = new Set(
  'super giant polar grizzly brown black red winter tropical teddy big severe'.split(' '),
);
const METALS = new Set('GOLD BRONZE COBALT IRON NICKEL TIN ALUMINUM ZINC'.split(' '));
const CONSTELLATIONS = new Set(
  'Taurus Ursa Serpens Pisces Scorpius Libra Draco Virgo Orion Lynx'.split(' '),
);

/** Pass 2: names of groups that their shape tells: numbers ("UNC5678") and the families of the vendors ("Xxx Typhoon"). */
export function findShapes(board: Board, cast: Cast): void {
  let groups = board.hits().some((hit) => cast.get(hit.actor)?.kind === 'threat-group');
  for (let i = 0; i < board.tokens.length; i += 1) {
    if (board.isDead(i) || coveredByGroup(board, cast, i)) continue;
    const hit = numbered(board, cast, i);
    if (hit) {
      board.put(hit);
      groups = true;
      i = hit.last - 1;
    }
  }
  for (let i = 0; i < board.tokens.length; i += 1) branch(board, cast, i);
  for (let i = 0; i < board.tokens.length; i += 1) {
    if (!board.isFree(i) || !board.isFree(i + 1) || !board.together(i, i + 1)) continue;
    const hit = family(board, cast, i, groups) ?? styled(board, cast, i);
    if (hit) {
      board.put(hit);
      i = hit.last - 1;
    }
  }
}

/** "Anonymous Greece": a country's branch of a name that many bear. */
function branch(board: Board, cast: Cast, i: number): void {
  if (board.tokens[i]?.text !== 'Anonymous' || !board.together(i, i + 1)) return;
  const state = board.hitAt(i + 1);
  if (!state || cast.get(state.actor)?.kind !== 'state' || state.form !== 'name') return;
  if (board.hitAt(i) === state || /^[’']s$/.test(board.lower(state.last))) return;
  const name = board.slice(i, state.last);
  board.put(board.make(i, state.last, cast.add('threat-group', name).id));
}

function coveredByGroup(board: Board, cast: Cast, i: number): boolean {
  const hit = board.hitAt(i);
  return hit !== undefined && cast.get(hit.actor)?.kind === 'threat-group';
}

function numbered(board: Board, cast: Cast, i: number): Hit | undefined {
  const token = board.tokens[i];
  if (!token?.capital) return undefined;
  const spelled = spelledOut(board, cast, i);
  if (spelled) return spelled;
  if (NUMBERED.test(token.text)) return group(board, cast, i, i + 1, token.text);
  const next = board.tokens[i + 1];
  if (PREFIX.test(token.text) && next?.kind === 'number' && /^\d{1,5}$/.test(next.text)) {
    if (token.text === 'TA' && next.text.length < 3) return undefined;
    return group(
      board,
      cast,
      i,
      i + 2,
      `${token.text}${token.text === 'Storm' ? '-' : ''}${next.text}`,
    );
  }
  // "APT28-linked", "UNC1151-related".
  const head = /^(.+?)[-‑]\p{Ll}+$/u.exec(token.text)?.[1];
  if (head !== undefined && NUMBERED.test(head)) {
    const hit = group(board, cast, i, i + 1, head);
    return { ...hit, end: token.start + head.length, form: 'compound' };
  }
  return undefined;
}

/** "Advanced Persistent Threat Group 31". */
function spelledOut(board: Board, cast: Cast, i: number): Hit | undefined {
  if (
    !/^advanced persistent threat /.test(
      `${board.lower(i)} ${board.lower(i + 1)} ${board.lower(i + 2)} `,
    )
  )
    return undefined;
  const at = /^group$/.test(board.lower(i + 3)) ? i + 4 : i + 3;
  const number = board.tokens[at];
  return number?.kind === 'number' && /^\d{1,3}$/.test(number.text) && board.together(i, at)
    ? group(board, cast, i, at + 1, `APT${number.text}`)
    : undefined;
}

function group(board: Board, cast: Cast, first: number, last: number, name: string): Hit {
  const entry = cast.knowledge
    .entries(board.keyOf(name))
    .find((e) => cast.knowledge.actor(e.actor)?.kind === 'threat-group');
  const draft = entry ? cast.known(entry.actor) : undefined;
  return board.make(first, last, (draft ?? cast.add('threat-group', name)).id);
}

function family(board: Board, cast: Cast, i: number, groups: boolean): Hit | undefined {
  const token = board.tokens[i];
  const last = board.tokens[i + 1];
  if (!token?.capital || !last?.capital || FUNCTION_WORDS.has(token.lower)) return undefined;
  const scheme = FAMILIES.get(last.lower);
  if (!scheme || NOT_A_NAME.has(token.lower) || board.isHeadline(i)) return undefined;
  if (!scheme.plain && !groups && !contextAround(board, i)) return undefined;
  const name = `${token.text} ${last.text}`;
  const state = cast.knowledge.actor(cast.stateId(scheme.country) ?? '');
  const draft = cast.add('threat-group', name, {
    country: scheme.country,
    aliases: [{ name, usedBy: [scheme.by] }],
    ...(state ? { sponsors: [{ name: state.name, saidBy: scheme.by }] } : {}),
  });
  return board.make(i, i + 2, draft.id);
}

/** "BRONZE SILHOUETTE", "Stately Taurus", "Earth Lusca": schemes whose words need company to be names. */
function styled(board: Board, cast: Cast, i: number): Hit | undefined {
  const token = board.tokens[i];
  const last = board.tokens[i + 1];
  if (!token?.capital || !last?.capital) return undefined;
  const metal = METALS.has(token.text) && isUpper(last.text) && last.text.length > 3;
  const stars = CONSTELLATIONS.has(last.text) && !FUNCTION_WORDS.has(token.lower);
  const earth = token.text === 'Earth' && /^\p{Lu}\p{Ll}{3,}$/u.test(last.text);
  if (!(metal || stars || earth) || board.isHeadline(i) || !contextAround(board, i))
    return undefined;
  const name = `${token.text} ${last.text}`;
  return board.make(i, i + 2, cast.add('threat-group', name).id);
}

function contextAround(board: Board, i: number): boolean {
  for (let j = i - 10; j < i + 12; j += 1)
    if (board.together(i, j) && ACTOR_CONTEXT.has(board.lower(j))) return true;
  return false;
}
