import { Session } from 'node:inspector/promises';

/**
 * Begins to count the steps of code that is loaded from now on, and gives a function that says how many the code of `src/core` takes
 * while `work` runs: how often each of its blocks is entered, as the engine counts them. The same on every machine and under any
 * load; what the engine does within one call of its own is one step.
 */
export async function countSteps(): Promise<(work: () => void) => Promise<number>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return async (work) => {
    await session.post('Profiler.takePreciseCoverage');
    work();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => url.includes('/src/core/'))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
      .reduce((sum, { count }) => sum + count, 0);
  };
}
