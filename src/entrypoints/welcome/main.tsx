import { render } from 'preact';
import { extract } from '../../article/index.ts';
import { askBackground, browser } from '../../browser/index.ts';
import { signPage, t, takeTexts } from '../../i18n/index.ts';
import { Reading } from '../../ui/Reading.tsx';
import { Head } from './Head.tsx';
import { markSample } from './marks.ts';
import { loadSample } from './sample.ts';

takeTexts((key, args) => browser.i18n.getMessage(key, args));
signPage(document.documentElement, t('welcomeTitle'));

const place = (id: string): HTMLElement => document.getElementById(id) ?? document.body;
render(<Head />, place('head'));
annotateSample().catch(() => render(<p role="status">{t('sampleFailed')}</p>, place('found')));

/**
 * Shows the sample and annotates it where it stands. An extension's own page takes no injected reader, so article, marks
 * and messages are wired here.
 */
async function annotateSample(): Promise<void> {
  const sample = await loadSample();
  place('sample').append(...sample.nodes);
  const found = extract(document, sample.url);
  if (!found.article) throw new Error(found.reason);
  const { map } = found;
  // The head of this page is its own, not the sample's.
  const article = { ...found.article, publishedTime: sample.published };
  const annotated = await askBackground('annotate', { article, document: 'welcome' });
  const marks = markSample(annotated, article.blocks, (start, end) => map.toRanges(start, end));
  render(
    <>
      <Reading
        annotation={annotated.annotation}
        actions={{
          ...marks,
          profile: (id) => askBackground('profile', { id }),
          precedents: (operations, accused) =>
            askBackground('precedents', { operations, accused, published: article.publishedTime }),
          search: (text) => askBackground('search', { text }),
        }}
      />
      <p class="footer">{t('footer')}</p>
    </>,
    place('found'),
  );
}
