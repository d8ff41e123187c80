/** A declaration was stored. Carries its reference and nothing that was typed. */
export class ParentDeclarationSentEvent extends Event {
  readonly reference: string;
  readonly policyId: string;
  readonly version: string;
  constructor(reference: string, policyId: string, version: string) {
    super('parent-declaration-sent', { bubbles: true, composed: true });
    this.reference = reference;
    this.policyId = policyId;
    this.version = version;
  }
}

/**
 * An answer was prepared where no server takes it. Carries ids only; whoever cancels it takes the answer over, and reads
 * the element's `record`.
 */
export class ParentDeclarationPreparedEvent extends Event {
  readonly policyId: string;
  readonly version: string;
  constructor(policyId: string, version: string) {
    super('parent-declaration-prepared', { bubbles: true, composed: true, cancelable: true });
    this.policyId = policyId;
    this.version = version;
  }
}

/** The policy could not be loaded, or the declaration could not be sent. */
export class ParentDeclarationFailedEvent extends Event {
  readonly error: unknown;
  constructor(error: unknown) {
    super('parent-declaration-failed');
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'parent-declaration-sent': ParentDeclarationSentEvent;
    'parent-declaration-prepared': ParentDeclarationPreparedEvent;
    'parent-declaration-failed': ParentDeclarationFailedEvent;
  }
}
