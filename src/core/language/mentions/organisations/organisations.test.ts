import { describe, expect, it } from 'vitest';
import { kinds, read } from '../../testing/names.ts';

/** Everybody who is found but states, in order. */
function bodies(text: string): string[] {
  return kinds(text).filter((found) => !found.endsWith('(state)'));
}

describe('bodies that nobody listed', () => {
  it.each([
    ['Brandt & Okoye, a broker, sold its shares.', 'Brandt & Okoye (company)'],
    ['Letters to Moreau et Filles, a bakery in Lyon, came back.', 'Moreau et Filles (company)'],
    ['It traced them to a hosting firm in Novi Sad, Zlatni Server.', 'Zlatni Server (company)'],
    ['Hollow Birch is a security firm in Leeds.', 'Hollow Birch (company)'],
    ['Calipso Verde, which grows lemons, lost its invoices.', 'Calipso Verde (company)'],
    ['Over a year we at Pewter Lane read the logs.', 'Pewter Lane (company)'],
    ['A London outfit that follows the money, Coinwake, agreed.', 'Coinwake (company)'],
    ['The Department for Transport said no.', 'Department for Transport (agency)'],
    [
      'The National Commission for the Protection of Voters opened a file.',
      'National Commission for the Protection of Voters (agency)',
    ],
    [
      'The Ohio Cybersecurity and Communications Integration Cell warned banks.',
      'Ohio Cybersecurity and Communications Integration Cell (agency)',
    ],
    ['She spoke at the Lagos Forum on Data.', 'Lagos Forum on Data (organisation)'],
    ['The Harbour Chronicle obtained the letter.', 'Harbour Chronicle (outlet)'],
    ['The press agency PAQ rebuilt its systems.', 'PAQ (outlet)'],
    ['The Wigan Borough Council lost its mail.', 'Wigan Borough Council (agency)'],
    ['The Severn & Wye Building Society paid.', 'Severn & Wye Building Society (company)'],
    ['The National Prosecutor’s Office has charged two.', 'National Prosecutor’s Office (agency)'],
    ['The Ruritanian Armed Forces lost a website.', 'Ruritanian Armed Forces (agency)'],
    ['The competition watchdog, the KQT, would not comment.', 'KQT (organisation)'],
  ])('%s', (text, found) => {
    expect(bodies(text)).toEqual([found]);
  });

  it('comes back under the first words of a name', () => {
    expect(bodies('Coldwater Analytics, a firm, counts leaks. Later Coldwater gave up.')).toEqual([
      'Coldwater Analytics (company)',
      'Coldwater (company)',
    ]);
  });

  it('comes back under its last word with a capital', () => {
    expect(
      bodies('It hit the Harbour Workers Pension Fund. The Fund paid. No fund can do more.'),
    ).toEqual(['Harbour Workers Pension Fund (organisation)', 'Fund (organisation)']);
  });

  it('and under none that two share', () => {
    expect(
      bodies('The Harbour Pension Fund and the Miners Relief Fund paid. The Fund was hit.'),
    ).toHaveLength(2);
  });

  it('knows a high commission again', () => {
    expect(
      bodies(
        'Australia’s High Commission in London denied it. Later the High Commission was closed.',
      ),
    ).toEqual(['Australia’s High Commission in London (agency)', 'High Commission (agency)']);
  });

  it.each([
    'The carrier USS Carl Benson sailed on.',
    'In what it calls Operation Tall Grass, the police raided a flat.',
    'The library, which we call Tallowmist, decrypts a payload in memory.',
    'The school has a steel band and a tortoise called Gary.',
    'The firm is in Bergen, which sits on a fjord.',
  ])('and nobody in: %s', (text) => {
    expect(bodies(text)).toEqual([]);
  });
});

describe('names that the article gives', () => {
  it.each([
    ['A band that signed as Yildirimlar defaced the hacked pages.', 'Yildirimlar (threat-group)'],
    ['A fifth intrusion cluster, which we number QX-12, is new.', 'QX-12 (threat-group)'],
    ['A user called mothlight sold the log-ins.', 'mothlight (person)'],
    ['Another youth, known in the papers only as Otter, fled.', 'Otter (person)'],
    ['An operator who goes by Falter answered.', 'Falter (person)'],
    [
      'The attacks were the work of Rusty Kettles, the judge heard.',
      'Rusty Kettles (threat-group)',
    ],
  ])('%s', (text, found) => {
    expect(bodies(text)).toEqual([found]);
  });
});

describe('whose they are', () => {
  /** "name country" of everybody but states. */
  function homes(text: string): string[] {
    return read(text)
      .actors.filter(({ kind }) => kind !== 'state')
      .map(({ name, country }) => `${name} ${country ?? '-'}`);
  }

  it('reads a firm’s country from where it sits', () => {
    expect(homes('Northlight Systems, a small firm in Berlin, agreed.')).toEqual([
      'Northlight Systems DE',
    ]);
    expect(homes('Northlight Systems, an Iranian firm, agreed.')).toEqual([
      'Northlight Systems IR',
    ]);
    expect(homes('Northlight Systems, a firm that left Berlin, agreed.')).toEqual([
      'Northlight Systems -',
    ]);
  });

  it.each([
    ['It hired a firm in Ghent, Northlight Systems, to look.', 'Northlight Systems BE'],
    ['The Berlin institute Northlight Systems agreed.', 'Northlight Systems DE'],
    ['The Ghent-based firm Northlight Systems agreed.', 'Northlight Systems BE'],
    ['Northlight Systems, headquartered in Ghent, agreed.', 'Northlight Systems BE'],
    ['The Ghent Stock Exchange closed.', 'Ghent Stock Exchange BE'],
    ['It hired a man in Ghent, Northlight Systems and others.', 'Northlight Systems -'],
    ['In Berlin the firm Northlight Systems agreed.', 'Northlight Systems -'],
  ])('and from the place beside its name: %s', (text, found) => {
    expect(homes(text)).toEqual([found]);
  });

  it('takes a local story for one of the country whose words it uses', () => {
    expect(
      homes(
        'A boy was freed by Wexcombe Crown Court. Judge Enid Marlow said Peter Osgood, 19, paid.',
      ),
    ).toEqual(['Wexcombe Crown Court GB', 'Enid Marlow GB', 'Peter Osgood GB']);
    expect(homes('The Osage State Police said county commissioners had met.')).toEqual([
      'Osage State Police US',
    ]);
    expect(homes('A boy was freed by a court. Ada Lindgren, a researcher, said so.')).toEqual([
      'Ada Lindgren -',
    ]);
  });
});
