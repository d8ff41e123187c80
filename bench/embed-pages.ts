// The four pages that are measured: a school's page with one of our elements in it, as a web team would paste it.
import { readFile, readdir } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { toSnippet, type BundleFiles } from '@schoolgate/sdk/export';
import type { Policy } from '@schoolgate/sdk/model';

export const bundle = fileURLToPath(new URL('../packages/elements/bundle/', import.meta.url));
export const endpoint = '/v1/organisations/hillcrest';

export interface EmbedPage {
  readonly task: 'policy' | 'declaration';
  /** The snippet, pasted in one piece where the widget goes: few web teams can write into a page's head. */
  readonly body: string;
}

export async function embedPages(policyToRead: Policy, policyToSign: Policy): Promise<Record<EmbedPageName, EmbedPage>> {
  const files = JSON.parse(await readFile(join(bundle, 'bundle.json'), 'utf8')) as BundleFiles;
  const base = 'schoolgate/';
  const code = { base, show: ['code-of-conduct'] } as const;
  const form = { base, endpoint, show: ['parent-declaration'] } as const;
  return {
    'ours-policy-text': { task: 'policy', body: toSnippet(policyToRead, { ...code, files }) },
    'ours-policy-src': { task: 'policy', body: toSnippet(policyToRead, { ...code, files, src: 'policy.json', withoutText: true }) },
    'ours-declaration-snippet': { task: 'declaration', body: toSnippet(policyToSign, { ...form, files }) },
    'ours-declaration-tag': { task: 'declaration', body: toSnippet(policyToSign, form) },
  };
}
export type EmbedPageName = 'ours-policy-text' | 'ours-policy-src' | 'ours-declaration-snippet' | 'ours-declaration-tag';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
};

/** Serves files under their paths as brotli 11, kept for an hour, as the harness serves those of the others; the rest is the API's. */
export async function serveFiles(
  files: ReadonlyMap<string, Buffer | string>,
  answerApi: (request: IncomingMessage, response: ServerResponse) => unknown,
) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  const packed = new Map<string, Buffer>();
  const pack = (path: string): Buffer | undefined => {
    const content = files.get(path);
    const body = packed.get(path) ?? (content === undefined ? undefined : brotliCompressSync(content, { params }));
    if (body) packed.set(path, body);
    return body;
  };
  const asked = new Set<string>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const body = pack(path);
    if (!body) return void answerApi(request, response);
    asked.add(path);
    response.writeHead(200, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'content-encoding': 'br',
      'content-length': body.length,
      'cache-control': 'public, max-age=3600',
    });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    /** The paths of all files that were asked for. */
    asked,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The bundle's scripts and style sheets, by their paths in it. */
export async function readBundle(): Promise<Map<string, Buffer>> {
  const names = (await readdir(bundle, { recursive: true })).filter((name) => ['.js', '.css'].includes(extname(name)));
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(bundle, name))] as const)));
}
