import { fork, type ChildProcess } from 'node:child_process';
import type { Answer } from '../answer.ts';
import { InputError } from '../input.ts';

/** What a reader process says: that it is ready, that it cannot be, or what a page gave. */
export type Said = { ready: true } | { unfit: string } | { answer: Answer };

/** How long a process may take until it is ready, in seconds. */
const STARTING = 120;

/** A page could not be read by a process, which is gone: it ended by itself, or was ended. The message says why. */
export class ReaderGone extends Error {
  override name = 'ReaderGone';
}

/** A process of its own that reads one page after the other: what ends it ends nothing else. */
export class Reader {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
    // A page that was asked for after the end is told by that end; there is nothing else to do then.
    child.on('error', () => undefined);
  }

  /** Starts a program with arguments. Throws `InputError` where it says that it cannot read anything. */
  static async start(program: string, args: readonly string[]): Promise<Reader> {
    const reader = new Reader(
      fork(program, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
    );
    try {
      const said = await reader.#hear(STARTING);
      if ('unfit' in said) throw new InputError(said.unfit);
    } catch (error) {
      if (!(error instanceof ReaderGone)) throw error;
      throw new InputError(`no reader could be started: ${error.message}`);
    }
    return reader;
  }

  /** Reads a page. Throws `ReaderGone` where that ends the process, or takes longer than so many seconds. */
  async read(page: string, seconds: number): Promise<Answer> {
    const heard = this.#hear(seconds);
    this.#child.send(page, () => undefined);
    const said = await heard;
    if (!('answer' in said)) throw new ReaderGone('the reader answered something else');
    return said.answer;
  }

  end(): void {
    this.#child.kill('SIGKILL');
  }

  #hear(seconds: number): Promise<Said> {
    const child = this.#child;
    return new Promise((resolve, reject) => {
      const gone = (why: string): void => {
        settle();
        child.kill('SIGKILL');
        reject(new ReaderGone(why));
      };
      const late = setTimeout(() => gone(`not read within ${seconds} seconds`), seconds * 1000);
      const onMessage = (said: unknown): void => {
        settle();
        resolve(said as Said);
      };
      const onExit = (code: number | null, signal: string | null): void =>
        gone(`its reader ended by ${signal ?? `exit code ${code}`}`);
      const settle = (): void => {
        clearTimeout(late);
        child.off('message', onMessage).off('exit', onExit);
      };
      child.on('message', onMessage).on('exit', onExit);
      if (child.exitCode !== null || child.signalCode !== null)
        onExit(child.exitCode, child.signalCode);
    });
  }
}
