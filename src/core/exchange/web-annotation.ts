import type { Claim, Span } from '../model/index.ts';
import { pageOf, uri } from './address.ts';
import { headOf, oneLine, sureOf, type Ledger, type Words } from './ledger.ts';
import { instant } from './time.ts';
import { uuidOf } from './uuid.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** How much of the text round a sentence is given, in code points. */
const AROUND = 32;

/**
 * The whole ledger as a collection of W3C Web Annotations (JSON-LD): each claim one, on its sentence. `readAt` is when the
 * article was read, ISO 8601; throws a `RangeError` where that is no time.
 */
export function webAnnotations(ledger: Ledger, words: Words, readAt: string): object {
  const created = instant(readAt);
  const { claims, title } = ledger;
  const first = {
    id: urn(ledger, 'page'),
    type: 'AnnotationPage',
    startIndex: 0,
    items: claims.map((claim) => annotation(ledger, claim, words, created)),
  };
  return {
    '@context': CONTEXT,
    id: urn(ledger, 'collection'),
    type: 'AnnotationCollection',
    label: oneLine(title),
    total: claims.length,
    ...(claims.length > 0 ? { first } : {}),
  };
}

/** The same as JSON for people to look at. */
export function ledgerAsWebAnnotation(ledger: Ledger, words: Words, readAt: string): string {
  return `${JSON.stringify(webAnnotations(ledger, words, readAt), null, 2)}\n`;
}

/** One claim; it holds its own context, so that it can be sent to a server alone. */
function annotation(ledger: Ledger, claim: Claim, words: Words, created: string): object {
  return {
    '@context': CONTEXT,
    id: urn(ledger, 'annotation', claim.id),
    type: 'Annotation',
    motivation: 'describing',
    created,
    generator: { type: 'Software', name: 'Ascribe' },
    body: [
      {
        type: 'TextualBody',
        value: oneLine(headOf(ledger, claim, words) + sureOf(claim)),
        format: 'text/plain',
        language: words.lang,
        purpose: 'describing',
      },
      ...[claim.type, ...(claim.when === 'background' ? ['background'] : [])].map((value) => ({
        type: 'TextualBody',
        value,
        format: 'text/plain',
        language: 'en',
        purpose: 'tagging',
      })),
      ...claim.answers.map((id) => ({
        type: 'SpecificResource',
        source: urn(ledger, 'annotation', id),
        purpose: 'linking',
      })),
    ],
    target: {
      type: 'SpecificResource',
      source: uri(ledger.url),
      selector: {
        type: 'TextQuoteSelector',
        exact: claim.sentence.text,
        ...around(ledger.text, claim.sentence),
        refinedBy: cueIn(claim),
      },
    },
  };
}

/** The name of a thing of this article. */
function urn({ url }: Ledger, ...names: readonly string[]): string {
  return `urn:uuid:${uuidOf('web-annotation', pageOf(url), ...names)}`;
}

/**
 * The cue's place in its sentence. A place in the article's text would be none in the page's, which holds more than the
 * article; in the sentence it is the same for everybody who found that. The data model counts code points.
 */
function cueIn({ cue, sentence }: Claim): object {
  const points = (to: number): number => [...sentence.text.slice(0, to - sentence.start)].length;
  return { type: 'TextPositionSelector', start: points(cue.start), end: points(cue.end) };
}

/** What stands right before and after a sentence, where the article's text is at hand. */
function around(text: string | null, { start, end }: Span): { prefix?: string; suffix?: string } {
  if (text === null) return {};
  // A code point has two UTF-16 units at most; more of the text need not be gone through.
  const before = [...text.slice(Math.max(0, start - 2 * AROUND), start)].slice(-AROUND).join('');
  const after = [...text.slice(end, end + 2 * AROUND)].slice(0, AROUND).join('');
  return {
    ...(before === '' ? {} : { prefix: before }),
    ...(after === '' ? {} : { suffix: after }),
  };
}
