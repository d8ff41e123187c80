import { html, type TemplateResult } from 'lit';
import { apart } from '../strings/en/apart.ts';
import type { CommonStrings } from '../strings/index.ts';
import { heading } from '../templates/heading.ts';

/** Whether the page stands in a sandboxed frame without an origin: no server takes anything from there. */
export const isApart = (): boolean => self.origin === 'null';

/** An element with a form, by what says where it comes from. */
export interface FormHost extends HTMLElement {
  readonly src: string | undefined;
  readonly locale: string | undefined;
}

interface Form {
  readonly host: FormHost;
  readonly endpoint: string | undefined;
  readonly policyId: string | undefined;
}

/**
 * The same form on the page for frames that stands beside the loader, on its own.
 * @returns `undefined` where that page would not show it: it takes nothing from another site
 */
export function ownPage({ host, endpoint, policyId }: Form): string | undefined {
  const { [Symbol.for('schoolgate.loader')]: loader } = globalThis as { [key: symbol]: unknown };
  const given = endpoint ?? host.src;
  if (typeof loader !== 'string' || given === undefined || !URL.canParse(given, document.baseURI)) return undefined;
  const page = new URL('frame.html', loader);
  const source = new URL(given, document.baseURI);
  if (source.origin !== page.origin) return undefined;
  const said = {
    [endpoint === undefined ? 'src' : 'endpoint']: source.pathname + source.search,
    'policy-id': policyId,
    locale: host.locale,
  };
  const entries = Object.entries(said).filter((entry): entry is [string, string] => entry[1] !== undefined);
  page.hash = new URLSearchParams([['show', host.localName], ...entries]).toString().replaceAll('%2F', '/'); // somebody may have to copy it
  return page.href;
}

/** Stands in place of a form that nothing could be sent from; the frame may let no new tab open, so the address can be read. */
export function renderOwnPage(strings: CommonStrings, level: number, form: Form): TemplateResult {
  const { apart: words } = { apart, ...strings };
  const address = ownPage(form);
  return html`<section class="notice stack-small" id="own-page" tabindex="-1" aria-labelledby="own-page-title">
    ${heading(level, words.title, { id: 'own-page-title' })}
    <p>${words.text}</p>
    ${
      address === undefined
        ? html`<p>${words.noAddress}</p>`
        : html`<p><a class="button" href=${address} target="_blank" rel="noreferrer">${words.open}</a></p>
            <p class="small">${words.copy} <span dir="ltr">${address}</span></p>`
    }
  </section>`;
}
