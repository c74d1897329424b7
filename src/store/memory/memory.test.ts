import { describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { faultOf } = await import('./fault.ts');
const { DEFAULT_MEMORY, memorySettingsFrom } = await import('./settings.ts');
const { boundsOf } = await import('./write.ts');

describe('the settings of the memory', () => {
  it.each([null, undefined, 7, 'x', [], {}, { on: 'yes', days: -1, megabytes: 0 }])(
    'are off and the defaults where %j is kept',
    (kept) => expect(memorySettingsFrom(kept)).toEqual(DEFAULT_MEMORY),
  );

  it('are kept as they were chosen', () => {
    const chosen = { on: true, days: 0, megabytes: 50 };
    expect(memorySettingsFrom(chosen)).toEqual(chosen);
  });
});

describe('the bounds', () => {
  const now = Date.parse('2026-02-01T00:00:00Z');

  it('count the days from now, and know “for ever”', () => {
    expect(boundsOf({ days: 31, megabytes: 1 }, now).since).toBe(Date.parse('2026-01-01'));
    expect(boundsOf({ days: 0, megabytes: 1 }, now)).toEqual({ since: 0, size: 1_000_000 });
  });
});

describe('a fault', () => {
  it.each([
    ['QuotaExceededError', 'full'],
    ['VersionError', 'newer'],
    ['UnknownError', 'broken'],
  ])('%s is called %s', (name, fault) => expect(faultOf({ name })).toBe(fault));
});
