/** What the form needs once it has been filled in: one chunk, fetched meanwhile. */
export { draftRequest, withText } from './draft-request.ts';
export { problemMessages } from './problem-messages.ts';
export { renderCheck } from './render-check.ts';
export { renderPrepared } from './render-prepared.ts';
export { answered } from '../strings/en/answered.ts';
export { renderDone } from './render-done.ts';
