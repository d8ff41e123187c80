/** A chunk of its own: what becomes of an answer where no server takes it. */
export { renderPrepared } from './render-prepared.ts';
export { withText } from './with-text.ts';
