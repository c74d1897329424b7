import type { RequestListener } from 'node:http';
import type { DownloadFault } from '../../core/model/index.ts';

/** What a server may do besides answering, whatever it is asked for, and the word that it is reported by. */
export const BAD_ANSWERS: readonly [string, RequestListener, DownloadFault][] = [
  [
    'an answer that breaks off',
    (_, to) => {
      to.writeHead(200, { 'content-length': '5000' });
      to.write('<rss version="2.0">');
      setTimeout(() => to.destroy(), 50);
    },
    'unreachable',
  ],
  [
    '100 MB',
    (_, to) => {
      const part = Buffer.alloc(1_000_000, 0x20);
      let left = 100;
      const more = (): void => {
        while (left-- > 0) if (!to.write(part)) return void to.once('drain', more);
        to.end();
      };
      more();
    },
    'too-large',
  ],
  ['a redirect', (_, to) => to.writeHead(302, { location: '/elsewhere' }).end(), 'redirected'],
  ['an error', (_, to) => to.writeHead(500).end('<rss version="2.0"></rss>'), 'refused'],
  ['a stall before the head', () => undefined, 'late'],
  [
    'a stall in the middle',
    (_, to) => {
      to.writeHead(200);
      to.write('<rss version="2.0">');
    },
    'late',
  ],
];
