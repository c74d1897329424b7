import type { Story } from './apps/site.ts';

/** What the moving pages tell: two stories that name nobody in common. */
export const STORIES: readonly [Story, Story] = [
  {
    title: 'Agencies blame Iran for the break-in at the ministry',
    lines: [
      'Three US agencies on Monday accused Iran of hacking the ministry, and said they were confident that it was behind the intrusion.',
      'The FBI said that APT42 had broken into the mail of the ministry, which had found malware on its servers in the spring.',
      'Iran’s mission to the United Nations denied the accusation, and said in a statement that it was baseless and without any proof.',
      'Nothing was known on Monday of what had been taken, and the ministry declined to say more before its own inquiry was over.',
    ],
  },
  {
    title: 'Microsoft accuses Sandworm of hacking the power grid',
    lines: [
      'Microsoft on Thursday evening accused Sandworm of hacking the power grid on the coast, where it was dark until the morning.',
      'The grid operator, for its part, blamed Russia for the cyberattack, and said that the malware had been used against a railway before.',
      'The Kremlin denied that it had hacked the grid, and called on the operator to show whatever proof it had of that.',
      'Nobody was hurt, but the hospital had to send two patients elsewhere, and the trains stood still for the better part of a day.',
    ],
  },
];

/** What a newsroom puts above a story while it goes on: names somebody whom the story does not name. */
export const UPDATE =
  'Update, noon: the ministry has its mail back, and thanked a team from Germany that had worked through two nights for that.';

/** What makes a short story long enough to be taken for an article at once: names nobody, and claims nothing. */
export const MORE: readonly string[] = [
  'The building stands at the end of a long street, between a school and a park, and is known for its windows, which are cleaned twice a year by a man on a rope who has done so for as long as anybody there can remember.',
  'In the canteen, people spoke of little else. The soup was cold, the coffee was not, and the queue at the till went once round the room and out of the door, as it does on every day on which there is something to be talked about.',
];

/** A page of a story, as a newsroom without any framework serves it. */
export function pageOf(
  { title, lines }: Story,
  { head = '', after = '', id = 'story' }: { head?: string; after?: string; id?: string } = {},
): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head>
<body><main>${articleOf({ title, lines }, id)}</main>${after}</body></html>`;
}

/** The story alone. */
export function articleOf({ title, lines }: Story, id = 'story'): string {
  return `<article id="${id}"><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</article>`;
}

/** The story as an AMP page: hidden by its style until AMP's own script has come, or eight seconds have gone by. */
export function ampPageOf({ title, lines }: Story): string {
  return `<!doctype html><html amp lang="en"><head><meta charset="utf-8"><title>${title}</title>
<link rel="canonical" href="story.html"><meta name="viewport" content="width=device-width">
<style amp-boilerplate>body { animation: -amp-start 8s steps(1, end) 0s 1 normal both } @keyframes -amp-start { from { visibility: hidden } to { visibility: visible } }</style>
<style amp-custom>body { font-family: serif }</style></head>
<body><amp-ad width="300" height="250" type="x"></amp-ad><amp-sidebar hidden><ul><li>Menu</li></ul></amp-sidebar>
${articleOf({ title, lines })}<amp-analytics></amp-analytics></body></html>`;
}
