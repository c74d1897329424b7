import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { InputError } from './input.ts';

/** Where answers go, a line each. */
export interface Output {
  /** Writes a line; done when there is room for the next. */
  write(line: string): Promise<void>;
  end(): Promise<void>;
}

/** Standard output. A reader that went away ("| head") is no failure of ours, and ends the process. */
export function standardOutput(): Output {
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? 0 : 1),
  );
  return {
    write: (line) => written(process.stdout, line),
    end: () => Promise.resolve(),
  };
}

/** A file: a new one, or with `resume` one that is gone on with. Throws `InputError` where it cannot be written. */
export async function fileOutput(path: string, resume: boolean): Promise<Output> {
  const stream = createWriteStream(path, { flags: resume ? 'a' : 'wx' });
  try {
    await once(stream, 'open');
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new InputError(
      there
        ? `${path} is there already; --resume goes on with it`
        : `${path} could not be opened for writing`,
    );
  }
  // Each write hears of its own failure.
  stream.on('error', () => undefined);
  return {
    write: (line) => written(stream, line),
    end: () => ended(stream, path),
  };
}

function written(stream: NodeJS.WritableStream, line: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(`${line}\n`, (error) => {
      if (error) reject(new InputError(`the answers could not be written: ${error.message}`));
      else resolve();
    });
  });
}

function ended(stream: WriteStream, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.on('error', (error) => reject(new InputError(`${path}: ${error.message}`)));
    stream.end(() => resolve());
  });
}
