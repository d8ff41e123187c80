// The gallery's pages: a list of every element's states, and a page per element that shows each of its states in a frame of its own.
import { html, render } from 'lit';
import { examples } from '../examples.ts';

const choices = {
  locale: { en: 'English', cy: 'Cymraeg', pl: 'Polski', ur: 'اردو', ar: 'العربية' },
  ground: { light: 'Light', dark: 'Dark' },
  width: { full: 'Full width', '375': '375 pixels', '320': '320 pixels' },
};
type Choice = keyof typeof choices;
const labels: Record<Choice, string> = { locale: 'Language', ground: 'Ground', width: 'Width' };

const tags = [...new Set(examples.map(({ tag }) => tag))];
const shown = tags.find((tag) => location.pathname.includes(`/${tag}/`));
const asked = new URLSearchParams(location.search);
const chosen = (choice: Choice) => asked.get(choice) ?? Object.keys(choices[choice])[0]!;

/** The name of a state as it stands in an address. */
const slug = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** Once its state is drawn, a frame is as tall as what it shows; until then it takes no focus from the page. */
function follow({ target }: Event): void {
  const frame = target as HTMLIFrameElement;
  const page = frame.contentDocument?.documentElement;
  if (!page) return;
  new ResizeObserver(() => (frame.height = String(page.offsetHeight))).observe(page);
  new MutationObserver(() => (frame.inert = false)).observe(page, { attributeFilter: ['data-drawn'] });
}

const overview = html`
  <h1>Every state of every element</h1>
  <p>${examples.length} states of ${tags.length} elements, drawn by the elements themselves from an example policy, without a server.</p>
  ${tags.map(
    (tag) =>
      html`<h2><a href=${`/gallery/${tag}/`}>&lt;${tag}&gt;</a></h2>
        <ul>
          ${examples
            .filter((example) => example.tag === tag)
            .map(({ name }) => html`<li><a href=${`/gallery/${tag}/#${slug(name)}`}>${name}</a></li>`)}
        </ul>`,
  )}
`;

const pageOf = (tag: string) => html`
  <p><a href="/gallery/">All elements</a></p>
  <h1>&lt;${tag}&gt;</h1>
  <form @change=${({ currentTarget }: Event) => (currentTarget as HTMLFormElement).submit()}>
    ${(Object.keys(choices) as Choice[]).map(
      (choice) =>
        html`<label
          >${labels[choice]}
          <select name=${choice}>
            ${Object.entries(choices[choice]).map(
              ([value, label]) => html`<option value=${value} ?selected=${value === chosen(choice)}>${label}</option>`,
            )}
          </select></label
        >`,
    )}
  </form>
  ${examples.map(({ tag: of, name }, index) => {
    if (of !== tag) return '';
    const state = new URLSearchParams({ state: String(index), locale: chosen('locale'), ground: chosen('ground') });
    const address = `/gallery/state.html?${state.toString()}`;
    return html`<section id=${slug(name)}>
      <h2>${name}</h2>
      <p><a href=${address}>On its own</a></p>
      <iframe inert title=${name} class=${`width-${chosen('width')}`} src=${address} @load=${follow}></iframe>
    </section>`;
  })}
`;

document.title = shown ? `<${shown}> · Gallery` : 'Gallery';
render(shown ? pageOf(shown) : overview, document.querySelector('main')!);
if (location.hash) document.querySelector(`#${CSS.escape(location.hash.slice(1))}`)?.scrollIntoView();
