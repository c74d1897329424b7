import { askBackground, cardAskOf, type Annotated } from '../../browser/index.ts';
import { Door } from '../../card/index.ts';
import type { Block, Claim } from '../../core/model/index.ts';
import { Painter, type Piece, planMarks, watchPointer } from '../../marks/index.ts';
import { SHEETS } from '../../marks/sheets.ts';
import type { ReadingActions } from '../../ui/actions.ts';

/**
 * Marks the sample where it stands, with the card at each mark, and gives what the ledger does with it: as the reader's script
 * does on other pages. `locate` gives the live text of a stretch of the article.
 */
export function markSample(
  { annotation, settings }: Annotated,
  blocks: readonly Block[],
  locate: (start: number, end: number) => Piece[],
): Pick<ReadingActions, 'reveal' | 'light'> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEETS['marks.css']);
  document.adoptedStyleSheets.push(sheet);
  const painter = new Painter(window);
  painter.paint(planMarks(annotation, blocks), locate);
  const door = new Door(window, (id) => askBackground('profile', { id }));
  watchPointer(
    window,
    painter,
    {
      hovers: () => settings.hover,
      show: ({ of }, where, by) => door.show(cardAskOf(annotation, { id: of, where, by })),
    },
    new AbortController().signal,
  );
  const piecesOf = ({ sentence }: Claim): Piece[] => locate(sentence.start, sentence.end);
  return {
    reveal(claim) {
      const pieces = piecesOf(claim);
      pieces[0]?.node.parentElement?.scrollIntoView({ block: 'nearest' });
      painter.flash(pieces);
    },
    light(claim, card) {
      const pieces = claim ? piecesOf(claim) : [];
      painter.light(pieces);
      if (!claim || !card || !settings.hover) door.hide('focus');
      else {
        const where = (): DOMRect[] => painter.rectsOf(pieces);
        door.show(cardAskOf(annotation, { id: claim.id, where, by: 'focus' }));
      }
    },
  };
}
