import { describe, expect, it } from 'vitest';
import { outline, type Party, readWith, state } from '../../testing/read.ts';

const PARTIES: readonly Party[] = [
  ...state('Norway', 'NO', { seat: 'Oslo', adjective: 'Norwegian' }),
  ...state('Peru', 'PE', { seat: 'Lima', adjective: 'Peruvian' }),
  { words: 'Peruvian embassy', kind: 'agency', country: 'PE' },
  { words: 'FBI', kind: 'agency', country: 'US' },
  { words: 'Ana Ruiz', kind: 'person', country: null },
  { words: 'Liv Dahl', kind: 'person', country: null },
  { words: 'Veridos', kind: 'company', country: 'NO' },
];
const CHARGE = 'Norway accused Peru of hacking its parliament.';

/** What is read behind an accusation of Peru by Norway. */
function read(text: string): string[] {
  return readWith(PARTIES, `${CHARGE}\n${text}`).claims.slice(1).map(outline);
}

describe('what the accused say', () => {
  it.each([
    // Several verbs under one "never": all are denied, and none is told as done.
    [
      'According to the Peruvian embassy, Lima has never ordered, paid for or approved cyberattacks.',
      ['denial: Peruvian embassy > Peru'],
    ],
    ['Peru said it has never encouraged or supported hacking.', ['denial: Peru > Peru']],
    // Evidence that is missing is a denial in the mouth of the accused, and a doubt in others'.
    [
      'The Peruvian embassy said Norwegian officials had been unable to present facts to support the accusations.',
      ['denial: Peruvian embassy > Peru'],
    ],
    ['Veridos said it had seen no evidence that Peru was involved.', ['doubt: Veridos > Peru']],
    [
      'The Peruvian embassy rejected the report. “This is one more attempt to put the blame on Lima,” it said.',
      ['denial: Peruvian embassy > Peru', 'denial: Peruvian embassy > Peru'],
    ],
    // One denial in two words, or with a clause behind it.
    [
      'The claims are baseless and unproven, the Peruvian embassy said.',
      ['denial: Peruvian embassy > Peru'],
    ],
    [
      'Lima dismissed the charge, which it says isn’t backed by any evidence.',
      ['denial: Peru > Peru'],
    ],
    // A speaker of whom it is not told for whom she speaks.
    [
      'Ana Ruiz said that the Peruvian government was not involved in the hack.',
      ['denial: Ana Ruiz > Peru'],
    ],
    ['The hack in no way has anything to do with Lima, Peru said.', ['denial: Peru > Peru']],
    // A claim that is judged, with the clause that tells it: what it tells is nobody's claim.
    [
      '“Reports that suggest Peru hacked the parliament are absurd,” the Peruvian embassy said.',
      ['denial: Peruvian embassy > Peru'],
    ],
    [
      '“The reports that Peru hacked the parliament are detailed,” Liv Dahl said.',
      ['attribution: Liv Dahl > Peru'],
    ],
    // Who accuses is said to do so without reason.
    [
      '“Some have groundlessly accused Peru of cyberattacks,” the Peruvian embassy said.',
      ['attribution: “Some” > Peru', 'denial: Peruvian embassy > Peru'],
    ],
    [
      '“Some have rightly accused Peru of cyberattacks,” Liv Dahl said.',
      ['attribution: “Some” > Peru'],
    ],
    // A minister without a name speaks for his state; a former one for nobody.
    [
      'A Peruvian deputy minister dismissed as baseless reports that Peru hacked the parliament.',
      ['denial: Peru > Peru'],
    ],
    // Who blames others for making it up rejects it, if it is of him.
    ['Peru condemned Norway for spreading rumours.', ['denial: Peru > Peru']],
    ['The FBI condemned Norway for spreading rumours.', []],
    // What is not commented on is rejected in the same words.
    [
      '“We cannot comment on such nonsensical allegations,” the Peruvian embassy said.',
      ['denial: Peruvian embassy > Peru'],
    ],
    [
      '“We cannot comment on such detailed allegations,” the Peruvian embassy said.',
      ['no-comment: Peruvian embassy > Peru'],
    ],
  ])('%s', (text, claims) => {
    expect(read(text)).toEqual(claims);
  });

  it.each([
    // Whoever is quoted speaks of others as "they".
    [
      '“They are not responsible for the hack,” said Liv Dahl of Veridos.',
      ['doubt: Liv Dahl > Peru'],
    ],
    [
      'Several professionals have raised doubts about the role of Peru in the break-in.',
      ['doubt: “Several professionals” > Peru'],
    ],
    [
      'Critics call the case weak. They question whether Lima had the means to scramble the systems.',
      ['doubt: “Critics” > Peru', 'doubt: “Critics” > Peru'],
    ],
    ['“We are not able to say who is behind the attack,” Ana Ruiz said.', ['doubt: Ana Ruiz > -']],
    // Nobody is concluded to be behind it, or anybody could be.
    ['“No conclusion about who did it has been reached,” Liv Dahl said.', ['doubt: Liv Dahl > -']],
    ['The FBI has not reached a conclusion on attribution.', ['doubt: FBI > -']],
    ['“No decision about the cost of it has been made,” Liv Dahl said.', []],
    ['“It could have been practically anyone,” Liv Dahl said.', ['doubt: Liv Dahl > -']],
    ['“They could be in any country,” Liv Dahl said.', ['doubt: Liv Dahl > -']],
    ['“They could be in any drawer,” Liv Dahl said.', []],
    // Whoever holds to an accusation doubts that it was anybody else.
    ['The FBI dismissed the idea that anyone else was to blame.', []],
    ['The FBI said there is no information that any other group is responsible.', []],
    ['The FBI said it cannot release all the evidence against Peru.', []],
  ])('and others: %s', (text, claims) => {
    expect(read(text)).toEqual(claims);
  });

  it.each([
    [
      'Reuters has asked Veridos for comment, but has not yet received a reply.',
      ['no-comment: Veridos > -'],
    ],
    [
      'The paper reached out to the FBI for comment on the doubts and has not heard back.',
      ['no-comment: FBI > -'],
    ],
    // A body that has no name of its own, of the side that is accused.
    ['A Peruvian government spokesman declined to comment.', ['no-comment: Peru > Peru']],
    ['Peru’s police did not comment.', ['no-comment: “Peru’s police” > Peru']],
    ['Norway’s police did not comment.', ['no-comment: “Norway’s police” > -']],
    ['The FBI, after staying silent for days, named the group on Monday.', []],
  ])('and who says nothing: %s', (text, claims) => {
    expect(read(text)).toEqual(claims);
  });

  it.each([
    ['The FBI stood by its conclusion that Peru was behind the hack.', ['attribution: FBI > Peru']],
    [
      'The hack was the work of an insider, many say, but the FBI is standing by its view of the attack.',
      ['attribution: “many” > “an insider”'],
    ],
    ['Norway said that their data is safeguarded by the government.', []],
  ])('and who holds to it: %s', (text, claims) => {
    expect(read(text)).toEqual(claims);
  });
});
