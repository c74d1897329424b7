import type { Runtime } from 'webextension-polyfill';
import { browser } from './api.ts';
import type { Answer, BackgroundCalls, Message, ReaderCalls } from './protocol.ts';

/** A handler for each call. What it throws reaches the asker as the answer's error. */
export type Handlers<Calls extends BackgroundCalls | ReaderCalls> = {
  [Name in keyof Calls]: (
    ask: Calls[Name] extends { ask: infer Ask } ? Ask : never,
    sender: Runtime.MessageSender,
  ) => Calls[Name] extends { answer: infer Value } ? Promise<Value> | Value : never;
};

/**
 * Answers the calls of one side. Only messages of this extension's own contexts are heard, of a known call and shape; all
 * others are left unanswered. Gives a function that ends it.
 */
export function serve<Calls extends BackgroundCalls | ReaderCalls>(
  side: Message['to'],
  handlers: Handlers<Calls>,
): () => void {
  const known = handlers as Record<
    string,
    ((ask: unknown, sender: Runtime.MessageSender) => unknown) | undefined
  >;
  const listener = (
    message: unknown,
    sender: Runtime.MessageSender,
    send: (answer: Answer<unknown>) => void,
  ): boolean => {
    if (sender.id !== browser.runtime.id || !isMessage(message) || message.to !== side)
      return false;
    const handler = Object.hasOwn(known, message.call) ? known[message.call] : undefined;
    if (!handler) return false;
    void answer(() => handler(message.ask, sender)).then(send);
    // Says that the answer will come: not every Chrome takes a promise for it.
    return true;
  };
  browser.runtime.onMessage.addListener(
    listener as Parameters<typeof browser.runtime.onMessage.addListener>[0],
  );
  return () =>
    browser.runtime.onMessage.removeListener(
      listener as Parameters<typeof browser.runtime.onMessage.addListener>[0],
    );
}

/** Whether a call comes from a page of the extension itself, and not from a script in somebody else's. */
export function isOwnPage({ url }: Runtime.MessageSender): boolean {
  return url?.startsWith(browser.runtime.getURL('')) === true;
}

function isMessage(message: unknown): message is Message {
  if (typeof message !== 'object' || message === null) return false;
  const { to, call, ask } = message as Partial<Message>;
  return (
    (to === 'background' || to === 'reader') &&
    typeof call === 'string' &&
    typeof ask === 'object' &&
    ask !== null
  );
}

async function answer(work: () => unknown): Promise<Answer<unknown>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
