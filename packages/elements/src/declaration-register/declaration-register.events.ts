/** What it shows could not be loaded. */
export class DeclarationRegisterFailedEvent extends Event {
  readonly error: unknown;
  constructor(error: unknown) {
    super('declaration-register-failed');
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'declaration-register-failed': DeclarationRegisterFailedEvent;
  }
}
