import { describe, expect, it } from 'vitest';
import { read } from '../../testing/names.ts';

/** The country of the person whose name ends in `name`: null where nobody can tell, undefined where nobody is found. */
function countryOf(name: string, text: string): string | null | undefined {
  return read(text).actors.find((actor) => actor.kind === 'person' && actor.name.endsWith(name))
    ?.country;
}

describe('whose people are', () => {
  it.each([
    ['Ada Ferro, the chief executive of Google, denied it.', 'Ferro', 'US'],
    ['Ada Ferro, a spokeswoman for Google, denied it.', 'Ferro', 'US'],
    [
      'Russian President Oleg Brant spoke. Ada Ferro, spokeswoman for Oleg Brant, agreed.',
      'Ferro',
      'RU',
    ],
    ['Russian President Oleg Brant spoke. Brant’s adviser Ada Ferro agreed.', 'Ferro', 'RU'],
    ['Ada Ferro (R-Belleville) said that it was theft.', 'Ferro', 'US'],
    ['Police charged Ada Ferro, a resident of Ghent, with theft.', 'Ferro', 'BE'],
    ['Ghent-based activist Ada Ferro said no.', 'Ferro', 'BE'],
    [
      'A German judge shelved it. The letters had gone from Tehran to Moscow. Judge Ada Ferro wrote two pages.',
      'Ferro',
      'DE',
    ],
    ['Reporters asked Prime Minister Odo Bram about Iran.', 'Bram', 'NL'],
    [
      'Berlin said that it was a fake. Ada Ferro, the leader of the opposition, laughed.',
      'Ferro',
      'DE',
    ],
    [
      'It sanctioned the Ministry of Foreign Affairs of Germany and its head, Ada Ferro, for it.',
      'Ferro',
      'DE',
    ],
    ['Berlin said that it was a fake. The far-left candidate Ada Ferro laughed.', 'Ferro', 'DE'],
  ])('%s', (text, name, country) => {
    expect(countryOf(name, text)).toBe(country);
  });

  it.each([
    // Those who study for a firm live anywhere.
    ['Ada Ferro, chief analyst at Google, denied it.', 'Ferro'],
    ['Ada Ferro, a researcher at Google, denied it.', 'Ferro'],
    ['Russian President Oleg Brant spoke. Ada Ferro, who knows Oleg Brant, agreed.', 'Ferro'],
    ['Ada Ferro, a lecturer in Ghent, said no.', 'Ferro'],
    ['Berlin said that it was a fake. Ada Ferro, who trains horses, laughed.', 'Ferro'],
    [
      'A German judge shelved it, a British judge did not. The letters had gone from Tehran to Moscow. Judge Ada Ferro wrote two pages.',
      'Ferro',
    ],
  ])('and nobody can tell in: %s', (text, name) => {
    expect(countryOf(name, text)).toBeNull();
  });
});
