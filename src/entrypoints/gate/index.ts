// On sites that the reader wants read: is this an article in English? No library, nothing that stays.
import { isArticle } from './article.ts';

declare const chrome: { runtime?: { sendMessage(message: unknown): Promise<unknown> } };

if (window.top === window && isArticle(document)) {
  // A background that is just being replaced does not answer; the button still works then.
  chrome.runtime
    ?.sendMessage({ to: 'background', call: 'article', ask: {} })
    .catch(() => undefined);
}
