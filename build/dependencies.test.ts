import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;

/** The packages of each table under "Dependencies"; a row names one or several, and then why. */
function tables(): string[][] {
  const section = read('CONTRIBUTING.md').split('## Dependencies\n')[1] ?? '';
  return section
    .split(/\n\| package .*\n\| -.*\n/)
    .slice(1)
    .map((table) =>
      [...table.matchAll(/^\| (`.*?) +\| \S.*\|$/gm)].flatMap(([, names = '']) =>
        [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
      ),
    );
}

describe('the dependencies', () => {
  it('are each told of in CONTRIBUTING, with a reason, and nothing else is', () => {
    const [run = [], development = []] = tables();
    expect(run.toSorted()).toEqual(Object.keys(manifest.dependencies).toSorted());
    expect(development.toSorted()).toEqual(Object.keys(manifest.devDependencies).toSorted());
  });

  it('are locked by what they hold, not by where they lie', () => {
    const lock = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { resolved?: string; integrity?: string }>;
    };
    const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(locked.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
  });
});
