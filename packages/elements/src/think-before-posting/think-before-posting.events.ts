/** What it shows could not be loaded. */
export class ThinkBeforePostingFailedEvent extends Event {
  readonly error: unknown;
  constructor(error: unknown) {
    super('think-before-posting-failed');
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'think-before-posting-failed': ThinkBeforePostingFailedEvent;
  }
}
