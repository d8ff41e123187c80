import type { StageNode } from '@schoolgate/sdk/model';
import type { TemplateResult } from 'lit';
import { stage } from '../strings/en/stage.ts';
import type { NodeView, StageView } from './render-node.ts';
import { renderStage as drawStage } from './render-stage.ts';
import { renderSummary as drawSummary } from './render-summary.ts';
export { stageStyles } from './stage.styles.ts';

const withWords = (view: NodeView): StageView => ({ ...view, strings: { stage, ...view.strings } });

/** What a stage says beyond whom to contact. It is loaded as soon as the first screen stands. */
export const renderStage = (view: NodeView, node: StageNode): TemplateResult => drawStage(withWords(view), node);

export const renderSummary = (view: NodeView, onClose: () => void): TemplateResult => drawSummary(withWords(view), onClose);
