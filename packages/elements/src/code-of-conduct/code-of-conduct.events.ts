/** The policy's text is on the screen. */
export class CodeOfConductShownEvent extends Event {
  readonly policyId: string;
  readonly version: string;
  constructor(policyId: string, version: string) {
    super('code-of-conduct-shown', { bubbles: true, composed: true });
    this.policyId = policyId;
    this.version = version;
  }
}

/** The policy could not be loaded. */
export class CodeOfConductFailedEvent extends Event {
  readonly error: unknown;
  constructor(error: unknown) {
    super('code-of-conduct-failed');
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'code-of-conduct-shown': CodeOfConductShownEvent;
    'code-of-conduct-failed': CodeOfConductFailedEvent;
  }
}
