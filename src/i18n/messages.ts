import type { Loader } from './index.ts';

/** One language's texts, as `_locales/<language>/messages.json` holds them. */
export type Messages = Record<
  string,
  { message: string; placeholders?: Record<string, { content: string }> }
>;

/** A loader over a messages file, for where there is no browser: `$1` to `$9` are the arguments. */
export function fromMessages(messages: Messages): Loader {
  return (key, args) => {
    const entry = Object.hasOwn(messages, key) ? messages[key] : undefined;
    return entry
      ? entry.message.replace(/\$([1-9])/g, (_, n: string) => args[Number(n) - 1] ?? '')
      : '';
  };
}
