export * from './actor.ts';
export * from './annotation.ts';
export * from './article.ts';
export * from './claim.ts';
export * from './context.ts';
export * from './correction.ts';
export * from './near-miss.ts';
export * from './span.ts';
