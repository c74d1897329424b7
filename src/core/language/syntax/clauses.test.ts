import { describe, expect, it } from 'vitest';
import { clauseOf } from '../testing/parse.ts';

/** A sentence, the head of one of its verbs (empty: an "is" that a headline left out), and what stands round it. */
describe('clauses', () => {
  it.each([
    ['Norway denied “', 'denied', 'Norway | deny | -'],
    // The second of two shortened clauses has the subject of the first, and not the sentence's.
    [
      'Norway blamed a crew dubbed Silk Moth by researchers and long tied to thefts.',
      'tied',
      'a crew | tie, passive | - | to thefts',
    ],
    // A noun in the middle of a noun phrase is no verb.
    [
      'The crew posted the clinic to its data leak site.',
      'posted',
      'The crew | post | the clinic | to its data leak site',
    ],
    // No auxiliary stands before a verb whose subject follows.
    [
      'A crew that deals in “double extortion” has claimed responsibility for it.',
      'claimed',
      'A crew that deals in “double extortion” | claim | responsibility | for it',
    ],
    // One thing does not go with a verb of several.
    [
      'Two accounts claiming kinship with Silk Moth say the crew robbed banks.',
      'say',
      'Two accounts claiming kinship with Silk Moth | say | - | that the crew robbed',
    ],
    [
      'Norway claims Iran says the crew robbed banks.',
      'says',
      'Iran | say | - | that the crew robbed',
    ],
    // "said in a report released today".
    [
      'Norway said in a paper released today that the crew had robbed banks.',
      'said',
      'Norway | say | - | in a paper | that the crew had',
    ],
    [
      'Two officials in Oslo released the letter.',
      'released',
      'Two officials in Oslo | release | the letter',
    ],
    // What an opening participle tells is not told of the subject of a relative clause further on.
    [
      'Filing charges, and accusing Norway of a raid that hit banks.',
      'accusing',
      '- | accuse | Norway | of a raid',
    ],
    // "for allegedly hacking".
    [
      'Norway blamed the firm for allegedly reading mail.',
      'blamed',
      'Norway | blame | the firm | for reading mail',
    ],
    ['Norway denied that', 'denied', 'Norway | deny | -'],
    [
      "Norway accused Russia of reading its ministers' mail.",
      'accused',
      "Norway | accuse | Russia | of reading its ministers' mail",
    ],
    [
      "Norway on Tuesday accused Russia of reading its ministers' mail.",
      'accused',
      "Norway | accuse | Russia | of reading its ministers' mail",
    ],
    [
      "Norway, after a year of silence, accused Russia of reading its ministers' mail.",
      'accused',
      "Norway | accuse | Russia | of reading its ministers' mail",
    ],
    [
      'Norway – a member of the alliance – accused Russia of espionage.',
      'accused',
      'Norway | accuse | Russia | of espionage',
    ],
    [
      "Norway's police (and its spy service) blamed Moscow for the outage.",
      'blamed',
      "Norway's police | blame | Moscow | for the outage",
    ],
    [
      'The minister, who took office in May, blamed Moscow for the outage.',
      'blamed',
      'The minister | blame | Moscow | for the outage',
    ],
    [
      'The minister, asked about the outage, blamed Moscow.',
      'blamed',
      'The minister | blame | Moscow',
    ],
    [
      'The hackers, believed to be based in Minsk, refused to name their price.',
      'refused',
      'The hackers | refuse | - | to name',
    ],
    [
      'The hackers, believed to be based in Minsk, refused to name their price.',
      'believed',
      'The hackers | believe, passive | - | to base',
    ],
    [
      'A crew, believed to have links to Iran, said it had left.',
      'said',
      'A crew | say | - | that it had left',
    ],
    [
      'The group called Lazarus, or Kenya, reported the hack.',
      'reported',
      'The group called Lazarus | report | the hack',
    ],
    [
      'Norway and Kenya as well as NATO blamed Moscow.',
      'blamed',
      'Norway and Kenya as well as NATO | blame | Moscow',
    ],
    [
      'Asked about the outage, the minister blamed Moscow.',
      'Asked',
      'the minister | ask, passive | - | about the outage',
    ],
    [
      'Accused of theft, the contractor fled to Oslo.',
      'Accused',
      'the contractor | accuse, passive | - | of theft',
    ],
    [
      'Denying any part in it, Moscow called the report a fantasy.',
      'Denying',
      'Moscow | deny | any part | in it',
    ],
    [
      'Having copied the files, the intruders wiped the disks.',
      'wiped',
      'the intruders | wipe | the disks',
    ],
    [
      'Russia was blamed for the outage by three agencies.',
      'blamed',
      'Russia | blame, passive | - | for the outage | by three agencies',
    ],
    [
      'Russia has not been blamed for the outage.',
      'blamed',
      'Russia | blame, passive, not | - | for the outage',
    ],
    [
      'The outage is being attributed to Lazarus.',
      'attributed',
      'The outage | attribute, passive | - | to Lazarus',
    ],
    [
      'The outage has been widely attributed to Lazarus.',
      'attributed',
      'The outage | attribute, passive | - | to Lazarus',
    ],
    [
      'The agency had by that spring attributed the theft to Lazarus.',
      'attributed',
      'The agency | attribute | the theft | to Lazarus',
    ],
    ["The firm doesn't blame Iran.", 'blame', 'The firm | blame, not | Iran'],
    [
      "The ministry wouldn't comment on the leak.",
      'comment',
      'The ministry | comment, not | - | on the leak',
    ],
    [
      "Russia's been accused of tampering with the count.",
      'accused',
      'Russia | accuse, passive | - | of tampering | with the count',
    ],
    ["They're linked to Iran.", 'linked', 'They | link, passive | - | to Iran'],
    ['The worm encrypts drives and deletes backups.', 'deletes', 'The worm | delete | backups'],
    [
      'The worm encrypts drives, deletes backups and spreads to printers.',
      'spreads',
      'The worm | spread | - | to printers',
    ],
    ['The gang that hit the harbour has fled.', 'fled', 'The gang that hit the harbour | flee | -'],
    ['The gang that hit the harbour has fled.', 'hit', 'The gang | hit | the harbour'],
    [
      'The gang, which hit the harbour in June, has fled.',
      'hit',
      'The gang | hit | the harbour | in June',
    ],
    ['A gang they infiltrated last year has fled.', 'fled', 'A gang | flee | -'],
    [
      'Hackers linked to Iran were behind the leak.',
      'were',
      'Hackers linked to Iran | be | - | behind the leak',
    ],
    [
      'Hackers linked to Iran were behind the leak.',
      'linked',
      'Hackers | link, passive | - | to Iran',
    ],
    [
      'Hackers working for Iran stole the plans.',
      'stole',
      'Hackers working for Iran | steal | the plans',
    ],
    [
      'A plan to cripple the harbour was dropped.',
      'dropped',
      'A plan to cripple the harbour | drop, passive | -',
    ],
    [
      'Claims that Russia paid the gang lacked proof.',
      'lacked',
      'Claims that Russia paid the gang | lack | proof',
    ],
    [
      'A group called Pale Otter, also known as Lazarus, was behind the theft.',
      'was',
      'A group called Pale Otter | be | - | behind the theft',
    ],
    [
      'A spreadsheet stolen by Iranian hackers surfaced on a forum.',
      'surfaced',
      'A spreadsheet stolen by Iranian hackers | surface | - | on a forum',
    ],
    [
      'A spreadsheet stolen by Iranian hackers surfaced on a forum.',
      'stolen',
      'A spreadsheet | steal, passive | - | by Iranian hackers',
    ],
    [
      'The data taken from the clinic ended up on sale.',
      'ended',
      'The data taken from the clinic | end | - | on sale',
    ],
    [
      'He apologised for the damage done but denied negligence.',
      'denied',
      'He | deny | negligence',
    ],
    [
      'Police arrested clerks who sold passwords and shared codes.',
      'shared',
      'clerks | share | codes',
    ],
    [
      'Prosecutors say that the clerks sold passwords.',
      'say',
      'Prosecutors | say | - | that the clerks sold',
    ],
    [
      'Prosecutors told the court the clerks had sold passwords.',
      'told',
      'Prosecutors | tell | the court | that the clerks had',
    ],
    [
      'The service said in a note on Friday that China had copied the plans.',
      'said',
      'The service | say | - | in a note | on Friday | that China had copied',
    ],
    [
      'The service said China had copied the plans.',
      'said',
      'The service | say | - | that China had copied',
    ],
    [
      'The service has concluded hackers backed by Iran were in the network.',
      'concluded',
      'The service | conclude | - | that hackers backed by',
    ],
    ['China, the service said, had copied the plans.', 'copied', 'China | copy | the plans'],
    ['China, said the service, had copied the plans.', 'said', 'the service | say | -'],
    [
      '“China has copied the plans,” said Ole Berg, head of the service.',
      'said',
      'Ole Berg | say | -',
    ],
    ['“China,” said Ole Berg, “has copied the plans.”', 'said', 'Ole Berg | say | -'],
    [
      '“We know who did it,” the head of the service told reporters.',
      'told',
      'the head of the service | tell | reporters',
    ],
    [
      'The plans were copied by China, the service suspects.',
      'suspects',
      'the service | suspect | -',
    ],
    [
      'The debate about the leak “has nothing to do with us”, the envoy said.',
      'has',
      'The debate about the leak | have | nothing | to do',
    ],
    [
      "Agents had “poisoned” the mission's updates.",
      'poisoned',
      "Agents | poison | the mission's updates",
    ],
    [
      'The crew behind the name “Pale Otter” took down the grid.',
      'took',
      'The crew behind the name “Pale Otter” | take | the grid',
    ],
    [
      'The crew shut down several websites in April.',
      'shut',
      'The crew | shut | several websites | in April',
    ],
    [
      'The crew broke into the mail of two editors.',
      'broke',
      'The crew | break | - | into the mail of two editors',
    ],
    ['It was Russia that cut the cable.', 'cut', 'Russia | cut | the cable'],
    ['Behind the leak was the GRU.', 'was', 'the GRU | be | -'],
    ['The attacks began before Kenya signed the treaty.', 'signed', 'Kenya | sign | the treaty'],
    ['After Kenya signed the treaty, the attacks began.', 'signed', 'Kenya | sign | the treaty'],
    [
      "The attacks began after Kenya's elections.",
      'began',
      "The attacks | begin | - | after Kenya's elections",
    ],
    ['As Moscow denied it, the emails kept coming.', 'denied', 'Moscow | deny | it'],
    [
      'Moscow and Tehran rejected the charge.',
      'rejected',
      'Moscow and Tehran | reject | the charge',
    ],
    [
      'Oslo, Nairobi and NATO rejected the charge.',
      'rejected',
      'Oslo, Nairobi and NATO | reject | the charge',
    ],
    ['Oslo backed the finding, and Nairobi rejected it.', 'rejected', 'Nairobi | reject | it'],
    [
      'Three banks were hit, and residents were asked to wait.',
      'asked',
      'residents | ask, passive | - | to wait',
    ],
    [
      'The envoy to the alliance rejected the charge.',
      'rejected',
      'The envoy to the alliance | reject | the charge',
    ],
    [
      'Officials including the mayor rejected the charge.',
      'rejected',
      'Officials including the mayor | reject | the charge',
    ],
    [
      'Firms such as Microsoft rejected the charge.',
      'rejected',
      'Firms such as Microsoft | reject | the charge',
    ],
    ['The official accused Iran of theft.', 'accused', 'The official | accuse | Iran | of theft'],
    [
      'The two officials on Monday night accused Iran of theft.',
      'accused',
      'The two officials | accuse | Iran | of theft',
    ],
    ['Not only did the crew steal the files, it sold them.', 'sold', 'it | sell | them'],
    ['China stole more than 300 files.', 'stole', 'China | steal | 300 files'],
    [
      'The crew used stolen passwords to read mail.',
      'used',
      'The crew | use | stolen passwords | to read',
    ],
    ['The crew remained undetected for a year.', 'remained', 'The crew | remain | - | for a year'],
    [
      'A campaign targeting dissidents has spread to Oslo.',
      'targeting',
      'A campaign | target | dissidents',
    ],
    [
      'A campaign targeting dissidents has spread to Oslo.',
      'spread',
      'A campaign targeting dissidents | spread | - | to Oslo',
    ],
    [
      'Emails targeting bankers, editors and envoys carried a worm.',
      'carried',
      'Emails targeting bankers, editors and envoys | carry | a worm',
    ],
    ['Iran was accused of hacking emails.', 'hacking', 'Iran | hack | emails'],
    [
      'Residents of Oslo received forged summonses.',
      'received',
      'Residents of Oslo | receive | forged summonses',
    ],
    ['Russian hackers hit a waterworks.', 'hit', 'Russian hackers | hit | a waterworks'],
    ['Russia put the spyware on phones.', 'put', 'Russia | put | the spyware | on phones'],
    [
      'Iran behind theft of ship plans, Norway says',
      '',
      'Iran | be | - | behind theft of ship plans',
    ],
    [
      'Kenya says Iran behind theft of ship plans',
      '',
      'Iran | be | - | behind theft of ship plans',
    ],
    [
      'Norway: Russia likely responsible for outage',
      '',
      'Russia | be | likely responsible | for outage',
    ],
    ['Norway blames Russia for outage', 'blames', 'Norway | blame | Russia | for outage'],
    ['Russia denies role in outage', 'denies', 'Russia | deny | role | in outage'],
    [
      'Four Charged With Stealing Ship Plans for Iran',
      'Charged',
      'Four | charge, passive | - | with Stealing Ship Plans for Iran',
    ],
    [
      'Norway Links Ship Plans Theft to Iranian Hackers',
      'Links',
      'Norway | link | Ship Plans Theft | to Iranian Hackers',
    ],
    [
      'Russian hackers arrested in Oslo',
      'arrested',
      'Russian hackers | arrest, passive | - | in Oslo',
    ],
    [
      'The inquiry revealed that attacks on banks had doubled.',
      'revealed',
      'The inquiry | reveal | - | that attacks on banks',
    ],
    ['The charges are false; Russia has attacked nobody.', 'attacked', 'Russia | attack | nobody'],
    [
      'The spy, Ivan Dolin, an officer of the GRU, posed as a plumber.',
      'posed',
      'The spy | pose | - | as a plumber',
    ],
    [
      'The spies, part of a unit known as “Pale Otter,” “Cold Fen” and “Reed,” were expelled.',
      'expelled',
      'The spies | expel, passive | -',
    ],
    ['The “rogue” employee copied the plans.', 'copied', 'The “rogue” employee | copy | the plans'],
    [
      '“A handful” of the clerks were paid.',
      'paid',
      '“A handful” of the clerks | pay, passive | -',
    ],
    ['Norway ordered the firm to delete the tool.', 'delete', 'the firm | delete | the tool'],
    ['Norway wants Russia to admit the theft.', 'admit', 'Russia | admit | the theft'],
    [
      'The press office of the ministry never answered.',
      'answered',
      'The press office of the ministry | answer, not | -',
    ],
    [
      'Kenya expelled two envoys last week over the leak.',
      'expelled',
      'Kenya | expel | two envoys | over the leak',
    ],
    [
      'The leak was traced, with the help of Interpol, to Tehran.',
      'traced',
      'The leak | trace, passive | - | to Tehran',
    ],
    [
      'Moscow has spied on, lied to and threatened the clinic.',
      'threatened',
      'Moscow | threaten | the clinic',
    ],
    [
      '[Iran] was responsible for the theft, the note said.',
      'was',
      'Iran | be | - | for the theft',
    ],
  ])('%s [%s]', (sentence, head, expected) => {
    expect(clauseOf(sentence, head)).toBe(expected);
  });
});
