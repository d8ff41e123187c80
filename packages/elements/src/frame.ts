/**
 * The page inside a frame: what it shows stands in its address's fragment, which is sent to no server.
 * `frame.html#show=parent-declaration&endpoint=/v1/organisations/oakfield&policy-id=parents-social-media`
 */
const allowed = ['code-of-conduct', 'parent-declaration', 'concern-pathway'] as const;
const passedOn = ['endpoint', 'src', 'policy-id', 'locale'] as const;
const addresses: readonly string[] = ['endpoint', 'src'];

/** Only this site's own: whoever wrote a link to this page must not choose where parents' names are sent. So no `mailto` either. */
const isOwn = (address: string): boolean => {
  try {
    return new URL(address, location.href).origin === location.origin;
  } catch {
    return false;
  }
};

function show(): void {
  const parameters = new URLSearchParams(location.hash.slice(1));
  const tags = allowed.filter((tag) => (parameters.get('show') ?? 'code-of-conduct').split(',').includes(tag));
  const attributes = passedOn.flatMap((name) => {
    const value = parameters.get(name);
    return value === null || (addresses.includes(name) && !isOwn(value)) ? [] : [[name, value] as const];
  });
  document.getElementById('main')?.replaceChildren(
    ...tags.map((tag) => {
      const element = document.createElement(tag);
      for (const [name, value] of attributes) element.setAttribute(name, value);
      return element;
    }),
  );
}

/** The page around the frame learns how tall this one is, and nothing else. */
function tellHeight(): void {
  const send = () =>
    window.parent.postMessage({ schoolgate: 'height', height: Math.ceil(document.documentElement.getBoundingClientRect().height) }, '*');
  new ResizeObserver(send).observe(document.documentElement);
}

show();
if (window.parent !== window) tellHeight();
