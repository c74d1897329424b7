import { describe, expect, it } from 'vitest';
import { read } from '../testing/names.ts';

/** The country of whoever is called `name`: null where nobody can tell, undefined where nobody is found. */
function countryOf(name: string, text: string): string | null | undefined {
  return read(text).actors.find((actor) => actor.name.endsWith(name))?.country;
}

describe('officials who are named without their state', () => {
  it.each([
    ['In Berlin, Kari Bjerke, the justice minister, saw no need.', 'Kari Bjerke', 'DE'],
    [
      'Australia took it calmly. It had been warned about Iran. Inés Quispe, the interior minister, shrugged.',
      'Inés Quispe',
      'AU',
    ],
    [
      'German investigators blamed Iranian hackers. Wanjiru Otieno, the communications minister, agreed.',
      'Wanjiru Otieno',
      'DE',
    ],
    [
      'The German government looked to Russia. Aino Laakso, its spokeswoman, named nobody.',
      'Aino Laakso',
      'DE',
    ],
    [
      'And in Canberra the Cyber Crime Bureau of Records opened a file. Rui Tavora, the bureau’s director, was calm.',
      'Rui Tavora',
      'AU',
    ],
  ])('%s', (text, name, country) => {
    expect(countryOf(name, text)).toBe(country);
  });

  it.each([
    // Whom a quotation accuses has nothing to do with whoever speaks.
    [
      '“Moscow pays for it,” said the paper. “Tehran copies it.” Ola Brandt, the security minister, agreed.',
      'Ola Brandt',
    ],
  ])('and nobody can tell in: %s', (text, name) => {
    expect(countryOf(name, text)).toBeNull();
  });
});

describe('bodies that several states have', () => {
  it('belong to the country that opens the paragraph', () => {
    const text = 'Berlin tightened its rules after Russia struck. The Foreign Ministry paid.';
    expect(countryOf('Foreign Ministry', text)).toBe('DE');
  });

  it('belong there, too, though another is better known by the name', () => {
    const agencyIn = (city: string): string | null | undefined =>
      countryOf('Crime Agency', `${city} waits. The National Crime Agency looked at the servers.`);
    expect(agencyIn('Canberra')).toBe('AU');
    expect(agencyIn('London')).toBe('GB');
  });

  it('belong “there” where a place is named last', () => {
    const text =
      'Germany waits. No official in Moscow would speak to reporters. The Foreign Ministry there put out two lines.';
    expect(countryOf('Foreign Ministry', text)).toBe('RU');
  });
});

describe('where an article is at home', () => {
  it('is where it is sent from, where the opening names several countries', () => {
    const text =
      'GHENT, Jan. 27 — It was unclear whether Iran or Russia did it. Sven Dahl, the government spokesman, shrugged.';
    expect(countryOf('Sven Dahl', text)).toBe('BE');
    expect(countryOf('Sven Dahl', text.replace('GHENT, Jan. 27 — ', ''))).toBeNull();
  });
});
