import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { InputError } from '../input.ts';

/** The lines of a list that say something, one after the other, however long it is. Throws `InputError`. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity }))
      if (line.trim() !== '') yield line.trim();
  } catch {
    throw new InputError(`the list ${file} could not be read`);
  }
}

/**
 * The sources whose answers a file holds. What a run that was cut off left of a last line is cut off the file. Throws
 * `InputError` where the file holds anything else.
 */
export async function sourcesIn(file: string): Promise<Set<string>> {
  const handle = await open(file, 'a+').catch(() => {
    throw new InputError(`${file} could not be opened`);
  });
  try {
    const sources = new Set<string>();
    let whole = 0;
    let rest: Buffer = Buffer.alloc(0);
    for await (const part of handle.createReadStream({ start: 0, autoClose: false })) {
      rest = Buffer.concat([rest, part as Buffer]);
      for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
        sources.add(sourceOf(rest.subarray(0, end).toString('utf8'), file));
        whole += end + 1;
        rest = rest.subarray(end + 1);
      }
    }
    await handle.truncate(whole);
    return sources;
  } finally {
    await handle.close();
  }
}

function sourceOf(line: string, file: string): string {
  try {
    const { source } = JSON.parse(line) as { source?: unknown };
    if (typeof source === 'string') return source;
  } catch {
    // Said below: whatever it is, it is no annotation.
  }
  throw new InputError(`${file} holds something else than annotations; nothing was written to it`);
}
