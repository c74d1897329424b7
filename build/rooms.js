// The table of rooms: what a folder under src may import, besides itself. DESIGN: imports go strictly downward.
// `packages` are the npm packages that it may import; `assets` the folders under assets.

/** @type {{ room: string, may: string[], packages?: string[], assets?: string[] }[]} */
export const ROOMS = [
  { room: 'core/model', may: [] },
  { room: 'core/knowledge', may: ['core/model'] },
  { room: 'core/memory', may: ['core/model'] },
  {
    room: 'core/language',
    may: ['core/knowledge', 'core/model'],
    assets: ['lexicon'],
  },
  {
    room: 'core/exchange',
    may: ['core/language', 'core/knowledge', 'core/model'],
    packages: ['uuid'],
  },
  { room: 'core', may: ['core/exchange', 'core/language', 'core/knowledge', 'core/model'] },
  { room: 'article', may: ['core/model'], packages: ['@mozilla/readability'] },
  { room: 'marks', may: ['core/model'] },
  { room: 'i18n', may: ['core/model'], packages: ['preact'] },
  {
    room: 'ui',
    may: ['i18n', 'core/model'],
    packages: ['preact', 'preact/hooks', 'preact/jsx-runtime'],
  },
  {
    // What the pages of the extension have in common: the wires between a tab, or what is kept, and the pieces that show it.
    room: 'beside',
    may: ['ui', 'i18n', 'browser', 'core/exchange', 'core/model'],
    packages: ['preact', 'preact/hooks', 'preact/jsx-runtime'],
  },
  { room: 'browser', may: ['core/model'], packages: ['webextension-polyfill'] },
  {
    // The card in the page: the reader's script brings it into other people's pages, the welcome page into its own.
    room: 'card',
    may: ['ui', 'i18n', 'marks', 'browser', 'core/model'],
    packages: ['preact', 'preact/hooks', 'preact/jsx-runtime'],
  },
  {
    room: 'store',
    may: ['browser', 'core/memory', 'core/model'],
    packages: ['webextension-polyfill', 'idb'],
  },
  { room: 'library', may: ['core'], packages: ['feedsmith'], assets: ['knowledge'] },
];

/** Entry points whose bundles must stay small: they may not reach the engine. */
export const LIGHT_ENTRYPOINTS = ['gate', 'reader', 'card'];
const HEAVY = ['core/language', 'core/knowledge', 'library'];

/** The room that a path under src belongs to: the longest that fits. */
export function roomOf(path) {
  return ROOMS.filter(({ room }) => path === room || path.startsWith(`${room}/`)).sort(
    (a, b) => b.room.length - a.room.length,
  )[0];
}

/**
 * Why a file may not import another, or null where it may. Both are paths from the project's root, with slashes.
 * @param {string} from
 * @param {string} to
 */
export function forbidden(from, to) {
  if (!from.startsWith('src/')) return null;
  const file = from.slice('src/'.length);
  if (file.startsWith('entrypoints/')) return entrypointForbidden(file, to);
  const room = roomOf(file);
  if (!room) return `src/${file.split('/')[0]} is no room of build/rooms.js`;
  if (to.startsWith('assets/')) {
    const folder = to.split('/')[1];
    return room.assets?.includes(folder) ? null : `${room.room} may not read assets/${folder}`;
  }
  if (!to.startsWith('src/')) return `${room.room} may not import ${to}`;
  const target = to.slice('src/'.length);
  const other = roomOf(target);
  if (!other || other.room === room.room) return other ? null : `${room.room} may not import ${to}`;
  const fits = room.may.some((name) => other.room === name || other.room.startsWith(`${name}/`));
  return fits ? null : `${room.room} may not import ${other.room}`;
}

function entrypointForbidden(file, to) {
  const own = file.split('/')[1];
  if (to.startsWith('src/entrypoints/') && to.split('/')[2] !== own) {
    return `an entry point may not import another (${to.split('/')[2]})`;
  }
  if (LIGHT_ENTRYPOINTS.includes(own)) {
    const heavy = HEAVY.find((room) => to.startsWith(`src/${room}/`) || to === `src/${room}`);
    if (heavy) return `${own} must stay light: no ${heavy}`;
  }
  return null;
}

/** Why a file may not import an npm package, or null where it may. */
export function forbiddenPackage(from, name) {
  if (!from.startsWith('src/') || from.startsWith('src/entrypoints/')) return null;
  if (/\.test\.tsx?$|\/testing\//.test(from)) return null;
  const room = roomOf(from.slice('src/'.length));
  return room?.packages?.includes(name)
    ? null
    : `${room?.room ?? from} may not import the package ${name}`;
}
