import { existsSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { extract } from '../../article/index.ts';
import { details, knowledge } from '../../library/testing/bundled.ts';
import { annotate } from '../annotate.ts';

const own = JSON.parse(readFileSync(new URL('./annotation.schema.json', import.meta.url), 'utf8'));
const shared = new URL('../../../../shared/annotation.schema.json', import.meta.url);
const sample = new URL('../../../assets/samples/election-interference.html', import.meta.url);

describe('the annotation document', () => {
  it('is described by the same schema as the contract', () => {
    if (!existsSync(shared)) {
      console.log('annotation.schema.json against the contract: not measured');
      return;
    }
    expect(own).toEqual(JSON.parse(readFileSync(shared, 'utf8')));
  });

  it('is valid for the sample article, and every span is exactly its slice', () => {
    const { document } = parseHTML(readFileSync(sample, 'utf8'));
    const found = extract(document as unknown as Document, 'https://gazette.example/a');
    if (!found.article) throw new Error(found.reason);
    const annotation = annotate(found.article, knowledge, { details });
    const validate = new Ajv2020({ strict: false }).compile(own);
    expect(validate(JSON.parse(JSON.stringify(annotation))), JSON.stringify(validate.errors)).toBe(
      true,
    );
    const { text } = found.article;
    const spans = [
      ...annotation.actors.flatMap((a) => a.mentions),
      ...annotation.claims.flatMap((c) => [
        c.sentence,
        c.cue,
        ...(c.act ? [c.act] : []),
        ...c.sources,
        ...c.accused,
      ]),
    ];
    expect(spans.length).toBeGreaterThan(40);
    for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
  });

  it('is the same every time', () => {
    const { document } = parseHTML(readFileSync(sample, 'utf8'));
    const found = extract(document as unknown as Document, 'https://gazette.example/a');
    if (!found.article) throw new Error(found.reason);
    const once = JSON.stringify(annotate(found.article, knowledge, { details }));
    expect(JSON.stringify(annotate(found.article, knowledge, { details }))).toBe(once);
  });
});
