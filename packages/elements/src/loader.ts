/** Each tag's code, fetched when the page first uses the tag. */
const tags: Readonly<Record<string, () => Promise<unknown>>> = {
  'code-of-conduct': () => import('./code-of-conduct/code-of-conduct.define.ts'),
  'concern-pathway': () => import('./concern-pathway/concern-pathway.define.ts'),
  'conduct-provider': () => import('./conduct-provider/conduct-provider.define.ts'),
  'declaration-register': () => import('./declaration-register/declaration-register.define.ts'),
  'parent-declaration': () => import('./parent-declaration/parent-declaration.define.ts'),
  'parent-letter': () => import('./parent-letter/parent-letter.define.ts'),
  'think-before-posting': () => import('./think-before-posting/think-before-posting.define.ts'),
};
const selector = Object.keys(tags)
  .map((tag) => `${tag}:not(:defined)`)
  .join();

const asked = new Set<string>();

/** What an element will ask for first comes while its code does, once for all on the page; load-policy.ts finds it by the same address. */
const ahead = new Map<string, unknown>();

/** Milliseconds that an answer serves whoever comes: long enough for a page to come together, too short for its news to be old. */
const FRESH = 10_000;

const fetchAhead = (element: Element): void => {
  const [endpoint, id, src] = ['endpoint', 'policy-id', 'src'].map((name) => element.getAttribute(name));
  const address = endpoint ? id && `${endpoint.replace(/\/+$/, '')}/policies/${encodeURIComponent(id)}` : src;
  if (!address || asked.has(address)) return;
  asked.add(address);
  const answer = ask(address);
  ahead.set(address, answer);
  const forget = () => ahead.delete(address); // whoever waits for it says what is wrong, and the next asks again
  answer.then((arrived) => {
    if (!arrived.ok) return forget();
    ahead.set(address, arrived); // as it is, so that nobody waits for what is here
    return setTimeout(forget, FRESH);
  }, forget);
};

/** As in load-policy.ts: a module for both would be a file more before anything else. */
const ask = async (address: string): Promise<{ ok: boolean; status: number; json: unknown }> => {
  const response = await fetch(address, { cache: 'no-cache', headers: { Accept: 'application/json' } });
  return { ok: response.ok, status: response.status, json: response.ok && ((await response.json()) as unknown) };
};

const load = async (tag: string): Promise<void> => {
  if (asked.has(tag)) return;
  asked.add(tag);
  try {
    await tags[tag]?.();
  } catch (error) {
    asked.delete(tag); // the next one of this kind on the page tries again
    // eslint-disable-next-line no-console -- whoever put the script into the page has no other place to learn it from
    console.error(`Schoolgate: the code of <${tag}> could not be loaded.`, error);
  }
};

/** Loads what is used in a document or a shadow root, now and later. A page's own document is watched already. */
export function discover(root: Document | ShadowRoot): void {
  const scan = (parent: ParentNode) =>
    parent.querySelectorAll(selector).forEach((element) => {
      void load(element.localName);
      fetchAhead(element);
    });
  scan(root);
  new MutationObserver((records) => {
    if (records.some(({ addedNodes }) => addedNodes.length > 0)) scan(root);
  }).observe(root, { childList: true, subtree: true });
}

const claim = Symbol.for('schoolgate.loader');
const moved = Symbol.for('schoolgate.moved');
const fetched = Symbol.for('schoolgate.fetched');
const page = globalThis as { [claim]?: string; [moved]?: boolean; [fetched]?: typeof ahead };

if (page[claim] === undefined) {
  page[claim] = import.meta.url;
  page[fetched] = ahead;
  // the elements ask for it when they are here, so that nobody who has gone on is taken back; the same ways as in page-target.ts
  const move = () => (page[moved] = true);
  for (const way of ['wheel', 'touchmove', 'keydown', 'pointerdown']) addEventListener(way, move, { capture: true, once: true, passive: true });
  discover(document);
  try {
    void localStorage.length; // the browser gets a site's storage when it is first asked for it: better now than when a form waits for it
  } catch {
    // storage may be forbidden
  }
} else if (page[claim] !== import.meta.url) {
  // eslint-disable-next-line no-console -- as above
  console.warn('Schoolgate: this page includes its script twice. The first one is used:', page[claim]);
}
