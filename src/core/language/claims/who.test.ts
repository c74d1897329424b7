import { describe, expect, it } from 'vitest';
import { outline, type Party, readWith, state } from '../testing/read.ts';

const PARTIES: readonly Party[] = [
  ...state('Norway', 'NO'),
  ...state('China', 'CN', { adjective: 'Chinese' }),
  { words: 'Norwegian Foreign Ministry', kind: 'agency', country: 'NO' },
  { words: 'Ministry of State Security', kind: 'agency', country: 'CN' },
  { words: 'Second Intelligence Bureau', kind: 'agency', country: 'CN' },
  { words: 'NATO', kind: 'organisation', country: null },
  { words: 'European Union', kind: 'organisation', country: null },
  { words: 'FBI', kind: 'agency', country: 'US' },
  { words: 'Zirconium', kind: 'threat-group', country: 'CN' },
  { words: 'APT77', kind: 'threat-group', country: 'CN' },
];

function read(text: string, title?: string): string[] {
  return readWith(PARTIES, text, null, title).claims.map(outline);
}

describe('who is meant', () => {
  it.each([
    // Whoever spoke goes on to speak, whatever verbs stand between.
    [
      'The Norwegian Foreign Ministry said the activities started in May and targeted ports, adding it believed Zirconium was behind the campaign.',
      ['attribution: Norwegian Foreign Ministry > Zirconium'],
    ],
    // "It" is whom the accuser accuses.
    [
      'Norway has launched a stern accusation against China, claiming that it is responsible for a series of cyberattacks.',
      ['attribution: Norway > China'],
    ],
    [
      'Norway claimed that it was responsible for the cyberattack.',
      ['responsibility: Norway > Norway'],
    ],
    // What hackers did says nothing of whose they are; whom they work for does.
    [
      'The FBI said that hackers who attacked an employee of the European Union launched new attacks.',
      ['attribution: FBI > “hackers who attacked an employee of the European Union”'],
    ],
    [
      'The FBI said that hackers who work for China launched new attacks.',
      ['attribution: FBI > China'],
    ],
    [
      'The hackers, who Norway says are working for China, had access to the network.',
      ['attribution: Norway > China'],
    ],
    // Whoever takes accounts down says whose they are.
    ['NATO banned 300 accounts linked to Zirconium.', ['attribution: NATO > Zirconium']],
    // "Its" is of the body named beside it, not of whoever accuses.
    [
      'The FBI sanctioned the Ministry of State Security and its chief for hacking the port.',
      ['attribution: FBI > Ministry of State Security'],
    ],
    // A charge goes on behind "and"; who is asked about is not accused.
    [
      'Norway accused China of trying to disrupt and break into its networks.',
      ['attribution: Norway > China'],
    ],
    ['Asked if he believed China was behind the hack, the FBI chief said he did not know.', []],
    // Who says so, in a clause that nothing opens.
    ['The port was hacked by a group NATO said was based in China.', []],
    [
      'China dismissed Norway’s accusations Chinese hackers were behind the hack.',
      ['denial: China > China', 'attribution: Norway > China'],
    ],
    // A pronoun behind "and" begins a clause of its own.
    [
      'The FBI is looking into a hack of its mail and we would not speculate on whether China was behind it.',
      ['doubt: “we” > China'],
    ],
    // No state boasts by a pronoun that may mean another, or of what befell its own.
    [
      'Norway said that China hacked its parliament and that it had stolen mail.',
      ['attribution: Norway > China'],
    ],
    ['Norway told China that it had hacked its systems.', []],
    ['Norway closed the Chinese consulate, alleging that it had directed cyberattacks.', []],
    ['The FBI alleges they were behind a cyberattack on a port.', []],
    ['Norway said it was absurd to claim that it had hacked the port.', []],
    [
      'China neither confirmed nor denied that it was behind the attack.',
      ['no-comment: China > -'],
    ],
    ['The FBI said it had hacked the servers of the port.', ['responsibility: FBI > FBI']],
    // Whom attackers serve, behind their noun.
    [
      'The hack was the work of hackers in the pay of China, the FBI said.',
      ['attribution: FBI > China'],
    ],
    ['The hack was the work of hackers in the suburbs of China, the FBI said.', []],
    // Who is involved, in what the article is about; attackers whose masters are named do as they do.
    ['“My opinion is that China is involved,” the FBI said.', ['attribution: FBI > China']],
    ['The FBI said that Norway’s doctors were involved.', []],
    ['China spies on its exiles, the FBI said.', ['attribution: FBI > China']],
    ['China spies are on trial, the FBI said.', []],
    // What somebody has decided to do is told as done.
    [
      'Norway decided late on Monday to impose sanctions on China for the hacking of its port.',
      ['attribution: Norway > China'],
    ],
    ['Norway refused on Monday to impose sanctions on China for the hacking of its port.', []],
    // A crew by the words behind its name, and by what it tells of its attack.
    [
      'Zirconium, a previously unknown gang, took responsibility for the attack on the port.',
      ['responsibility: Zirconium > Zirconium'],
    ],
    [
      'Zirconium wrote that the attack had knocked out the port.',
      ['responsibility: Zirconium > Zirconium'],
    ],
    ['Zirconium wrote that the attack had surprised the port.', []],
    // An allegation of which nobody is told to have made it.
    ['The allegations that China hacked the port have been repeated.', ['attribution: - > China']],
    // Nobody boasts of what he cannot do.
    ['“I am incapable today of doing that,” the FBI said.', []],
    // Whoever makes the accusation before it their own.
    [
      'The FBI said that China hacked the port. The claims were echoed by Norway.',
      ['attribution: FBI > China', 'attribution: Norway > China'],
    ],
    [
      'Norway said that China hacked the port. China endorsed the claim.',
      ['attribution: Norway > China'],
    ],
    // One service of a country, where the article names no other.
    [
      'China’s spy agency hacked the port. It is called the Second Intelligence Bureau.',
      ['attribution: - > Second Intelligence Bureau'],
    ],
    // Whoever it befell did not do it.
    ['The FBI spoke of the hacking campaign suffered last year by China.', []],
    // A charge against whoever accuses is no attack.
    [
      'The FBI claimed that China is attempting to damage the NATO’s reputation with these accusations.',
      [],
    ],
    // What somebody is warned of is not who is warned.
    ['The FBI is warning companies of recent activity connected to the theft of coins.', []],
    // A name beside a general word.
    [
      'The FBI found that the Chinese hacking collective – Zirconium – has stolen the plans.',
      ['attribution: FBI > Zirconium'],
    ],
    // Whoever is named in the quotation does not say it.
    [
      'The Norwegian Foreign Ministry spoke. “Hackers of the Ministry of State Security broke into the network,” the ministry said.',
      ['attribution: Norwegian Foreign Ministry > Ministry of State Security'],
    ],
    // The act stands behind "to", the accused before.
    ['Zirconium has been linked to multiple heists of coins.', ['attribution: - > Zirconium']],
    [
      'The attack drew an answer, with NATO and the European Union voicing concern and condemning China’s cyberattacks.',
      ['attribution: NATO, European Union > China'],
    ],
    // Those who issued a paper say what it says; another's paper is not theirs.
    [
      'A statement that the FBI and the Norwegian Foreign Ministry released on Monday said Zirconium was most likely responsible for the theft.',
      ['attribution: FBI, Norwegian Foreign Ministry > Zirconium'],
    ],
    [
      'In a statement sent to reporters, the FBI said the network was hacked by Zirconium and added that the crew had left. “China targeted a few people,” the statement added.',
      ['attribution: FBI > Zirconium', 'attribution: FBI > China'],
    ],
    [
      'The FBI published a report in May warning that Zirconium was hacking ministries.',
      ['attribution: FBI > Zirconium'],
    ],
    // Somebody else speaks behind "while".
    [
      'The FBI confirmed that Chinese spies had hacked a firm, while Norway added a bank to the list of those breached by Zirconium.',
      ['attribution: FBI > China', 'attribution: - > Zirconium'],
    ],
    // Whose accusations a denier rejects.
    [
      'China rejects the accusations of the FBI, which attributed the attack to Zirconium.',
      ['denial: China > China', 'attribution: FBI > Zirconium'],
    ],
    // "We" are those whom the quotation belongs to, with a name or without.
    [
      '“We know that Zirconium has hacked the bank,” a senior official said.',
      ['attribution: “a senior official” > Zirconium'],
    ],
    [
      '“It is clear that Zirconium read the mail of two ministries. No damage was done,” the FBI said in a statement.',
      ['attribution: FBI > Zirconium'],
    ],
    // Who says so right before the verb.
    [
      'NATO said it faced an attack by a group that experts believe is linked to China.',
      ['attribution: “experts” > China'],
    ],
    [
      'NATO said it faced an attack by a group alleged by the FBI to be linked to China.',
      ['attribution: FBI > China'],
    ],
    // A state stands behind what is affiliated with it.
    [
      'The FBI said that the network was likely compromised by a Chinese state-affiliated entity.',
      ['attribution: FBI > China'],
    ],
    [
      'The FBI has closed a cluster of accounts connected to a Chinese influence operation.',
      ['attribution: - > China'],
    ],
    // Papers, writers, and whoever somebody poses as are not accused; a deed that is none is no attack.
    ['This email was tied to the theft of coins.', []],
    ['The crew used themes purporting to be entities related to the European Union.', []],
    ['The FBI identified a campaign spoofing the Norwegian Foreign Ministry targeting banks.', []],
    ['Norway carried out an agreement with NATO.', []],
    ['Zirconium did not take responsibility or publicly dump any data.', []],
    // Nobody attacks itself, and no embassy accuses its own state.
    ['Norway warned its officials about groups, including Zirconium, targeting Norway.', []],
    ['China voiced its anger over linking the attack to China.', []],
    ['China cracks down on all forms of cyberattacks.', []],
    [
      'In a joint statement, the Norwegian Foreign Ministry, the FBI and NATO said they were confident that China had read the mail of two ministers.',
      ['attribution: Norwegian Foreign Ministry, FBI, NATO > China'],
    ],
    // What cannot be excluded is said by nobody, and condemning an attack denies none.
    ['Officials did not rule out that China was behind the attack.', []],
    ['The Norwegian Foreign Ministry condemned what it described as “malicious behaviour”.', []],
    // Anger at what was done is no denial; who condemns a party's campaign accuses that party.
    ['The attacks were condemned by the Norwegian Foreign Ministry as “malicious”.', []],
    [
      'A spokesman said that Norway and its partners strongly condemn Zirconium’s campaign of hacking against the port.',
      ['attribution: Norway, “its partners” > Zirconium'],
    ],
    ['The FBI stressed that the incident did not involve ransomware.', []],
    // A report's place of origin says nothing.
    ['NORWAY: The FBI has accused China of hacking the port.', ['attribution: FBI > China']],
    // Whoever is accused goes on to act.
    [
      'The FBI has accused China of hacking the port, stealing a thousand files.',
      ['attribution: FBI > China'],
    ],
    // What somebody is called, between commas, has no subject of its own.
    [
      'The FBI found that China’s cyber-crime gang, dubbed Zirconium by its analysts, was responsible for the theft.',
      ['attribution: FBI > Zirconium'],
    ],
    // Who looks into something and finds it.
    [
      'A NATO panel investigating the losses revealed that China has stolen the plans.',
      ['attribution: “A NATO panel investigating the losses” > China'],
    ],
    // What is denied of two parties is one denial.
    [
      'The office denied that the spies or the government of China were behind the breaches.',
      ['denial: “The office” > China'],
    ],
    // Whoever "noted" nothing, and whoever spoke in another clause, are no source.
    [
      'It is worth noting that the bank had already been hacked by Zirconium.',
      ['attribution: - > Zirconium'],
    ],
    [
      'While several banks admitted being breached, Zirconium hacked the registry again.',
      ['attribution: - > Zirconium'],
    ],
    // A body of another state, described from behind.
    [
      'The Norwegian Foreign Ministry spoke. Zirconium is steered by the military intelligence service of China, the minister said.',
      ['attribution: “the minister” > China'],
    ],
    // Words behind a noun say which one is meant, whoever was spoken of before.
    [
      'Norway has long been accused. The FBI believes that Zirconium acts for the government of China.',
      ['attribution: FBI > China'],
    ],
    ['Zirconium put up a post. The group that hit the port in June was another, the FBI said.', []],
    // Only who is tied to a group is accused, and not whoever a group's name is explained by.
    [
      'The FBI found a link between Zirconium and the government of China.',
      ['attribution: FBI > China'],
    ],
    [
      'The FBI blamed the breach on Zirconium, people connected with the Ministry of State Security.',
      ['attribution: FBI > Zirconium'],
    ],
    // Whom somebody is for is not whose they are.
    [
      'The FBI blamed pro-Chinese hackers for the attack.',
      ['attribution: FBI > “pro-Chinese hackers”'],
    ],
    ['Anti-Chinese hackers attacked the websites of the port.', []],
    ['Chinese hackers attacked the websites of the port.', ['attribution: - > China']],
    // Those who are of a body, and go by what stands between them and their deed.
    [
      'The FBI accuses officials from the Ministry of State Security, which is in Beijing, of targeting the port, stealing passwords.',
      ['attribution: FBI > Ministry of State Security'],
    ],
    [
      'The FBI accuses the Chinese intelligence officials of creating a persona.',
      ['attribution: FBI > China'],
    ],
    ['The FBI accuses officials from the port of creating a persona.', []],
    // The names of crews, behind what describes them.
    [
      'Two hacker groups with links to China, Zirconium and APT77, were responsible for the theft, the FBI said.',
      ['attribution: FBI > Zirconium, APT77'],
    ],
    // What there is none of.
    ['The FBI said there have been no data leaks by Zirconium.', []],
    // A crew without a name boasts, and whose it is is said besides.
    [
      'A hacking group linked to China has claimed responsibility for the attack on the port.',
      [
        'attribution: - > China',
        'responsibility: “A hacking group linked to China” > “A hacking group linked to China”',
      ],
    ],
    // Who was involved in an attack, not in looking into it.
    [
      'The FBI said the Chinese intelligence services were involved in the recent cyberattack on the port.',
      ['attribution: FBI > China'],
    ],
    ['Norway said the FBI was involved in the investigation of the cyberattack on the port.', []],
    ['Norway said the FBI was involved in the operation.', []],
    // At whose bidding it was done, whoever did it.
    [
      'The FBI believes the raids on the network were sponsored at the behest of the Chinese government.',
      ['attribution: FBI > China'],
    ],
    ['The audit of the network was carried out at the request of the Chinese government.', []],
    // Where attackers work, and what a crew is called a part of.
    [
      'The hackers work at the Ministry of State Security, according to the FBI.',
      ['attribution: FBI > Ministry of State Security'],
    ],
    [
      'The FBI exposed Zirconium in May, calling it an arm of the Ministry of State Security.',
      ['attribution: FBI > Ministry of State Security'],
    ],
    ['Norway praised the FBI, calling it an arm of the law.', []],
    // What charges are about.
    [
      'The FBI indicted two Chinese intelligence officers on charges stemming from the hacking of the port.',
      ['attribution: FBI > China'],
    ],
    ['The FBI indicted two Chinese intelligence officers on charges stemming from a crash.', []],
    [
      'The indictment charges two Chinese intelligence officers for conspiring to hack the port.',
      ['attribution: “The indictment” > China'],
    ],
    // Of an attack and a crew that a link is found between, the crew.
    [
      'The FBI established links between the attacks on the port and a Chinese group known as Zirconium.',
      ['attribution: FBI > Zirconium'],
    ],
    // Who joins those who accuse.
    [
      'Norway joined the European Union in accusing China of hacking the port.',
      ['attribution: Norway, European Union > China'],
    ],
    // Those who serve a crew go on.
    ['Zirconium affiliates continue to target the port.', ['attribution: - > Zirconium']],
    // The group's own name says more than its nation.
    [
      'The breach began when the Chinese Zirconium gang stole the passwords.',
      ['attribution: - > Zirconium'],
    ],
    [
      'Zirconium broke into the port’s servers. The Chinese group then stole the passwords.',
      ['attribution: - > Zirconium', 'attribution: - > Zirconium'],
    ],
    // Whoever blames does not blame itself, and of two that could be meant none is.
    [
      'Norway had long been on good terms with China. That changed when the FBI blamed it for the hack.',
      [],
    ],
    // Crews that tell of their own deed, in whatever words; who boasts does so for no nation.
    [
      'A band that nobody had heard of, Zirconium, took credit for hundreds of assaults on ports.',
      ['responsibility: Zirconium > Zirconium'],
    ],
    [
      'Zirconium said on its channel that it was they who had found the server and broken into it.',
      ['responsibility: Zirconium > Zirconium'],
    ],
    [
      'An account of the Zirconium gang wrote to reporters that the crew had robbed the bank.',
      ['responsibility: Zirconium > Zirconium'],
    ],
    [
      'The port was hacked. Zirconium has said that it did so.',
      ['responsibility: Zirconium > Zirconium'],
    ],
    [
      'The FBI said that it had wiped the servers of China’s tax office.',
      ['responsibility: FBI > FBI'],
    ],
    ['The FBI said that it had seized the servers of the gang.', []],
    [
      'A Chinese collective has put its name to the hack of the port.',
      ['responsibility: “A Chinese collective” > “A Chinese collective”'],
    ],
    // A body that only its description names is not its nation, nor another body of that kind.
    [
      'The FBI blamed the hack on officers of China’s signals branch.',
      ['attribution: FBI > “officers of China’s signals branch”'],
    ],
    [
      'The Norwegian Foreign Ministry spoke. The FBI blamed the interior ministry for the break-in.',
      [],
    ],
    // Whose hallmarks a deed bears.
    [
      'Zirconium hit a port. The FBI said that the group’s campaign bore the hallmarks of an operation in China’s interest.',
      ['attribution: - > Zirconium', 'attribution: FBI > China'],
    ],
    [
      'The FBI said it was very likely that the group known as Zirconium had done so.',
      ['attribution: FBI > Zirconium'],
    ],
    // Whoever says so makes the claim that a noun phrase holds.
    ['The FBI disclosed that Chinese hackers had stolen the plans.', ['attribution: FBI > China']],
    // Those who served somebody once speak and act for it no more.
    [
      'Two former employees of the Ministry of State Security said that Zirconium had robbed the bank.',
      ['attribution: “Two former employees of the Ministry of State Security” > Zirconium'],
    ],
    ['The FBI believes that the thieves were former members of Zirconium.', []],
    // Who somebody is, behind a name, and whom “it” means in another's accusation.
    [
      'Zirconium, the hackers who made a habit of leaks, said that it was they who had broken into the port.',
      ['responsibility: Zirconium > Zirconium'],
    ],
    ['Officials dismissed Norway’s accusation that it hacked the port.', []],
    // What is rented out as a rule is no deed.
    ['Zirconium is a landlord. It rents out a leak site and a brand.', []],
    // What is denied of one in a cleft sentence is no accusation.
    ['It is Norway, and not China, that the FBI accuses of the hack.', []],
    // A deed against life and limb is done by no computer.
    ['Norway accused China of homicides and extortion.', []],
    // Two spellings of a name, and a name beside one that nobody knows.
    [
      'The FBI said that the Zirconium/ZIRC gang was responsible for the theft.',
      ['attribution: FBI > Zirconium'],
    ],
    // A clause between commas, and a verb that goes on behind it.
    [
      'The Zirconium gang, based in Asia, claimed responsibility for the attack.',
      ['responsibility: Zirconium > Zirconium'],
    ],
    [
      'The FBI said on Monday the attack was carried out by Zirconium.',
      ['attribution: FBI > Zirconium'],
    ],
    // Names behind a comma are no part of the phrase before it.
    [
      'Zirconium was behind a hack of ports at the onset of the China-Norway dispute, Norway, NATO and the European Union said Monday.',
      ['attribution: Norway, NATO, European Union > Zirconium'],
    ],
    [
      'In its own statement, NATO said Zirconium was “almost certainly” behind the attack.',
      ['attribution: NATO > Zirconium'],
    ],
    // Whoever believes it of a crew did not do it.
    [
      'A hacking group believed by Norway to be affiliated with China claimed responsibility for the attack.',
      [
        'responsibility: “A hacking group believed by Norway to be affiliated with China” > “A hacking group believed by Norway to be affiliated with China”',
      ],
    ],
    [
      'One of the Chinese hacker groups claimed responsibility for the attack.',
      ['responsibility: “One of the Chinese hacker groups” > “One of the Chinese hacker groups”'],
    ],
    [
      'Responsibility for the attack was claimed by Zirconium.',
      ['responsibility: Zirconium > Zirconium'],
    ],
    // What a firm runs, what a victim uses, what hints at somebody.
    ['Hackers cut off the satellite network, operated by the FBI’s supplier.', []],
    [
      'The FBI reported that a hacking group called Zirconium launched attacks on accounts used by the Norwegian Foreign Ministry.',
      ['attribution: FBI > Zirconium'],
    ],
    [
      'Signs now point to Zirconium being responsible for the attack.',
      ['attribution: - > Zirconium'],
    ],
    // A trade is no crew, and a name tells more than its nation.
    ['The Chinese mobile operator is still restoring its network after the breach.', []],
    [
      'The FBI said suspected Chinese actors Zirconium carried out intrusions against ports.',
      ['attribution: FBI > Zirconium'],
    ],
    // Who makes up an alliance; whom a relative clause is about.
    [
      'Analysts link the breach to an alliance between Zirconium, a “cartel”, and China.',
      ['attribution: “Analysts” > Zirconium, China'],
    ],
    [
      'Zirconium is not the only group that has been connected with the attack.',
      ['attribution: - > Zirconium'],
    ],
    // "Is" and "have" have not one subject.
    [
      'Researchers have said Zirconium is a skilled crew but have not linked the attack to any government.',
      ['doubt: “Researchers” > -'],
    ],
    // Whoever is suspected of having suffered it is no suspect.
    ['NATO is suspected of being hacked by the same gang that hit the port.', []],
    // A gang has affiliates, a paper has none.
    [
      'Zirconium told NATO it had found the attack was carried out by one of its affiliates.',
      ['responsibility: Zirconium > Zirconium'],
    ],
    // An office is no gang, and what a group calls itself is nobody's word.
    [
      'Zirconium broke in. “The group published the data,” the state-run unit said.',
      ['attribution: - > Zirconium', 'attribution: “the state-run unit” > Zirconium'],
    ],
    ['The name suggests a group working out of China, and the attack went on.', []],
    // Between two commas a gerund tells of the noun before it.
    [
      'The Norwegian Foreign Ministry said Chinese hackers, posing as students, stole the plans.',
      ['attribution: Norwegian Foreign Ministry > China'],
    ],
    // What somebody might deny has been denied by nobody.
    ['Although China might deny it, the attack was costly.', []],
    // "That group" is the one before.
    [
      'The unit that broke in was Zirconium. That group has been sanctioned by the European Union for hacking the port.',
      ['attribution: - > Zirconium', 'attribution: European Union > Zirconium'],
    ],
    // Laws of hacking are hacked by nobody.
    ['The FBI found that NATO violated Norway hacking laws.', []],
    ['China denied any unlawful conduct on behalf of its services.', ['denial: China > China']],
    // A victim that condemns one attack denies nothing.
    ['“Norway strongly condemns this malicious cyber campaign,” the statement said.', []],
    // Another's responsibility is acknowledged by whoever accuses, and boasted of by nobody.
    [
      'The Norwegian Foreign Ministry acknowledged China’s responsibility for the breach.',
      ['attribution: Norwegian Foreign Ministry > China'],
    ],
    [
      'Norway recognised the responsibility of Zirconium for the hack.',
      ['attribution: Norway > Zirconium'],
    ],
    // A crew without a name does not boast as the body that stands behind it.
    [
      'A collective affiliated with the Ministry of State Security took credit for the leak.',
      [
        'attribution: - > Ministry of State Security',
        'responsibility: “A collective affiliated with the Ministry of State Security” > “A collective affiliated with the Ministry of State Security”',
      ],
    ],
    // An agreement is broken without a computer.
    ['NATO accused China of breaking the terms of its contract.', []],
    ['Norway accuses China of violating the treaty and breaching its promises.', []],
    // Whose an attack is claimed to be.
    [
      'The breach of the archive has been claimed by Zirconium, which set the price at ten coins.',
      ['responsibility: Zirconium > Zirconium'],
    ],
    ['The attack has been claimed by analysts to be a prank.', []],
    // A word on the subject inside the verb is no subject.
    [
      'Lawyers told the FBI that Zirconium had itself hacked the bank.',
      ['attribution: “Lawyers” > Zirconium'],
    ],
    // A clause of saying behind a relative pronoun.
    [
      'The FBI has opened proceedings against a student who, the order alleges, stole the data.',
      ['attribution: “the order” > “a student”'],
    ],
    // A clause that is called a guess is claimed by nobody.
    [
      'That China ordered the breach is, for now, a theory and nothing more, the FBI said.',
      ['doubt: FBI > China'],
    ],
    ['That Zirconium did it is far from proven, NATO said.', ['doubt: NATO > Zirconium']],
    [
      'That Zirconium hacked the port is not in doubt, the FBI said.',
      ['attribution: FBI > Zirconium'],
    ],
    // Of a state's body, the body is accused.
    [
      'The mail was read by hackers of China’s Ministry of State Security, the general said.',
      ['attribution: “the general” > Ministry of State Security'],
    ],
    // A name beside the nation's people is whom the clause accuses.
    [
      'The FBI assessed that a Chinese espionage actor, Zirconium, exploited the flaw for weeks.',
      ['attribution: FBI > Zirconium'],
    ],
    // Becoming known is no deed.
    ['Zirconium came to public attention in 2024.', []],
    ['Zirconium shot to prominence last year.', []],
    // Those who look into it clear others, and deny nothing themselves.
    [
      'Auditors hired by the bank said China had played no part in the outage.',
      ['doubt: “Auditors hired by the bank” > China'],
    ],
    // "The same service" takes up whoever stands accused, not whoever spoke.
    [
      'Officers of the Ministry of State Security robbed the bank, Norway said. The FBI named four of them. China laughed, and NATO accused the same service of robbing a port.',
      [
        'attribution: Norway > Ministry of State Security',
        'attribution: NATO > Ministry of State Security',
      ],
    ],
    // With nobody accused before, nobody can tell which.
    [
      'The FBI named four robbers. NATO accused the same service of hacking a port.',
      ['attribution: NATO > “the same service”'],
    ],
    // A number makes it a name of its own.
    [
      'The FBI knows the port. The European Union sanctioned two officers of the 9th Bureau for hacking ministries.',
      ['attribution: European Union > “two officers of the 9th Bureau”'],
    ],
    // What a name is called behind its comma is no other.
    [
      'NATO helped. The FBI blames the attack on Zirconium, the group in Riga that Norway charged with hacking a port.',
      ['attribution: FBI > Zirconium', 'attribution: Norway > Zirconium'],
    ],
    // What is made known is said, not done.
    [
      'The FBI robbed the bank, police said. Norway said that China had made its anger over the network known to the American side.',
      ['attribution: “police” > FBI'],
    ],
    // Whose wallets they are is what a link rests on.
    [
      'The FBI tied the coins to wallets controlled by Zirconium and told the police.',
      ['attribution: FBI > Zirconium'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('takes the name behind a headline’s colon for whoever says so', () => {
    expect(read('It was a long week.', 'Zirconium behind theft of coins: FBI')).toEqual([
      'attribution: FBI > Zirconium',
    ]);
  });
});

describe('how sure it is said to be', () => {
  it.each([
    ['Police arrested two hackers on suspicion of robbing the bank, the FBI said.', 'alleged'],
    ['The hack likely came from Zirconium, the FBI said.', 'moderate'],
    [
      'It was highly likely that Zirconium had robbed the bank, and that China stood behind the hack, the FBI said.',
      'high',
    ],
  ])('%s', (text, certainty) => {
    const claims = readWith(PARTIES, text).claims;
    expect([...new Set(claims.map((c) => c.certainty))]).toEqual([certainty]);
  });
});
