/** A step of the pathway is on the screen. Carries the step's id, never an answer. */
export class ConcernPathwayMovedEvent extends Event {
  readonly node: string;
  constructor(node: string) {
    super('concern-pathway-moved', { bubbles: true, composed: true });
    this.node = node;
  }
}

/** A concern was stored. Carries its reference and nothing that was typed. */
export class ConcernPathwaySentEvent extends Event {
  readonly reference: string;
  readonly node: string;
  constructor(reference: string, node: string) {
    super('concern-pathway-sent', { bubbles: true, composed: true });
    this.reference = reference;
    this.node = node;
  }
}

/**
 * Somebody is leaving in a hurry; what was typed is gone already. A page that has its own way to leave cancels the event,
 * else the browser goes to the neutral page.
 */
export class ConcernPathwayLeavingEvent extends Event {
  constructor() {
    super('concern-pathway-leaving', { bubbles: true, composed: true, cancelable: true });
  }
}

/** The policy could not be loaded, or the concern could not be sent. */
export class ConcernPathwayFailedEvent extends Event {
  readonly error: unknown;
  constructor(error: unknown) {
    super('concern-pathway-failed');
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'concern-pathway-moved': ConcernPathwayMovedEvent;
    'concern-pathway-sent': ConcernPathwaySentEvent;
    'concern-pathway-leaving': ConcernPathwayLeavingEvent;
    'concern-pathway-failed': ConcernPathwayFailedEvent;
  }
}
