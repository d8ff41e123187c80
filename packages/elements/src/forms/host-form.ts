import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * What an element is inside a form of the page: a control with a value, which may hold the form up. Nothing of the value
 * goes into the browser's session history.
 */
export class HostForm implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #onFocus: () => void;
  #value: string | null = null;
  #root: Node | undefined;
  readonly internals: ElementInternals;
  /** Whether the page's form was sent since the value was set. */
  sent = false;

  /** @param onFocus when the browser leads a person here, because this holds up the form that they want to send */
  constructor(host: ReactiveElement, onFocus: () => void) {
    this.#host = host;
    this.#onFocus = onFocus;
    this.internals = host.attachInternals();
    host.addController(this);
  }

  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  /** `null` where there is none, and then the form has no entry for it. */
  get value(): string | null {
    return this.#value;
  }

  set value(value: string | null) {
    this.#value = value;
    this.sent = false;
    this.internals.setFormValue(value, null);
  }

  hostConnected(): void {
    this.#host.addEventListener('focus', this.#focus);
    this.#root = this.#host.getRootNode();
    this.#root.addEventListener('submit', this.#note);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('focus', this.#focus);
    this.#root?.removeEventListener('submit', this.#note);
  }

  /** Holds the form up with this message, or lets it go with `undefined`. */
  hold(message: string | undefined, missing: boolean): void {
    if (message === undefined) return this.internals.setValidity({});
    this.internals.setValidity(missing ? { valueMissing: true } : { customError: true }, message);
    this.#host.tabIndex = -1; // else the browser refuses to lead anybody here
  }

  /** Heard above the form, when whatever may stop it has had its say. */
  readonly #note = (event: Event) => {
    if (event.target === this.form && this.#value !== null) this.sent = !event.defaultPrevented;
  };

  readonly #focus = (event: FocusEvent) => {
    if (event.composedPath()[0] === this.#host) this.#onFocus();
  };
}
