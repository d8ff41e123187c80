import { expect, type Page } from '@playwright/test';

/** In every name and word that a test types, so that it can be looked for where none of them may be. */
export const mark = 'qxv';

/** Everything that a page may not do while somebody uses it, as it happens. */
export interface Watch {
  readonly faults: readonly string[];
  /** Every event of ours that reached the document, with what it carries. */
  readonly events: readonly string[];
  readonly printed: () => number;
  /** Fails on any fault, cookie, or typed word in an address or an event. */
  check(): Promise<void>;
}

/** Runs in the page before any of its scripts, and in its frames. */
function listen(): void {
  const tell = (line: string) => void (globalThis as unknown as { tellTest: (line: string) => Promise<void> }).tellTest(line);
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    tell(`fault: the policy forbids ${effectiveDirective} ${blockedURI} ${sample}`),
  );
  window.print = () => tell('printed: ');

  // whatever it is called: what is dispatched by a script and heard at the document
  const heard = new Set<string>();
  const plain = (_key: string, value: unknown) => (value instanceof Node ? value.nodeName : value);
  const note = (event: Event) => {
    if (event.isTrusted) return;
    const said = { ...event, detail: (event as CustomEvent).detail as unknown };
    tell(`event: ${event.type} ${JSON.stringify(said, plain)}`);
  };
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on what it is asked of
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (!heard.has(event.type)) document.addEventListener(event.type, note);
    heard.add(event.type);
    return dispatch.call(this, event);
  };
}

/** Every link and form of the page and of the shadow roots in it. */
const addressesIn = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [location.href];
    const walk = (root: ParentNode) => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element instanceof HTMLAnchorElement) found.push(element.href);
        if (element instanceof HTMLFormElement) found.push(element.action);
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
    return found.filter((address) => /^https?:/.test(address));
  });

/** Watches a page from before it is opened, over all that it navigates to. */
export async function watchPage(page: Page, address: string): Promise<Watch> {
  const { origin } = new URL(address);
  const faults: string[] = [];
  const events: string[] = [];
  let printed = 0;
  const isMarked = (text: string) => text.toLowerCase().includes(mark);
  await page.exposeBinding('tellTest', (_source, line: string) => {
    const [kind = '', rest = ''] = [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)];
    if (kind === 'printed') printed += 1;
    else (kind === 'event' ? events : faults).push(rest);
  });
  await page.addInitScript(listen);
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    // what the server asks work for, or refuses, is a line of the browser's own
    if (message.type() === 'error' && !/the server responded with a status of 4/.test(message.text())) faults.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && new URL(url).origin !== origin) faults.push(`asked somebody else: ${url}`);
    if (isMarked(url)) faults.push(`a name in an address: ${url}`);
    if (request.headers()['cookie']) faults.push(`sent a cookie: ${url}`);
  });
  return {
    faults,
    events,
    printed: () => printed,
    async check() {
      expect(faults).toEqual([]);
      expect(events.filter(isMarked), 'events with what was typed').toEqual([]);
      expect((await addressesIn(page)).filter(isMarked), 'addresses with what was typed').toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
      expect(await page.evaluate(() => document.cookie)).toBe('');
    },
  };
}
