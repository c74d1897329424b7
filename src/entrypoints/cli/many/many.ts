import { fileURLToPath } from 'node:url';
import { answerOf } from '../answer.ts';
import type { ListOptions, Options } from '../options.ts';
import { fileOutput, standardOutput, type Output } from '../output.ts';
import { without } from '../page.ts';
import { readOnLanes } from './lanes.ts';
import { linesOf, sourcesIn } from './list.ts';
import { Reader } from './reader.ts';

/** Beside the bundle of the command line. */
const WORKER = fileURLToPath(new URL('./annotate-worker.mjs', import.meta.url));

/** Reads the pages of a list and gives how many could not be read. Throws `InputError`. */
export async function readMany(
  { format, knowledge }: Pick<Options, 'format' | 'knowledge'>,
  list: ListOptions,
): Promise<number> {
  const done = list.resume && list.out !== null ? await sourcesIn(list.out) : new Set<string>();
  const output: Output =
    list.out === null ? standardOutput() : await fileOutput(list.out, list.resume);
  let read = 0;
  let unread = 0;
  await readOnLanes({
    pages: others(linesOf(list.file), done),
    jobs: list.jobs,
    timeout: list.timeout,
    start: () => Reader.start(WORKER, knowledge === null ? [format] : [format, knowledge]),
    lost: (page, why) => answerOf(without(page, why), format),
    async take(page, { text, reason }) {
      read += 1;
      if (reason !== null) unread += 1;
      if (process.stderr.isTTY)
        process.stderr.write(`\r${read} read, ${unread} of them could not be`);
      if (text !== null) await output.write(text);
      else process.stderr.write(`${page}: ${reason}\n`);
    },
  });
  await output.end();
  if (process.stderr.isTTY) process.stderr.write('\n');
  return unread;
}

async function* others(
  pages: AsyncGenerator<string>,
  done: ReadonlySet<string>,
): AsyncGenerator<string> {
  for await (const page of pages) if (!done.has(page)) yield page;
}
