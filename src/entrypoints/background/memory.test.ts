import { expect, it, vi } from 'vitest';
import type { KeptAnnotation } from '../../core/model/index.ts';

const kept: Record<string, unknown> = {};
const unreadable = (): Promise<never> => Promise.reject(new Error('the disk cannot be read'));
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: { get: unreadable },
      session: {
        get: (key: string) => Promise.resolve({ [key]: kept[key] }),
        set: (values: Record<string, unknown>) => Promise.resolve(void Object.assign(kept, values)),
      },
    },
  },
}));
const { rememberRead, tidyMemory } = await import('./memory.ts');
const { readFault } = await import('../../store/memory/index.ts');

it.each([
  ['remembering', () => rememberRead({} as KeptAnnotation)],
  ['tidying', tidyMemory],
])('keeps a fault where the settings cannot be read: %s', async (_, work) => {
  for (const key of Object.keys(kept)) Reflect.deleteProperty(kept, key);
  await work();
  expect(await readFault()).toBe('broken');
});
