import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { forbidden } from './rooms.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Lints a text as if it stood in a file, and gives the messages of the table of rooms. */
async function lint(file: string, text: string): Promise<string[]> {
  const eslint = new ESLint({ cwd: root });
  const [result] = await eslint.lintText(text, { filePath: `${root}${file}` });
  return (result?.messages ?? []).filter((m) => m.ruleId === 'ascribe/rooms').map((m) => m.message);
}

describe('the table of rooms', () => {
  it('fires when a room imports upward', async () => {
    const text = "import { annotate } from '../annotate.ts';\nexport default annotate;\n";
    expect(await lint('src/core/model/bad.ts', text)).toEqual(['core/model may not import core']);
  });

  it('fires when the reader reaches for the engine', async () => {
    const text =
      "import { nameKey } from '../../core/knowledge/index.ts';\nexport default nameKey;\n";
    expect(await lint('src/entrypoints/reader/bad.ts', text)).toHaveLength(1);
  });

  it('fires when the core imports a package', async () => {
    expect(await lint('src/core/bad.ts', "import 'preact';\n")).toHaveLength(1);
  });

  it('lets the language read its lexicon, and nobody below it', () => {
    expect(forbidden('src/core/language/x.ts', 'assets/lexicon/acts.json')).toBeNull();
    expect(forbidden('src/core/model/x.ts', 'assets/lexicon/acts.json')).not.toBeNull();
  });
});
