import type { PersonExport } from '@schoolgate/sdk/model';
import { html } from 'hono/html';

const titles = {
  parent: 'On the school’s roll',
  invitation: 'An invitation to sign',
  declaration: 'An answer to a policy',
  concern: 'A concern',
  consent: 'A consent',
  mail: 'A mail to you',
} as const;

type Item = PersonExport['items'][number];

const section = ({ kind, id, review, fields }: Item) =>
  html`<section>
    <h2>${titles[kind]}</h2>
    ${review ? html`<p><strong>For the school: read this before you hand it out, and take out what is about others.</strong></p>` : ''}
    <dl>
      <dt>our id for it</dt>
      <dd>${id}</dd>
      ${fields.map(
        ({ name, value }) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
  </section>`;

/** The same for reading and printing. Whatever was typed is text here, and nothing in it runs. */
export const personPage = async ({ organisation, madeAt, items, leftOut }: PersonExport): Promise<string> =>
  html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>What ${organisation.name} keeps about you</title>
      </head>
      <body>
        <main>
          <h1>What ${organisation.name} keeps about you</h1>
          <p>This is everything that is kept with your policies, answers and concerns, as of ${madeAt}.</p>
          ${items.length === 0 ? html`<p>Nothing is kept.</p>` : items.map(section)}
          <h2>What is not in this copy</h2>
          <ul>
            ${leftOut.map((sentence) => html`<li>${sentence}</li>`)}
          </ul>
        </main>
      </body>
    </html> `;
