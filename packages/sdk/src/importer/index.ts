export { answerQuestions, type Answers } from './answer-questions.ts';
export { importPolicy, type ImportOptions, type ImportReport, type ImportResult, type ImportSource } from './import-policy.ts';
export type { LinePart, LineReport } from './ledger.ts';
export type { Choice, Question } from './questions.ts';
export { importLimits, type SourceBlock } from './source-block.ts';
