/** What it shows could not be loaded. */
export class ParentLetterFailedEvent extends Event {
  readonly error: unknown;
  constructor(error: unknown) {
    super('parent-letter-failed');
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'parent-letter-failed': ParentLetterFailedEvent;
  }
}
