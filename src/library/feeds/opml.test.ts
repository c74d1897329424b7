import { describe, expect, it } from 'vitest';
import { readOpml, writeOpml } from './opml.ts';

describe('a list of feeds', () => {
  it('is read from the folders of an OPML file', () => {
    const opml = `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
      <outline text="Agencies"><outline text="Harbour &amp; Moat" type="rss" xmlUrl="https://a.example/feed?x=1&amp;y=2"/>
        <outline text="deeper"><outline title="b" text="B" xmlUrl="http://b.example/rss"/></outline></outline>
      <outline text="twice" xmlUrl="https://a.example/feed?x=1&amp;y=2"/>
      <outline text="no link" xmlUrl="javascript:alert(1)"/><outline text="a note"/>
      <outline xmlUrl="https://c.example/"/></body></opml>`;
    expect(readOpml(opml)).toEqual([
      { address: 'https://a.example/feed?x=1&y=2', name: 'Harbour & Moat' },
      { address: 'http://b.example/rss', name: 'b' },
      { address: 'https://c.example/', name: '' },
    ]);
  });

  it('comes back from a file as it went into it', () => {
    const feeds = [
      { address: 'https://a.example/feed?x=1&y="2"', name: 'Härbour <&> "Moat"' },
      { address: 'http://b.example/rss', name: 'b' },
    ].map((feed) => ({ ...feed, address: new URL(feed.address).href }));
    const file = writeOpml('Your feeds', feeds);
    expect(file).toMatch(/^<\?xml[^>]*>\s*<opml version="2\.0">/);
    expect(readOpml(file)).toEqual(feeds);
  });

  const none = ['', 'x', '<opml', '{"a":1}', '<html><body><p>Hello</p></body></html>'];
  it.each([...none, `<opml><body>${'<outline>'.repeat(5000)}`])('is empty in %.20j', (text) => {
    expect(readOpml(text)).toEqual([]);
  });

  it('is not read from a file that declares entities', () => {
    const opml = `<!DOCTYPE opml [<!ENTITY a "b">]><opml><body><outline text="&a;" xmlUrl="https://a.example/"/></body></opml>`;
    expect(readOpml(opml)).toEqual([]);
  });
});
