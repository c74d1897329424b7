/**
 * Does a part of the work, and gives null where that fails: what failed is named on standard error and left out, for one page that
 * cannot be measured must not cost the figures of all others.
 */
export async function attempt<Result>(
  what: string,
  work: () => Promise<Result>,
): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    console.error(`  left out, ${what}: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}
