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

/**
 * A parent asks, from a prohibition, for what to do instead. Unless this is cancelled, the link goes to `#concern/<node>` in the
 * page, where a `<concern-pathway>` may take it up.
 */
export class CodeOfConductNavigateRequestEvent extends Event {
  readonly clauseId: string;
  readonly nodeId: string;
  constructor(clauseId: string, nodeId: string) {
    super('code-of-conduct-navigate-request', { bubbles: true, composed: true, cancelable: true });
    this.clauseId = clauseId;
    this.nodeId = nodeId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'code-of-conduct-shown': CodeOfConductShownEvent;
    'code-of-conduct-failed': CodeOfConductFailedEvent;
    'code-of-conduct-navigate-request': CodeOfConductNavigateRequestEvent;
  }
}
