import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { toHtml } from '@schoolgate/sdk/export';
import { parsePolicy } from '@schoolgate/sdk/model';
import type { Demo } from './serve-demo.ts';

export const example = parsePolicy(JSON.parse(readFileSync(new URL('../../examples/primary-school/policy.json', import.meta.url), 'utf8')));

export const endpoint = '/v1/organisations/oakfield';
const source = `endpoint="${endpoint}" policy-id="${example.id}"`;
const { declaration: _declaration, pathway: _pathway, letter: _letter, privacy: _privacy, ...text } = example;

export const script = '<script type="module" src="/schoolgate/schoolgate.js"></script>';
export const codeOfConduct = `<code-of-conduct ${source}></code-of-conduct>`;
export const codeInPage = `<code-of-conduct ${source}>${toHtml(text, { headingLevel: 2 })}</code-of-conduct>`;
export const parentDeclaration = `<parent-declaration ${source}><p>Ask the school office for a paper form.</p></parent-declaration>`;
export const concernPathway = `<concern-pathway ${source}><p>Ring the school office.</p></concern-pathway>`;

export interface HostPage {
  readonly head?: string;
  readonly body: string;
  /** Files beside the page, by their paths. */
  readonly files?: Readonly<Record<string, string>>;
  readonly securityPolicy?: string;
  /** Of the address, with its `#`. */
  readonly fragment?: string;
}

const types = { css: 'text/css', js: 'text/javascript', json: 'application/json' } as const;

/** Opens a page of somebody's own on the demo's address, in place of what the server has there; everything else is the server's. */
export async function openHostPage(page: Page, demo: Demo, { head = '', body, files = {}, securityPolicy, fragment = '' }: HostPage): Promise<void> {
  const address = new URL('/host.html', demo.address).href;
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: securityPolicy ? { 'content-security-policy': securityPolicy } : {},
      body: `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>School</title>${head}</head><body>${body}</body></html>`,
    }),
  );
  for (const [path, content] of Object.entries(files))
    await page.route(new URL(path, demo.address).href, (route) =>
      route.fulfill({
        contentType: types[path.split('.').at(-1) as keyof typeof types],
        body: content,
        headers: { 'access-control-allow-origin': '*' },
      }),
    );
  await page.goto(address + fragment);
}
