import { ACTOR_KINDS, BASES } from '../model/index.ts';
import { actorsOf, officePatterns } from './compile.ts';
import type { KnowledgeFiles, StatementRecord } from './files.ts';
import { officesOf } from './offices.ts';
import { NAME_RULES, nameKey } from './records.ts';
import type { ActorRecord, AliasRecord } from './records.ts';

/** Territories that are no state of their own in states.json and still are where a firm sits. */
const TERRITORIES = ['BM', 'CW', 'GG', 'GI', 'IM', 'JE', 'KY', 'PR', 'VG'];
const LONGEST_NAME = 120;
const LONGEST_GIST = 200;
/** The years of an office: one, from one to another, or from one on. */
const YEARS = /^\d{4}(?:-(?:\d{4})?)?$/;
const DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

/**
 * What is wrong with the files of assets/knowledge, a sentence each, led by the record's id; an empty list where they
 * hold together. They must have the shape of `KnowledgeFiles` as far as lists and records go; their values are not
 * trusted.
 */
export function problemsOf(files: KnowledgeFiles): string[] {
  const problems: string[] = [];
  const report = (id: string, what: string): void => void problems.push(`${id}: ${what}`);
  const actors = actorsOf(files);
  const offices = officesOf(officePatterns(files)).map((office) => office.record());
  const known = new Set([...actors, ...offices].map((actor) => actor.id));
  const countries = new Set([...files.states.records.map((s) => s.country), ...TERRITORIES]);

  const lists = Object.entries(files).flatMap(([name, file]) =>
    'records' in file ? [[name, file] as const] : [],
  );
  for (const [name, file] of lists) {
    checkOrder(name, file.records, report);
    if (file.sources.length === 0) report(name, 'says nowhere where its facts were read');
  }
  for (const actor of actors) checkActor(actor, countries, known, report);
  checkNames([...actors, ...offices], report);
  checkRisk(files, actors, report);
  checkStatements(files, known, report);
  checkReports(files, known, report);
  checkTowns(files, actors, countries, report);
  checkLeaders(files, countries, report);
  for (const office of files.offices.records) {
    for (const country of office.states) {
      if (!countries.has(country)) report(office.id, `knows no country ${country}`);
      if (files.offices.adjectives[country] === undefined)
        report(office.id, `has no adjective for ${country}`);
    }
  }
  return problems;
}

function checkTowns(
  { towns }: KnowledgeFiles,
  actors: readonly ActorRecord[],
  countries: ReadonlySet<string | null>,
  report: Report,
): void {
  const owners = new Map<string, string>();
  const names = new Set(
    actors.flatMap(({ name, aliases = [] }) =>
      [name, ...aliases.map((alias) => alias.name)].map(nameKey),
    ),
  );
  for (const { id, towns: list } of towns.records) {
    if (!countries.has(id)) report(id, `knows no country ${id}`);
    for (const town of list.split('|')) {
      const key = nameKey(town);
      if (key.length < 3) report(id, `"${town}" has too few letters`);
      if (owners.has(key)) report(id, `"${town}" is ${owners.get(key)}'s, too`);
      if (names.has(key)) report(id, `"${town}" is the name of an actor`);
      owners.set(key, id);
    }
  }
}

function checkLeaders(
  { leaders }: KnowledgeFiles,
  countries: ReadonlySet<string | null>,
  report: Report,
): void {
  const owners = new Map<string, string>();
  const sources = new Set(leaders.sources.map((source) => source.id));
  for (const { id, people } of leaders.records) {
    if (!countries.has(id)) report(id, `knows no country ${id}`);
    for (const { name, spellings = [], office, years, source } of people) {
      if (!sources.has(source)) checkLink(id, source, report);
      if (office === '') report(id, `"${name}" has no office`);
      if (years !== undefined && !YEARS.test(years)) report(id, `"${years}" are no years`);
      for (const own of [name, ...spellings]) {
        const key = nameKey(own);
        if (!/\s/.test(own)) report(id, `"${own}" is no full name`);
        if (owners.has(key)) report(id, `"${own}" is ${owners.get(key)}'s, too`);
        owners.set(key, id);
      }
    }
  }
}

type Report = (id: string, what: string) => void;

function checkOrder(file: string, records: readonly { id: string }[], report: Report): void {
  records.forEach(({ id }, at) => {
    const before = records[at - 1]?.id;
    if (before === undefined) return;
    if (before === id) report(id, `stands twice in ${file}`);
    else if (before > id) report(id, `stands in ${file} after ${before}: sort by id`);
  });
}

function checkActor(
  actor: ActorRecord,
  countries: ReadonlySet<string | null>,
  known: ReadonlySet<string>,
  report: Report,
): void {
  const { id, kind, country } = actor;
  const prefix = PREFIXES[kind];
  if (prefix === undefined || !ACTOR_KINDS.includes(kind)) report(id, `has no kind ${kind}`);
  else if (!new RegExp(`^${prefix}-[a-z0-9-]+$`).test(id)) report(id, `should begin ${prefix}-`);
  if (country !== null && !countries.has(country)) report(id, `knows no country ${country}`);
  if (kind === 'state' && id !== `state-${country?.toLowerCase() ?? ''}`)
    report(id, 'is not called by its country');
  for (const named of [actor, ...(actor.aliases ?? [])]) checkName(id, named, report);
  const own = nameKey(actor.name);
  if (actor.aliases?.some((alias) => nameKey(alias.name) === own))
    report(id, 'has its household name as an alias');
  if (actor.parent !== undefined && !known.has(actor.parent))
    report(id, `has no parent ${actor.parent}`);
  if (actor.attack !== undefined && !/^G\d{4}$/.test(actor.attack))
    report(id, `has no ATT&CK id ${actor.attack}`);
  for (const domain of actor.domains ?? [])
    if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(domain)) report(id, `has no domain ${domain}`);
  if (kind === 'threat-group' && country !== null && (actor.sponsors ?? []).length === 0)
    report(id, 'has a country and nobody who says so');
  for (const sponsor of actor.sponsors ?? []) {
    if (sponsor.actor !== undefined && !known.has(sponsor.actor))
      report(id, `has no sponsor ${sponsor.actor}`);
    if (sponsor.saidBy.trim() === '') report(id, 'has a sponsor that nobody names');
    if (sponsor.url !== undefined) checkLink(id, sponsor.url, report);
    if (sponsor.date !== undefined) checkDate(id, sponsor.date, report);
    if (!BASES.includes(sponsor.basis)) report(id, `has no basis ${sponsor.basis}`);
  }
  for (const source of actor.sources ?? [])
    if (!BASES.includes(source.basis)) report(id, `has no basis ${source.basis}`);
}

const PREFIXES: Partial<Record<string, string>> = {
  'threat-group': 'group',
  state: 'state',
  agency: 'body',
  company: 'company',
  organisation: 'org',
  outlet: 'outlet',
};

function checkName(id: string, named: ActorRecord | AliasRecord, report: Report): void {
  const { name, rule } = named;
  if (name !== name.trim() || /\s\s|\p{Cc}/u.test(name)) report(id, `"${name}" has stray blanks`);
  if (name.length > LONGEST_NAME) report(id, `"${name}" is too long for a name`);
  if (nameKey(name).length < 2) report(id, `"${name}" has too few letters`);
  if (rule !== undefined && !NAME_RULES.includes(rule)) report(id, `"${name}" has no rule ${rule}`);
  if (named.usedBy?.some((user) => user.trim() === '')) report(id, `"${name}" is used by nobody`);
}

// One bearer may own a name; that the others merely overlap must be said.
function checkNames(actors: readonly ActorRecord[], report: Report): void {
  const owners = new Map<string, string>();
  for (const actor of actors) {
    const own = new Set<string>();
    for (const named of [actor, ...(actor.aliases ?? [])]) {
      const key = nameKey(named.name);
      if (named.relation === 'overlaps' || own.has(key)) continue;
      own.add(key);
      const owner = owners.get(key);
      if (owner !== undefined)
        report(actor.id, `"${named.name}" is a name of ${owner} too: mark one of them overlaps`);
      else owners.set(key, actor.id);
    }
  }
}

function checkRisk(files: KnowledgeFiles, actors: readonly ActorRecord[], report: Report): void {
  const names = new Set(
    actors.flatMap((actor) => [actor, ...(actor.aliases ?? [])]).map(({ name }) => nameKey(name)),
  );
  for (const { id, name, rule, blockedAfter } of files.risk.records) {
    if (id !== nameKey(name)) report(id, `is not the key of "${name}"`);
    if (!names.has(id)) report(id, `nobody is called "${name}"`);
    if (rule === undefined && blockedAfter === undefined) report(id, 'says nothing');
    if (rule !== undefined && !NAME_RULES.includes(rule)) report(id, `has no rule ${rule}`);
    for (const word of blockedAfter ?? [])
      if (word !== word.toLowerCase()) report(id, `"${word}" should be in lower case`);
  }
}

function checkStatements(files: KnowledgeFiles, known: ReadonlySet<string>, report: Report): void {
  const operations = new Set(files.operations.records.map(({ id }) => id));
  const used = new Set<string>();
  for (const statement of files.statements.records) {
    const { id, date, operation, gist, by, url } = statement;
    if (date !== null) checkDate(id, date, report);
    if (by.length === 0) report(id, 'is made by nobody');
    if (gist.trim() === '' || gist.length > LONGEST_GIST) report(id, 'has no gist of fair length');
    if (statement.about.trim() === '') report(id, 'is about nothing');
    for (const link of [url, statement.officialUrl ?? url]) checkLink(id, link, report);
    if (!BASES.includes(statement.basis)) report(id, `has no basis ${statement.basis}`);
    if (operation !== null && !operations.has(operation)) report(id, `has no ${operation}`);
    if (operation !== null) used.add(operation);
    for (const actor of idsOf(statement)) if (!known.has(actor)) report(id, `has no ${actor}`);
  }
  for (const { id, date } of files.operations.records) {
    if (!used.has(id)) report(id, 'is an operation that no statement is about');
    if (date !== undefined) checkDate(id, date, report);
  }
}

function idsOf(statement: StatementRecord): string[] {
  const { byActors, actors, states, bodies = [] } = statement;
  return [...byActors, ...actors.map(({ id }) => id), ...states, ...bodies];
}

function checkReports(files: KnowledgeFiles, known: ReadonlySet<string>, report: Report): void {
  for (const { id, reports } of files.reports.records) {
    if (!known.has(id)) report(id, 'has reports and is nobody');
    const urls = new Set<string>();
    for (const { url, title, date } of reports) {
      checkLink(id, url, report);
      if (urls.has(url)) report(id, `has ${url} twice`);
      urls.add(url);
      if (date !== undefined) checkDate(id, date, report);
      if (title?.trim() === '') report(id, `leaves the title of ${url} empty`);
    }
  }
}

function checkLink(id: string, url: string, report: Report): void {
  if (!/^https?:\/\/[^\s/]+\.[^\s/]+\/?\S*$/.test(url)) report(id, `"${url}" is no http(s) link`);
}

function checkDate(id: string, date: string, report: Report): void {
  const whole = date.length === 10 ? date : `${date}-01-01`.slice(0, 10);
  const day = DATE.test(date) ? new Date(`${whole}T00:00:00Z`) : new Date(NaN);
  // "2023-02-30" would quietly become a day in March.
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== whole)
    report(id, `"${date}" is no date`);
}
