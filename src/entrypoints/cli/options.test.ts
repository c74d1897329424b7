import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';

describe('the command line', () => {
  it.each([
    [[], 'Name at least one page.'],
    [['--list', 'a', 'b.html'], 'Name pages, or a list of them.'],
    [['--list', 'a', '--jobs', '0'], '--jobs is a number'],
    [['--list', 'a', '--jobs', '1e2'], '--jobs is a number'],
    [['--list', 'a', '--timeout', '99999'], '--timeout is a number'],
    [['--list', 'a', '--resume'], '--out'],
    [['--list', 'a', '--out', 'b', '--resume', '--format', 'stix'], 'json'],
    [['--list', 'a', '--out', 'b', '--resume', '--pretty'], 'json'],
    [['--format', 'xml', 'b.html'], '--format is one of'],
    [['--out', 'a', 'b.html'], '--out goes with --list.'],
    [['--explain', '--unknown', 'b.html'], 'unknown'],
  ])('%j is answered with a word', (args, word) => {
    expect(() => readOptions(args)).toThrow(word);
  });

  it('reads pages, or a list with all cores', () => {
    expect(readOptions(['a.html', '-'])).toMatchObject({
      format: 'json',
      pages: ['a.html', '-'],
      list: null,
    });
    const { list } = readOptions(['--list', '-']);
    expect(list).toMatchObject({ file: '-', timeout: 60, out: null, resume: false });
    expect(list?.jobs).toBeGreaterThanOrEqual(1);
  });
});
