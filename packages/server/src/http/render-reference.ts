import { html } from 'hono/html';
import type { createOpenApi } from '../openapi.ts';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly description?: string }[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}
type PathItem = Readonly<Record<string, Operation>> & { readonly parameters?: Operation['parameters'] };
interface OpenApi {
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

/** The names of the schemas that a part of the document refers to. */
const schemasIn = (part: unknown): string[] => [
  ...new Set(Array.from((JSON.stringify(part) ?? '').matchAll(/"#\/components\/schemas\/(\w+)"/g), ([, name = '']) => name)),
];
const linksTo = (names: readonly string[]) => names.map((name, index) => html`${index > 0 ? ', ' : ''}<a href="#schema-${name}">${name}</a>`);

const renderOperation = (path: string, method: string, { operationId, summary, description, parameters, requestBody, responses }: Operation) =>
  html`<section id="${operationId}">
    <h3><code>${method.toUpperCase()} ${path}</code></h3>
    <p>${summary} ${description}</p>
    <dl>
      ${parameters.map(
        ({ name, in: place, description: more }) =>
          html`<dt><code>${name}</code> (${place})</dt>
            <dd>${more ?? ''}</dd>`,
      )}
      ${
        requestBody
          ? html`<dt>Body</dt>
              <dd>${linksTo(schemasIn(requestBody))}</dd>`
          : ''
      }
      ${Object.entries(responses).map(
        ([status, response]) =>
          html`<dt>${status}</dt>
            <dd>${response.description} ${linksTo(schemasIn(response))}</dd>`,
      )}
    </dl>
  </section>`;

const operationsOf = ({ paths }: OpenApi) =>
  Object.entries(paths).flatMap(([path, { parameters: _shared, ...operations }]) =>
    Object.entries(operations).map(([method, operation]) => ({ path, method, operation })),
  );

/** The OpenAPI document as a page to read, without any script. */
export function renderReference(openApi: ReturnType<typeof createOpenApi>) {
  const document = openApi as unknown as OpenApi;
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Reference of the server – Schoolgate</title>
        <link rel="stylesheet" href="/pages/pages.css" />
      </head>
      <body>
        <main class="wide">
          <h1>Reference of the server</h1>
          <p>What programs may call, made from the same table that the server runs on. For machines: <a href="/openapi.json">/openapi.json</a>.</p>
          <nav aria-label="Calls">
            <ul>
              ${operationsOf(document).map(({ operation }) => html`<li><a href="#${operation.operationId}">${operation.summary}</a></li>`)}
            </ul>
          </nav>
          <h2>Calls</h2>
          ${operationsOf(document).map(({ path, method, operation }) => renderOperation(path, method, operation))}
          <h2>Schemas</h2>
          ${Object.entries(document.components.schemas).map(
            ([name, schema]) =>
              html`<section id="schema-${name}">
                <h3>${name}</h3>
                <details>
                  <summary>JSON Schema</summary>
                  <pre tabindex="0">${JSON.stringify(schema, undefined, 2)}</pre>
                </details>
              </section>`,
          )}
        </main>
      </body>
    </html>`;
}
