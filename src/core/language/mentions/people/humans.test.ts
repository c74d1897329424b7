import { describe, expect, it } from 'vitest';
import { kinds } from '../../testing/names.ts';

/** The people that are found, in order. */
function people(text: string): string[] {
  return kinds(text)
    .filter((found) => found.endsWith('(person)'))
    .map((found) => found.replace(' (person)', ''));
}

describe('people whom nobody introduces', () => {
  it.each([
    ['Samira Belkacem never believed a word of it.', 'Samira Belkacem'],
    ['The letter, as Torben Ulfeldt put it in court, was forged.', 'Torben Ulfeldt'],
    ['The evidence is thin, argues Oyelaran Adeyemi.', 'Oyelaran Adeyemi'],
    ['In 2019 Jeanne Kuipers-Vos rented the servers.', 'Jeanne Kuipers-Vos'],
    ['Nothing was stolen, in the view of Aino Rautio of the Kallio Institute.', 'Aino Rautio'],
    ['The logs were kept by Ruben Castellanos. He had gone.', 'Ruben Castellanos'],
    ['Police searched Milan Horvat’s flat.', 'Milan Horvat'],
  ])('%s', (text, name) => {
    expect(people(text)).toEqual([name]);
  });

  it.each([
    ['The ambassador to the United Nations, Lazar Petrov, shrugged.', 'Lazar Petrov'],
    ['A colonel in the Interior Ministry, Bakyt Osmonov, showed a map.', 'Bakyt Osmonov'],
    ['The envoy for digital affairs, Nomsa Dlamini, called it absurd.', 'Nomsa Dlamini'],
    ['Sheriff Wade Hollins was blunt.', 'Wade Hollins'],
    ['The record calls him Herr Kranich.', 'Kranich'],
    ['They wrote against her rival, Park Min-seo.', 'Park Min-seo'],
    ['North Korean leader Kim Jong Un said nothing.', 'Kim Jong Un'],
    ['On Monday R Subramaniam, the minister for security, spoke.', 'R Subramaniam'],
    ['Zora Miletic, of the Russian Foreign Ministry, shrugged.', 'Zora Miletic'],
    ['Zora Miletic of the security firm Fathom looked at it.', 'Zora Miletic'],
    ['A shipping magnate, Cyrus Bellamy, alleges as much.', 'Cyrus Bellamy'],
  ])('by their office: %s', (text, name) => {
    expect(people(text)).toEqual([name]);
  });

  it.each([
    'Kestrel Ridge sorted the files and published its table.',
    'The Grand Hotel was full.',
    'Output Messenger was patched in May.',
    'The attackers dropped Vexing Lure on the server.',
    'Fire broke out in Santo Domingo.',
    'Tabor & Sons withdrew.',
    'Lindqvist Radar, which builds antennas, said nothing.',
  ])('and nobody in: %s', (text) => {
    expect(people(text)).toEqual([]);
  });
});
