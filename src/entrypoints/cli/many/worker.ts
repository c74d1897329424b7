import messages from '../../../../assets/_locales/en/messages.json';
import { setTexts } from '../../../i18n/index.ts';
import { fromMessages } from '../../../i18n/messages.ts';
import { answers } from '../answer.ts';
import { InputError } from '../input.ts';
import { openKnowledge } from '../library.ts';
import type { Format } from '../options.ts';
import type { Said } from './reader.ts';

// The program of a reader process; its arguments are a format and, where one is laid on, an update of the facts.
const [format, knowledge] = process.argv.slice(2) as [Format, string | undefined];
setTexts(fromMessages(messages), 'en');
// Whoever asked is gone, and nobody else will.
process.on('disconnect', () => process.exit());

try {
  const library = openKnowledge(knowledge ?? null);
  const read = answers(format, await library.knowledge(), await library.details());
  process.on('message', (page: string) => void read(page).then((answer) => say({ answer })));
  say({ ready: true });
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  say({ unfit: error.message });
}

function say(said: Said): void {
  process.send?.(said);
}
