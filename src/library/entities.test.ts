import { describe, expect, it } from 'vitest';
import { decodeHTML } from './entities.ts';

describe('decodeHTML', () => {
  it('knows the names of Latin letters and of quotation marks, and numbers', () => {
    expect(decodeHTML('&Ccedil;a&nbsp;&frac12; &laquo;na&iuml;ve&raquo; &yuml;')).toBe(
      'Ça\u00a0½ «naïve» ÿ',
    );
    expect(decodeHTML('&lsquo;K&ouml;ln&rsquo; &#8217;&#x2019; &amp;lt;')).toBe('‘Köln’ ’’ &lt;');
  });

  it('leaves what it does not know as it is written, and takes no number that is no character', () => {
    expect(decodeHTML('AT&T &constructor; &zwj; & ;')).toBe('AT&T &constructor; &zwj; & ;');
    expect(decodeHTML('a&#0;&#1114112;b')).toBe('ab');
  });
});
