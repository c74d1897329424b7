import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import messages from '../../../assets/_locales/en/messages.json';
import {
  changesSince,
  mergeAll,
  noUpdate,
  readUpstream,
  UpstreamError,
} from '../../core/knowledge/index.ts';
import type { UpdateChanges, Upstream } from '../../core/knowledge/index.ts';
import { setTexts, t } from '../../i18n/index.ts';
import { fromMessages } from '../../i18n/messages.ts';
import { InputError, readText } from './input.ts';
import { openKnowledge } from './library.ts';

const USAGE = `knowledge:import FILE …

Reads MISP galaxy's clusters threat-actor.json and producer.json and Microsoft's MicrosoftMapping.json, checks them as the
extension does, and prints what they would add to the bundled facts. Our own facts are never changed by them.

  --out FILE   write the update, for annotate --knowledge FILE
  --help       print this

The exit code is 1 where a file was refused (the others are still read), 2 where the command was not understood.`;

setTexts(fromMessages(messages), 'en');
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  let out: string | undefined;
  let files: string[];
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) {
      process.stdout.write(`${USAGE}\n`);
      return 0;
    }
    if (positionals.length === 0) throw new Error('Name at least one file.');
    out = values.out;
    files = positionals;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`);
    return 2;
  }
  const lists: Upstream[] = [];
  for (const file of files) {
    try {
      lists.push(readUpstream(await readText(file)));
    } catch (error) {
      if (error instanceof InputError) process.stderr.write(`${file}: ${error.message}\n`);
      else if (error instanceof UpstreamError)
        process.stderr.write(`${file}: ${t(`updateFault_${error.fault}`)}\n`);
      else throw error;
    }
  }
  const library = openKnowledge(null);
  const [base, details] = await Promise.all([library.knowledge(), library.details()]);
  const update = mergeAll(base, details, lists);
  process.stdout.write(report(changesSince(noUpdate(), update, base)));
  if (out !== undefined && lists.length > 0) await writeFile(out, `${JSON.stringify(update)}\n`);
  return lists.length < files.length ? 1 : 0;
}

function report({ actors, names, reports }: UpdateChanges): string {
  const lines = [
    `${actors.length} new actors, ${names.length} new names, ${reports} more reports`,
    ...actors.map((name) => `+ ${name}`),
    ...names.map(({ name, actor }) => `+ ${name} (of ${actor})`),
  ];
  return `${lines.join('\n')}\n`;
}
