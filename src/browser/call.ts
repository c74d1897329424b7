import { browser } from './api.ts';
import type { Answer, BackgroundCalls, Message, ReaderCalls } from './protocol.ts';

/** The other side did not answer, or answered that it could not. */
export class CallError extends Error {
  override name = 'CallError';
}

/** Asks the background. Throws `CallError` where it does not answer or refuses. */
export async function askBackground<Name extends keyof BackgroundCalls>(
  call: Name,
  ask: BackgroundCalls[Name]['ask'],
): Promise<BackgroundCalls[Name]['answer']> {
  const message: Message = { to: 'background', call, ask };
  return unwrap(call, await browser.runtime.sendMessage(message));
}

/** Asks the reader in a tab. Throws `CallError` where none runs there. */
export async function askReader<Name extends keyof ReaderCalls>(
  tab: number,
  call: Name,
  ask: ReaderCalls[Name]['ask'],
): Promise<ReaderCalls[Name]['answer']> {
  const message: Message = { to: 'reader', call, ask };
  return unwrap(call, await browser.tabs.sendMessage(tab, message, { frameId: 0 }));
}

function unwrap<Value>(call: string, answer: unknown): Value {
  const given = answer as Answer<Value> | undefined;
  if (given?.ok === true) return given.value;
  throw new CallError(given?.ok === false ? given.error : `nobody answered ${call}`);
}
