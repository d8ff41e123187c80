import { toHtml } from '@schoolgate/sdk/export';
import type { Policy } from '@schoolgate/sdk/model';
import { html, raw } from 'hono/html';

export interface PageOptions {
  readonly policy: Policy;
  /** The organisation's address on the server, such as `/v1/organisations/oakfield`. */
  readonly endpoint: string;
}

/** What is read here; the declaration and the way to raise a concern have places of their own on the page. */
const textOf = ({ declaration: _declaration, pathway: _pathway, letter: _letter, privacy: _privacy, ...text }: Policy): Policy => text;

/** The page of a school's site that carries the three elements: what a web team would paste, in the place it would paste it. */
export function renderPage({ policy, endpoint }: PageOptions) {
  const school = policy.organisation?.name ?? 'Our school';
  const signs = policy.declaration !== undefined;
  return html`<!doctype html>
    <html lang="${policy.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content="How we talk about school online, how to sign our code of conduct, and how to raise a concern." />
        <title>${policy.title ?? 'Code of conduct for parents and carers'} · ${school}</title>
        <link rel="icon" href="/crest.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/site.css" />
        <script type="module" src="/schoolgate/schoolgate.js"></script>
      </head>
      <body>
        <header class="masthead">
          <a class="skip" href="#main">Skip to the content</a>
          <div class="wrap">
            <p class="school"><img src="/crest.svg" alt="" width="44" height="52" />${school}</p>
            <p class="place">For parents and carers</p>
          </div>
        </header>
        <main id="main">
          <div class="hero">
            <div class="wrap">
              <h1>Our code of conduct online</h1>
              <p>How we talk about school on social media and in chats, and what to do when something is wrong.</p>
            </div>
          </div>
          <nav class="wrap cards" aria-label="On this page">
            <a href="#code"><strong>Read the code</strong><span>What we ask of each other</span></a>
            ${signs ? html`<a href="#sign"><strong>Sign the declaration</strong><span>It takes about two minutes</span></a>` : ''}
            <a href="#concern"><strong>Raise a concern</strong><span>Whom to talk to, and when you hear back</span></a>
          </nav>
          <section class="wrap" id="code">
            <code-of-conduct endpoint="${endpoint}" policy-id="${policy.id}"> ${raw(toHtml(textOf(policy), { headingLevel: 2 }))} </code-of-conduct>
          </section>
          ${
            signs
              ? html`<section class="band" id="sign">
                  <div class="wrap narrow">
                    <parent-declaration endpoint="${endpoint}" policy-id="${policy.id}">
                      <p>This is where parents sign. If no form appears, please ask the school office for a paper one.</p>
                    </parent-declaration>
                  </div>
                </section>`
              : ''
          }
          <section class="wrap narrow" id="concern">
            <concern-pathway endpoint="${endpoint}" policy-id="${policy.id}">
              <p>If somebody is in danger, call 999. To raise a concern, ring the school office.</p>
            </concern-pathway>
          </section>
        </main>
        <footer class="foot">
          <div class="wrap">
            <p>${school}</p>
            <p>A demonstration of Schoolgate. Nothing that you send leaves this computer.</p>
          </div>
        </footer>
      </body>
    </html>`;
}
