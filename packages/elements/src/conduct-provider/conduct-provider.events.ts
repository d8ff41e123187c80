/** The policy is there for every element inside. */
export class ConductProviderLoadedEvent extends Event {
  readonly policyId: string;
  readonly version: string;
  constructor(policyId: string, version: string) {
    super('conduct-provider-loaded', { bubbles: true, composed: true });
    this.policyId = policyId;
    this.version = version;
  }
}

/** The policy could not be loaded. */
export class ConductProviderFailedEvent extends Event {
  readonly error: unknown;
  constructor(error: unknown) {
    super('conduct-provider-failed');
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'conduct-provider-loaded': ConductProviderLoadedEvent;
    'conduct-provider-failed': ConductProviderFailedEvent;
  }
}
