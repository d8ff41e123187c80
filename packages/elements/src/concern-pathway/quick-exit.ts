import type { ReactiveController, ReactiveControllerHost } from 'lit';

const PRESSES = 3;
/** Milliseconds within which all presses count. */
const WITHIN = 5000;

/** Pressing Escape three times, anywhere on the page, is leaving it. Any other key begins the count anew. */
export class QuickExit implements ReactiveController {
  readonly #onPress: (left: number) => void;
  #presses: number[] = [];

  /** @param onPress is told how many presses are left; 0 is to leave */
  constructor(host: ReactiveControllerHost, onPress: (left: number) => void) {
    this.#onPress = onPress;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#count, true);
    window.addEventListener('pageshow', this.#uncover);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#count, true);
    window.removeEventListener('pageshow', this.#uncover);
  }

  readonly #count = ({ key, repeat, timeStamp }: KeyboardEvent) => {
    if (repeat) return;
    if (key !== 'Escape') return void (this.#presses = []);
    this.#presses = [...this.#presses.filter((at) => timeStamp - at < WITHIN), timeStamp];
    const left = PRESSES - this.#presses.length;
    if (left === 0) this.#presses = [];
    this.#onPress(left);
  };

  readonly #uncover = ({ persisted }: PageTransitionEvent) => {
    if (persisted) document.body.hidden = false;
  };
}

/** Goes elsewhere at once, in place of this page in the history. The page goes blank first, since the other may be slow to come. */
export function leavePage(address: string): void {
  document.body.hidden = true;
  try {
    (window.top ?? window).location.replace(address);
  } catch {
    location.replace(address); // a frame that may not move the page around it
  }
}
