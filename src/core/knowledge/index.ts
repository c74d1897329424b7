export * from './base.ts';
export * from './compile.ts';
export * from './files.ts';
export * from './offices.ts';
export * from './records.ts';
export * from './validate.ts';
