import { readFile } from 'node:fs/promises';
import type { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { createOpenApi } from '../openapi.ts';
import type { AppContext, AppEnv } from './context.ts';
import { renderReference } from './render-reference.ts';

const types = { html: 'text/html; charset=utf-8', mjs: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };

const answerFile = async (c: AppContext, name: string, type: keyof typeof types) =>
  c.body(await readFile(new URL(`../../pages/${name}.${type}`, import.meta.url)), 200, { 'Content-Type': types[type], 'Cache-Control': 'no-cache' });

/** The server's own pages: plain files that run nothing from elsewhere and are shown in nobody's frame. */
export function servePages(app: Hono<AppEnv>): void {
  const headers = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      connectSrc: ["'self'"],
      requireTrustedTypesFor: ["'script'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: false, // left to the whole server's own setting
    xDownloadOptions: false, // for browsers that are gone
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
    xDnsPrefetchControl: false,
  });
  app.get('/setup', headers, (c) => answerFile(c, 'setup', 'html'));
  app.get('/pages/setup.mjs', headers, (c) => answerFile(c, 'setup', 'mjs'));
  // The register's element comes from the site that this server serves, where it holds one: /schoolgate/schoolgate.js.
  app.get('/office', (c) => c.redirect('/office/'));
  app.get('/office/', headers, (c) => answerFile(c, 'office', 'html'));
  app.get('/pages/office.mjs', headers, (c) => answerFile(c, 'office', 'mjs'));
  const reference = renderReference(createOpenApi());
  app.get('/reference', headers, (c) => c.html(reference, 200, { 'Cache-Control': 'public, max-age=300' }));
  app.get('/pages/pages.css', headers, (c) => answerFile(c, 'pages', 'css'));
}
