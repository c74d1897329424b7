import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../core/knowledge/index.ts';
import { knowledge } from './testing/bundled.ts';

interface GoldActor {
  name: string;
  kind: string;
  country: string | null;
}

// Labelled articles that are kept beside the repository, where they are.
const GOLD = new URL('../../../shared/eval/dev/', import.meta.url);
const present = existsSync(GOLD);
if (!present) console.log('names of the labelled articles: not measured');

describe.skipIf(!present)('the actors of the labelled articles', () => {
  const actors = present ? realActors() : [];

  it('are known by their names, as what they are', () => {
    const unknown = actors.filter(
      ({ name, kind, country }) =>
        !knowledge.entries(nameKey(name)).some(({ actor: id }) => {
          const actor = knowledge.actor(id);
          return actor?.kind === kind && actor.country === country;
        }),
    );
    expect(unknown.map(({ name }) => name)).toEqual([]);
    expect(actors.length).toBeGreaterThan(90);
  });
});

// Left out: people, whom no list knows; embassies by their city, which are read by their form; the invented, which have
// no country.
function realActors(): GoldActor[] {
  const actors = readdirSync(GOLD)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const article = JSON.parse(readFileSync(new URL(file, GOLD), 'utf8')) as {
        actors: GoldActor[];
      };
      return article.actors;
    })
    .filter(
      ({ name, kind, country }) =>
        kind !== 'person' &&
        !/ Embassy in /.test(name) &&
        (country !== null || kind === 'threat-group'),
    );
  return [...new Map(actors.map((actor) => [actor.name, actor])).values()];
}
