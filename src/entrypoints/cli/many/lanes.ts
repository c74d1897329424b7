import type { Answer } from '../answer.ts';
import { Reader, ReaderGone } from './reader.ts';

interface Plan {
  pages: AsyncGenerator<string>;
  /** How many are read at once. */
  jobs: number;
  /** The longest that one may take, in seconds. */
  timeout: number;
  start(): Promise<Reader>;
  /** The answer for a page whose reader is gone. */
  lost(page: string, why: string): Answer;
  /** Takes an answer; the next page of its lane is read when it is done. */
  take(page: string, answer: Answer): Promise<void>;
}

/**
 * How many pages a process reads before another takes its place: what a page leaves behind is swept up late, and all at
 * once. To start another takes as long as to read five.
 */
const PAGES_OF_A_READER = 200;

/**
 * Reads pages on lanes side by side, each with a process of its own, and gives the answers in the order in which they are
 * there. No lane is ahead of what it gave, so that nothing heaps up. Rejects where pages cannot be had or answers not given.
 */
export async function readOnLanes(plan: Plan): Promise<void> {
  const { pages, jobs, timeout, start, lost, take } = plan;
  const lane = async (): Promise<void> => {
    let reader: Reader | null = null;
    let read = 0;
    try {
      for (let next = await pages.next(); !next.done; next = await pages.next()) {
        const page = next.value;
        reader ??= await start();
        let answer: Answer;
        try {
          answer = await reader.read(page, timeout);
        } catch (error) {
          if (!(error instanceof ReaderGone)) throw error;
          reader = null;
          answer = lost(page, error.message);
        }
        await take(page, answer);
        read += 1;
        if (read % PAGES_OF_A_READER > 0) continue;
        reader?.end();
        reader = null;
      }
    } finally {
      reader?.end();
    }
  };
  try {
    await Promise.all(Array.from({ length: jobs }, lane));
  } catch (error) {
    // The other lanes find no page after the one that they are at.
    await pages.return(undefined);
    throw error;
  }
}
