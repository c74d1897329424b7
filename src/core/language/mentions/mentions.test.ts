import { describe, expect, it } from 'vitest';
import { read, tagged } from '../testing/names.ts';

describe('known names', () => {
  it('takes spellings of one name for one actor', () => {
    expect(tagged('It was APT28, or APT-28, or APT 28.')).toEqual([
      'APT28 -> group-apt28',
      'APT-28 -> group-apt28',
      'APT 28 -> group-apt28',
    ]);
  });

  it('leaves everyday words alone until a longer name anchors them', () => {
    expect(tagged('Play it again. The children Play around.')).toEqual([]);
    expect(tagged('The Play ransomware gang struck. Later Play posted the files.')).toEqual([
      'Play -> group-play',
      'Play -> group-play',
    ]);
  });

  it('asks for company where a name is also a word', () => {
    expect(tagged('She finished the game of Hades in a week.')).toEqual([]);
    expect(tagged('The hackers of Hades went on.')).toEqual(['Hades -> group-hades']);
  });

  it('reads no name inside an address', () => {
    expect(tagged('See https://example.org/APT28 or write to fancybear@gru.example.')).toEqual([]);
  });

  it('does not take an adjective behind an article for a newspaper', () => {
    expect(tagged('The Australian government paid.')).toEqual(['Australian -> state-au']);
    expect(tagged('The Australian reported it.')).toEqual([
      'The Australian -> outlet-the-australian',
    ]);
  });
});

describe('states', () => {
  it('takes a government for its state, whatever capital it has', () => {
    expect(tagged('The Russian Government denied it, and so did the Government of Iran.')).toEqual([
      'Russian -> state-ru',
      'Iran -> state-ir',
    ]);
  });

  it('tells a government from the place it sits in', () => {
    expect(tagged('He rents a flat in Tehran. She flew to Moscow.')).toEqual([]);
    expect(tagged('Officials in Tehran shrugged.')).toEqual(['Tehran -> state-ir']);
    expect(tagged('Tehran denies it. He rents a flat in Tehran.')).toEqual([
      'Tehran -> state-ir',
      'Tehran -> state-ir',
    ]);
    expect(tagged('The agencies laid it at Tehran’s door.')).toEqual(['Tehran -> state-ir']);
    expect(tagged('Sanctions on Moscow follow.')).toEqual(['Moscow -> state-ru']);
  });

  it('marks only the name in a compound, and says that it is one', () => {
    const { spans } = read('An Iran-linked crew and pro-Russian hackers met.');
    expect(spans.map(({ actor, form, start, end }) => [actor, form, end - start])).toEqual([
      ['state-ir', 'compound', 4],
      ['state-ru', 'compound', 7],
    ]);
  });

  it('leaves tongues and cultures out', () => {
    expect(
      tagged('The note was written in Russian. A German-speaking poet of Iranian poetry.'),
    ).toEqual([]);
  });
});

describe('bodies', () => {
  it('names missions and embassies through their state', () => {
    const { actors } = read(
      'Iran’s mission to the United Nations called Moscow’s embassy in Berlin.',
    );
    expect(actors.map(({ name, country, kind }) => [name, country, kind])).toEqual([
      ['Permanent Mission of Iran to the United Nations', 'IR', 'agency'],
      ['Russian Embassy in Berlin', 'RU', 'agency'],
    ]);
    expect(actors[1]?.aliases.map((alias) => alias.name)).toContain('Embassy of Russia in Germany');
  });

  it('gives two embassies of one state two ids', () => {
    const { actors } = read(
      'The Russian Embassy in Berlin spoke. The Russian Embassy in London did not.',
    );
    expect(new Set(actors.map((actor) => actor.id)).size).toBe(2);
  });

  it('finds the ministry under any spelling, and lets the article say whose a bare one is', () => {
    expect(tagged('Tehran’s foreign ministry spoke.')).toEqual([
      'Tehran’s foreign ministry -> body-ir-foreign-ministry',
    ]);
    expect(tagged('Germany waits. The Foreign Ministry said so.')).toEqual([
      'Germany -> state-de',
      'Foreign Ministry -> body-de-foreign-ministry',
    ]);
    expect(
      tagged(
        'Germany accuses China of reading the mail of its Foreign Ministry. The Foreign Ministry in Berlin said so.',
      ).filter((line) => line.startsWith('Foreign')),
    ).toEqual([
      'Foreign Ministry -> body-de-foreign-ministry',
      'Foreign Ministry -> body-de-foreign-ministry',
    ]);
  });

  it('takes the possessor into a long name and leaves it out before a short one', () => {
    expect(tagged('Britain’s National Crime Agency and Russia’s GRU met.')).toEqual([
      'Britain’s National Crime Agency -> body-gb-nca',
      'Russia -> state-ru',
      'GRU -> body-ru-gru',
    ]);
    expect(tagged('Google’s Threat Analysis Group wrote.')).toEqual([
      'Google’s Threat Analysis Group -> company-tag',
    ]);
  });
});

describe('groups nobody listed', () => {
  it('knows numbers and families by their shape', () => {
    const { actors } = read('Hackers tracked as UNC9876, Storm-4321 and Velvet Kitten struck.');
    expect(actors.map(({ name, kind, country, known }) => [name, kind, country, known])).toEqual([
      ['UNC9876', 'threat-group', null, false],
      ['Storm-4321', 'threat-group', null, false],
      ['Velvet Kitten', 'threat-group', 'IR', false],
    ]);
  });

  it('learns names that the article gives, and joins names of one group', () => {
    const { actors } = read(
      'A hacking group calling itself Brass Lantern struck. Fancy Bear, also tracked as Oak Moth, denied it. Oak Moth lied, Brass Lantern said.',
    );
    expect(actors.map(({ id, mentions }) => [id, mentions.length])).toEqual([
      ['x-group-brass-lantern', 2],
      ['group-apt28', 3],
    ]);
  });

  it('gives a group of the article the names it is later said to have', () => {
    const { actors } = read(
      'Lumo Labs watches hackers that it calls Brass Lantern. Brass Lantern is also known as Oak Moth. The Oak Moth gang hid.',
    );
    const group = actors.find((actor) => actor.name === 'Brass Lantern');
    expect(group?.aliases.map((alias) => alias.name)).toEqual(['Oak Moth']);
    expect(group?.mentions).toHaveLength(4);
  });

  it('takes a name off that is said to be an animal’s or a game’s', () => {
    expect(
      tagged('Fancy Bear, the library’s elderly cat, slept through the hacking class.'),
    ).toEqual([]);
  });

  it('takes no group’s word for a name in a long text that never speaks of hacking', () => {
    const filler = 'The ferry leaves at noon and comes back at dusk, if the wind is fair. '.repeat(
      30,
    );
    expect(tagged(`${filler}Fancy Bear is a yacht in the harbour.`)).toEqual([]);
    expect(tagged(`${filler}Fancy Bear broke in with malware.`)).toEqual([
      'Fancy Bear -> group-apt28',
    ]);
  });

  it('takes no malware, campaign or product for an actor', () => {
    expect(tagged('They hid a back door, GlassWing, in files. GlassWing said nothing.')).toEqual(
      [],
    );
    expect(tagged('A campaign nicknamed Longshadow ran. A spyware called Sirocco spread.')).toEqual(
      [],
    );
  });
});

describe('people', () => {
  it('finds them by title and by apposition, with body and country', () => {
    const { actors } = read(
      'Foreign Ministry spokeswoman Mira Tolun of Iran spoke. Olav Brandvik, the head of the National Crime Agency, agreed. Brandvik left.',
    );
    const people = actors.filter((actor) => actor.kind === 'person');
    expect(
      people.map(({ name, country, affiliation, mentions }) => [
        name,
        country,
        affiliation,
        mentions.length,
      ]),
    ).toEqual([
      ['Mira Tolun', 'IR', 'body-ir-foreign-ministry', 1],
      ['Olav Brandvik', 'GB', 'body-gb-nca', 2],
    ]);
  });

  it('reads particles, initials, small words and names that put the family first', () => {
    expect(tagged('“No,” said Karel van der Zwaan. A clerk, Ho In Sok, left; Ho wept.')).toEqual([
      'Karel van der Zwaan -> x-person-karel-van-der-zwaan',
      'Ho In Sok -> x-person-ho-in-sok',
      'Ho -> x-person-ho-in-sok',
    ]);
    expect(tagged('Judge J. K. Ferreira said no.')).toEqual([
      'J. K. Ferreira -> x-person-j-k-ferreira',
    ]);
  });

  it('swallows no neighbouring word', () => {
    expect(tagged('On Tuesday Ilse Marten said no.')).toEqual([
      'Ilse Marten -> x-person-ilse-marten',
    ]);
    expect(tagged('German Interior Minister Ilse Marten, 61, left.')).toEqual([
      'German -> state-de',
      'Ilse Marten -> x-person-ilse-marten',
    ]);
  });
});

describe('bodies nobody listed', () => {
  it('tells their kind by form and by what they are called', () => {
    const { actors } = read(
      'Ostrava Medical Center and the Harbour Authority of Split shut. Tarnova, a hosting firm in Germany, said so. Lumo Labs paid; Lumo is small.',
    );
    expect(
      actors.map(({ name, kind, country, mentions }) => [name, kind, country, mentions.length]),
    ).toEqual([
      ['Ostrava Medical Center', 'organisation', null, 1],
      ['Harbour Authority of Split', 'organisation', null, 1],
      ['Tarnova', 'company', 'DE', 1],
      ['Germany', 'state', 'DE', 1],
      ['Lumo Labs', 'company', null, 2],
    ]);
  });

  it('remembers the letters in brackets', () => {
    const { actors } = read('The Port Security Service (PSS) spoke. Later PSS left.');
    expect(actors.map(({ id, mentions }) => [id, mentions.length])).toEqual([
      ['x-body-port-security-service', 3],
    ]);
  });

  it('takes a ministry’s list of topics whole, and stops at the next body', () => {
    expect(
      tagged(
        'The Ministry of Science, Culture and Trade met the Department of Roads, the Bureau of Maps and others.',
      ),
    ).toEqual([
      'Ministry of Science, Culture and Trade -> x-body-ministry-of-science-culture-and-trade',
      'Department of Roads -> x-body-department-of-roads',
      'Bureau of Maps -> x-body-bureau-of-maps',
    ]);
  });

  it('makes no name of plain words with capitals', () => {
    expect(tagged('Read our Weekly Intelligence and Business Services pages.')).toEqual([]);
  });

  it('does not take the first word of a sentence for a name', () => {
    expect(
      tagged('Burglars said nothing. Everyone said so. Winter, the worst season, came.'),
    ).toEqual([]);
  });
});

describe('corrections', () => {
  const text = 'APT28 struck. The GRU denied it.';

  it('takes a name off', () => {
    const { spans } = read(text, [{ kind: 'not-an-actor', text: 'APT-28' }]);
    expect(spans.map((span) => span.actor)).toEqual(['body-ru-gru']);
  });

  it('gives a name to another actor', () => {
    const { actors } = read(text, [{ kind: 'wrong-actor', text: 'APT28', actor: 'group-hades' }]);
    expect(actors.map((actor) => actor.id)).toEqual(['group-hades', 'body-ru-gru']);
  });
});

describe('the result', () => {
  it('has spans in order that hold their own text and do not overlap', () => {
    const { actors, spans } = read(
      'Iran’s GRU? Russian Embassy in Berlin! Play, APT28 (Fancy Bear), and Mr. Anselm Roth said.',
    );
    for (const [i, span] of spans.entries())
      if (i > 0) expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
    expect(actors.flatMap((actor) => actor.mentions)).toHaveLength(spans.length);
  });

  it('knows the state behind a body, whether or not the article names it', () => {
    expect(read('The GRU spoke.').stateOf('body-ru-gru')).toBe('state-ru');
    expect(read('The GRU spoke. Russia did not.').stateOf('body-ru-gru')).toBe('state-ru');
  });
});
