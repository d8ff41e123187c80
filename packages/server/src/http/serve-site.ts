import { resolve } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import type { AppEnv } from './context.ts';

/**
 * What the bundler names `chunks/shared-i3w2d5we.js` or `schoolgate-0.1.0-1f2e3d4c.js`: its content can never be another. A school's
 * own `fete-summer26.png` may be.
 */
const isHashed = (path: string) => /\/(?:chunks\/[^/]+|schoolgate-\d+\.\d+\.\d+)-[\w-]{8}\.\w+$/.test(path);

/**
 * Serves a folder of files at `/`, for whatever address no route has taken.
 * @param frameAncestors the origins of websites that may show its pages in a frame
 */
export function serveSite(app: Hono<AppEnv>, folder: string, frameAncestors: () => Promise<readonly string[]>): void {
  app.use(
    '*',
    compress(),
    etag(), // what is not hashed is asked for again each time; unchanged, it costs a header
    async (c, next) => {
      await next();
      const others = await frameAncestors();
      if (others.length === 0 || !c.res.headers.get('Content-Type')?.startsWith('text/html')) return;
      const policy = c.res.headers.get('Content-Security-Policy') ?? '';
      c.header('Content-Security-Policy', policy.replace("frame-ancestors 'self'", `frame-ancestors 'self' ${others.join(' ')}`));
      c.res.headers.delete('X-Frame-Options'); // which can name no other website
    },
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameSrc: ["'self'"],
        requireTrustedTypesFor: ["'script'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
      strictTransportSecurity: false, // left to the whole server's own setting
      xDownloadOptions: false, // for browsers that are gone
      xPermittedCrossDomainPolicies: false,
      xXssProtection: false,
      xDnsPrefetchControl: false,
      crossOriginResourcePolicy: 'cross-origin', // a school's own site may load the elements from here
    }),
    async (c, next) => {
      await next();
      if (!c.res.ok) return;
      c.header('Cache-Control', isHashed(c.req.path) ? 'public, max-age=31536000, immutable' : 'no-cache');
      c.header('Access-Control-Allow-Origin', '*'); // module scripts are fetched with CORS
    },
    serveStatic({ root: resolve(folder) }),
  );
}
