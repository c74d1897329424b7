/** Sentences that are read as claims: what a hostile page must not keep from being read, nor change. */
const STORY = [
  'Three US agencies on Monday accused Iran of hacking the ministry, and said they were confident that it was behind the intrusion.',
  'The FBI said that APT42 had broken into the mail of the ministry, which had found malware on its servers in the spring.',
  'Iran’s mission to the United Nations denied the accusation, and said in a statement that it was baseless and without any proof.',
  'Nothing was known on Monday of what had been taken, and the ministry declined to say more before its own inquiry was over.',
];

/** An article, with what else stands in its head and before and round its body. */
export function story({
  head = '',
  before = '',
  open = '',
  close = '',
  title = 'Agencies blame Iran',
} = {}): string {
  const body = STORY.map((line) => `<p>${line}</p>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head>
<body>${before}${open}<article><h1>${title}</h1>${body}</article>${close}</body></html>`;
}

const MARKUP = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>';
const escaped = MARKUP.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const fields = (names: string): string =>
  names
    .split(' ')
    .map((name) => `<input name="${name}" type="hidden">`)
    .join('');

/** Pages that would break, blind or misuse the reader. Each is read all the same: its claims stand in the popup. */
export const HOSTILE: Readonly<
  Record<string, { html: string; headers?: Record<string, string>; mute?: true }>
> = {
  'a form whose fields go by the names of properties': {
    html: story({
      open: `<form>${fields('parentElement parentNode nextSibling firstChild children tagName nodeType hasAttribute getAttribute matches closest contains remove cloneNode')}`,
      close: '</form>',
    }),
  },
  'a field that leads round in a circle': {
    html: story({ open: `<form>${fields('parentElement')}`, close: '</form>' }),
  },
  'elements that go by our names and the browser’s': {
    html: story({
      before:
        ['ascribeReader', 'ascribeCard', 'reader', 'card', 'browser', 'chrome', 'Highlight', 'CSS']
          .map((id) => `<a id="${id}"></a>`)
          .join('') +
        [
          'body',
          'documentElement',
          'querySelectorAll',
          'createTreeWalker',
          'createRange',
          'cloneNode',
        ]
          .map((name) => `<img name="${name}" alt="">`)
          .join(''),
    }),
  },
  // It breaks what asks the page itself, too.
  'built-in functions made anew': {
    mute: true,
    html: story({
      head: `<script>
        const no = () => { throw new Error('no'); };
        for (const name of ['push', 'map', 'filter', 'find', 'forEach', 'flatMap', 'slice']) Array.prototype[name] = no;
        for (const name of ['cloneNode', 'appendChild', 'contains']) Node.prototype[name] = no;
        Object.defineProperty(Node.prototype, 'isConnected', { get: () => false });
        Object.defineProperty(Node.prototype, 'textContent', { get: () => 'Russia did it.' });
        CSS.highlights.set = no; CSS.highlights.delete = no;
        window.Highlight = window.StaticRange = window.MutationObserver = window.fetch = no;
        JSON.stringify = JSON.parse = no; String.prototype.slice = () => 'Russia did it.';
        Object.prototype.frame = 'pwned'; Object.prototype.pages = 7;
      </script>`,
    }),
  },
  'markup in everything that is shown': {
    html: story({
      title: `Agencies blame Iran ${escaped}`,
      head: `<meta name="author" content="${escaped}"><meta property="og:site_name" content="${escaped}">
        <meta property="article:published_time" content="${escaped}">
        <script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"polluted":1},"author":{"name":"<b>x</b>"},"datePublished":"javascript:alert(1)"}</script>`,
      before: `<p>The FBI said that the group “${escaped}” had hacked the ministry, and that it was sure of it.</p>`,
    }),
  },
  'no script, no style, nothing loaded, in a sandbox': {
    html: story(),
    headers: {
      'content-security-policy':
        "default-src 'none'; sandbox; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  },
  'ten thousand elements in each other': {
    html: story({ open: '<div>'.repeat(10_000), close: '</div>'.repeat(10_000) }),
  },
  'a hundred thousand elements beside each other': {
    html: story({ before: `<ul>${'<li><b></b></li>'.repeat(50_000)}</ul>` }),
  },
  'a storm of messages and events, and an element of ours taken off at once': {
    html: story({
      head: `<script>
        addEventListener('load', () => new MutationObserver((all) => { for (const { addedNodes } of all) for (const node of addedNodes) if (node.parentNode === document.documentElement) node.remove(); })
          .observe(document.documentElement, { childList: true }));
        const calls = ['read', 'erase', 'setSettings', 'setSite', 'annotate', 'correct', 'settings', 'toggle'];
        setInterval(() => { for (let i = 0; i < 200; i++) {
          const message = { to: i % 2 ? 'background' : 'reader', call: calls[i % 8], ask: { all: true, host: 'x', settings: {} } };
          window.postMessage(message, '*'); window.dispatchEvent(new MessageEvent('message', { data: message }));
          for (const type of ['pointermove', 'click', 'keydown', 'scroll']) document.dispatchEvent(new Event(type, { bubbles: true }));
        } }, 20);
      </script>`,
    }),
  },
};
