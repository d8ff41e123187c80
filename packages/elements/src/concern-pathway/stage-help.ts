/** What a stage says beyond whom to contact. It is loaded as soon as the first screen stands. */
export { renderStage } from './render-stage.ts';
export { renderSummary } from './render-summary.ts';
export { stageStyles } from './stage.styles.ts';
