declare const performance: { now(): number };

/** How long each stage took, in milliseconds by the clock of whoever did it; those left out were not gone through. */
export type Laps<Stage extends string> = Partial<Record<Stage, number>>;

/** The stages of a reading in the page: until the background has answered (`asking`), and without it. */
export type PageStage = 'clone' | 'parse' | 'write' | 'asking' | 'paint';

/** The stages of a reading in the background. */
export type BackgroundStage = 'load' | 'text' | 'mentions' | 'claims' | 'keep';

/** How long a reading took. Told in messages, which the page cannot see, and kept nowhere. */
export interface Timings {
  page: Laps<PageStage>;
  background: Laps<BackgroundStage>;
}

/** Times stages that follow each other. */
export class Stopwatch<Stage extends string> {
  readonly laps: Laps<Stage> = {};
  #last = performance.now();

  /** Ends a stage; the next begins. */
  readonly lap = (stage: Stage): void => {
    const now = performance.now();
    this.laps[stage] = (this.laps[stage] ?? 0) + now - this.#last;
    this.#last = now;
  };
}
