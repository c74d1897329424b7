import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnnotationDocument } from '../../src/core/model/index.ts';
import { pageOf } from '../corpus/page.ts';
import { readGold, slugs } from '../corpus/gold.ts';
import { stixFaults } from '../exchange/stix-specification.ts';
import { webAnnotationFaults } from '../exchange/web-annotation-specification.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
// Inside the project, so that the program finds its packages.
const bundle = join(root, '.cache/cli-test');
const folder = mkdtempSync(join(tmpdir(), 'ascribe-many-'));
const output = join(folder, 'answers.jsonl');
let pages: string[] = [];

beforeAll(async () => {
  await build({ configFile: join(root, 'build/cli.config.ts'), build: { outDir: bundle } });
  pages = slugs()
    .slice(0, 8)
    .map((slug) => {
      const path = join(folder, `${slug}.html`);
      writeFileSync(path, pageOf(readGold(slug).gold));
      return path;
    });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  code: number | null;
  out: string;
  err: string;
}

function start(args: string[], list: readonly string[]) {
  const child = spawn(process.execPath, [join(bundle, 'annotate.mjs'), ...args]);
  const run: Run = { code: null, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (part: string) => (run.out += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (run.err += part));
  child.stdin.end(list.join('\n'));
  const done = once(child, 'close').then(([code]): Run => ({
    ...run,
    code: code as number | null,
  }));
  return { child, done };
}

const annotate = (args: string[], list: readonly string[]): Promise<Run> =>
  start(['--list', '-', ...args], list).done;
const documents = (lines: string): AnnotationDocument[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as AnnotationDocument);
const bySource = (all: AnnotationDocument[]): AnnotationDocument[] =>
  [...all].sort((a, b) => a.source.localeCompare(b.source));

/** A server whose pages are never sent; what is asked of it is told. */
async function silentServer(asked: () => void): Promise<{ url: string; close(): void }> {
  const server = createServer(asked).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/page`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe('a list of pages', () => {
  it('is read as its pages are one by one, each exactly once', async () => {
    const many = await annotate(['--jobs', '3'], [...pages, '', '  ']);
    expect(many.code, many.err).toBe(0);
    const few = await start(pages, []).done;
    expect(bySource(documents(many.out))).toEqual(bySource(documents(few.out)));
    expect(documents(few.out).some(({ claims }) => claims.length > 0)).toBe(true);
  });

  it('costs a line with a reason for a page that is none', async () => {
    const { code, out } = await annotate([], [join(folder, 'nowhere.html'), ...pages.slice(0, 2)]);
    expect(code).toBe(1);
    expect(documents(out).filter(({ article }) => article === null)).toMatchObject([
      { source: join(folder, 'nowhere.html'), reason: 'there is no such file', claims: [] },
    ]);
    expect(documents(out)).toHaveLength(3);
  });

  it('gives up a page that takes too long, and reads on', async () => {
    const server = await silentServer(() => undefined);
    const { code, out } = await annotate(
      ['--jobs', '1', '--timeout', '2'],
      [server.url, ...pages.slice(0, 1)],
    );
    server.close();
    expect(code).toBe(1);
    expect(documents(out).map(({ reason }) => reason)).toEqual([
      'not read within 2 seconds',
      undefined,
    ]);
  });

  it('outlives the end of a reader, and says which page it was', async () => {
    const killed: string[] = [];
    const server = await silentServer(() => {
      const [reader = ''] = execFileSync('pgrep', ['-P', String(child.pid)], { encoding: 'utf8' })
        .trim()
        .split('\n');
      killed.push(reader);
      process.kill(Number(reader), 'SIGKILL');
    });
    const { child, done } = start(
      ['--list', '-', '--jobs', '1'],
      [server.url, ...pages.slice(0, 2)],
    );
    const { code, out } = await done;
    server.close();
    expect(killed).toHaveLength(1);
    expect(code).toBe(1);
    expect(documents(out)).toMatchObject([
      { source: server.url, reason: 'its reader ended by SIGKILL' },
      { source: pages[0] },
      { source: pages[1] },
    ]);
  });

  it('goes on where it was cut off', async () => {
    const first = start(['--list', '-', '--jobs', '1', '--out', output], pages);
    while (!existsSync(output) || !readFileSync(output, 'utf8').includes('\n'))
      await new Promise((resolve) => setTimeout(resolve, 20));
    first.child.kill('SIGKILL');
    await first.done;
    writeFileSync(output, '{"schema":"annotation/1","source":"half a li', { flag: 'a' });
    const before = readFileSync(output, 'utf8').split('\n').slice(0, -1);
    expect(before.length).toBeLessThan(pages.length);
    const { code, out } = await annotate(['--out', output, '--resume'], pages);
    expect([code, out]).toEqual([0, '']);
    const after = readFileSync(output, 'utf8');
    expect(after.split('\n').slice(0, before.length)).toEqual(before);
    expect(bySource(documents(after)).map(({ source }) => source)).toEqual([...pages].sort());
  });

  it('writes over nothing, and goes on with nothing that is no output of its own', async () => {
    const other = join(folder, 'letter.txt');
    writeFileSync(other, 'Dear reader,\nthis is a letter.\nand its end');
    for (const args of [[], ['--resume']]) {
      const { code, err } = await annotate(['--out', other, ...args], pages);
      expect(code).toBe(2);
      expect(err).toContain('letter.txt');
    }
    expect(readFileSync(other, 'utf8')).toBe('Dear reader,\nthis is a letter.\nand its end');
    const { code, err } = await start(['--list', 'nowhere.txt'], []).done;
    expect([code, err]).toEqual([2, 'the list nowhere.txt could not be read\n']);
  });

  it.each([
    ['stix', (line: string) => stixFaults(JSON.parse(line))],
    ['web-annotation', (line: string) => webAnnotationFaults(JSON.parse(line))],
  ])('is printed as %s, and what cannot be read beside it', async (format, faults) => {
    const { code, out, err } = await annotate(
      ['--format', format],
      [...pages.slice(0, 2), 'nowhere.html'],
    );
    expect(code).toBe(1);
    expect(out.trim().split('\n')).toHaveLength(2);
    for (const line of out.trim().split('\n')) expect(faults(line)).toEqual([]);
    expect(err).toBe('nowhere.html: there is no such file\n');
  });
});
