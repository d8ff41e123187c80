export * from './model/index.ts';
export * from './policy/index.ts';
export * from './pathway/index.ts';
export * from './declaration/index.ts';
export * from './client/index.ts';
