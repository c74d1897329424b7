import { browser } from './api.ts';
import type { Answer, BackgroundCalls, Message, ReaderCalls } from './protocol.ts';

/** The other side did not answer, or answered that it could not. */
export class CallError extends Error {
  override name = 'CallError';
}

/**
 * Asks the background; once more where it was stopped before it answered: whatever it is asked for may be done twice. Throws `CallError` where it does not answer
 * or refuses, and the browser's own error where nothing of the extension is there any longer.
 */
export async function askBackground<Name extends keyof BackgroundCalls>(
  call: Name,
  ask: BackgroundCalls[Name]['ask'],
): Promise<BackgroundCalls[Name]['answer']> {
  const message: Message = { to: 'background', call, ask };
  const send = (): Promise<unknown> => browser.runtime.sendMessage(message);
  // Stopped, it leaves either no answer or the browser's word on that, which differs.
  return unwrap(call, (await send().catch(() => undefined)) ?? (await send()));
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
