import messages from '../../../assets/_locales/en/messages.json';
import { setTexts } from '../../i18n/index.ts';
import { fromMessages } from '../../i18n/messages.ts';
import { answers } from './answer.ts';
import { InputError } from './input.ts';
import { openKnowledge } from './library.ts';
import { readMany } from './many/many.ts';
import { readOptions, USAGE, type Options } from './options.ts';
import { standardOutput } from './output.ts';

setTexts(fromMessages(messages), 'en');
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`);
    return 2;
  }
  if (options.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  try {
    const unread = await (options.list === null
      ? readFew(options)
      : readMany(options, options.list));
    return unread > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

/** Reads the pages that were named, one after the other, and gives how many could not be read. Throws `InputError`. */
async function readFew({ format, knowledge, pages }: Options): Promise<number> {
  const output = standardOutput();
  const library = openKnowledge(knowledge);
  const read = answers(format, await library.knowledge(), await library.details());
  let unread = 0;
  for (const [i, page] of pages.entries()) {
    if (process.stderr.isTTY && pages.length > 1)
      process.stderr.write(`\r${i + 1} of ${pages.length}`);
    const { text, reason } = await read(page);
    if (reason !== null) unread += 1;
    if (text !== null) await output.write(text);
    else process.stderr.write(`${page}: ${reason}\n`);
  }
  if (process.stderr.isTTY && pages.length > 1) process.stderr.write('\n');
  return unread;
}
