/**
 * Asks again until the answer is true (or anything that counts as true), and gives it.
 * @template T
 * @param {string} what said when the time is over
 * @param {() => Promise<T> | T} ask may throw; that counts as "not yet"
 * @param {number} [seconds]
 * @returns {Promise<T>}
 */
export async function until(what, ask, seconds = 20) {
  const end = Date.now() + seconds * 1000;
  let last;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end)
      throw new Error(`waited ${seconds} s for ${what}; the last answer was ${String(last)}`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
