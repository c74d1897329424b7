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
  it('is described by the contract, with optional fields beside', () => {
    if (!existsSync(shared)) {
      console.log('annotation.schema.json against the contract: not measured');
      return;
    }
    expect(withoutMore(own, JSON.parse(readFileSync(shared, 'utf8')))).toEqual(
      JSON.parse(readFileSync(shared, 'utf8')),
    );
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

/** A schema without the properties that `contract` does not have; none of them may be required. */
function withoutMore(schema: unknown, contract: unknown): unknown {
  if (Array.isArray(schema) && Array.isArray(contract))
    return schema.map((item, i) => withoutMore(item, contract[i]));
  if (!isObject(schema) || !isObject(contract)) return schema;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) => {
      if (key !== 'properties' || !isObject(value) || !isObject(contract[key]))
        return [[key, withoutMore(value, contract[key])]];
      const known = contract[key];
      const kept = Object.entries(value).filter(([name]) => name in known);
      return [
        [key, Object.fromEntries(kept.map(([name, of]) => [name, withoutMore(of, known[name])]))],
      ];
    }),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
