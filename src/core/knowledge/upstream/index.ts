export * from './layer.ts';
export * from './merge.ts';
export * from './upstream.ts';
