import messages from '../../../assets/_locales/en/messages.json';
import type { KnowledgeBase } from '../../core/knowledge/index.ts';
import { setTexts } from '../../i18n/index.ts';
import { fromMessages } from '../../i18n/messages.ts';
import type { NearMiss } from '../../core/model/index.ts';
import { explained } from './explain.ts';
import { InputError } from './input.ts';
import { openKnowledge } from './library.ts';
import { readOptions, USAGE, type Options } from './options.ts';
import { annotatePage } from './page.ts';
import { pretty } from './pretty.ts';

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
  // A reader that went away ("| head") is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? 0 : 1),
  );
  const library = openKnowledge(options.knowledge);
  let knowledge: KnowledgeBase;
  try {
    knowledge = await library.knowledge();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  const details = await library.details();
  let unread = 0;
  for (const [i, page] of options.pages.entries()) {
    if (process.stderr.isTTY && options.pages.length > 1)
      process.stderr.write(`\r${i + 1} of ${options.pages.length}`);
    const misses: NearMiss[] = [];
    const document = await annotatePage(
      page,
      knowledge,
      details,
      options.explain ? (miss) => void misses.push(miss) : undefined,
    );
    if (!document.article) unread += 1;
    await write(
      options.explain
        ? explained(document, misses)
        : options.pretty
          ? pretty(document)
          : JSON.stringify(document),
    );
  }
  if (process.stderr.isTTY && options.pages.length > 1) process.stderr.write('\n');
  return unread > 0 ? 1 : 0;
}

function write(line: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(`${line}\n`, () => resolve()));
}
