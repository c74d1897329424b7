// What is known of whom, and what is thin: `node scripts/knowledge-coverage.mjs [state]`, the state by its code (IR).
import { readFileSync } from 'node:fs';

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../assets/knowledge/${name}.json`, import.meta.url), 'utf8'));
const count = (list, test) => list.filter(test).length;
const percent = (part, whole) => `${Math.round((100 * part) / Math.max(whole, 1))} %`;

const kinds = ['states', 'bodies', 'organisations', 'companies', 'outlets', 'groups'];
const wanted = process.argv[2]?.toUpperCase();
const statements = read('statements').records;
const reports = new Map(read('reports').records.map(({ id, reports }) => [id, reports]));
const groups = read('groups').records;

console.log('kind           actors  names  by general knowledge alone');
for (const kind of kinds) {
  const { records } = read(kind);
  const names = records.reduce((sum, { aliases = [] }) => sum + 1 + aliases.length, 0);
  const general = count(records, ({ sources }) => sources === undefined);
  console.log(
    kind.padEnd(14),
    String(records.length).padStart(6),
    String(names).padStart(6),
    general,
  );
}

const named = groups.flatMap(({ aliases = [], ...group }) => [group, ...aliases]);
const dated = [...reports.values()].flat();
console.log(`
groups with a state that somebody names: ${count(groups, ({ country }) => country !== null)} of ${groups.length}
names of groups whose users are known:   ${count(named, ({ usedBy }) => usedBy !== undefined)} of ${named.length}
groups with reports:                     ${reports.size}; ${percent(
  count(dated, ({ date }) => date),
  dated.length,
)} dated, ${percent(
  count(dated, ({ title }) => title),
  dated.length,
)} with a title
statements:                              ${statements.length}; ${percent(
  count(statements, ({ basis }) => basis === 'page'),
  statements.length,
)} with the page read
`);

console.log('state  attributions  denials  groups  without an answer');
const states = [...new Set(statements.flatMap((statement) => statement.states))].sort();
for (const state of states) {
  const code = state.slice('state-'.length).toUpperCase();
  const own = statements.filter((statement) => statement.states.includes(state));
  const accused = own.filter(({ kind }) => kind === 'attribution');
  const denied = new Set(own.filter(({ kind }) => kind === 'denial').map((d) => d.operation));
  const open = new Set(accused.map((a) => a.operation).filter((id) => !denied.has(id)));
  console.log(
    code.padEnd(6),
    String(accused.length).padStart(12),
    String(own.length - accused.length).padStart(8),
    String(count(groups, ({ country }) => country === code)).padStart(7),
    String(open.size).padStart(18),
  );
  if (code === wanted) for (const id of open) console.log(`       no denial known: ${id}`);
}

if (wanted !== undefined) {
  console.log(`\nthin groups of ${wanted} (one name, or no report):`);
  for (const { id, name, country, aliases = [] } of groups) {
    if (country !== wanted) continue;
    const known = reports.get(id)?.length ?? 0;
    if (aliases.length === 0 || known === 0) {
      console.log(`  ${name}: ${aliases.length + 1} names, ${known} reports`);
    }
  }
}
