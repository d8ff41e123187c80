import { sql } from 'kysely';
import type { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { AppOptions } from '../app-options.ts';
import { listPublicKeys } from '../db/signing-keys.ts';
import type { AppEnv } from '../http/context.ts';
import { createOpenApi } from '../openapi.ts';
import { answerProblem, problems } from '../problem.ts';

/** What concerns the server as a whole rather than one organisation. */
export function mountService(app: Hono<AppEnv>, { db, keys }: AppOptions): void {
  const openApi = createOpenApi();
  app.use('/openapi.json', cors({ origin: '*' }));
  app.use('/.well-known/jwks.json', cors({ origin: '*' }));
  app.get('/openapi.json', (c) => c.json(openApi, 200, { 'Cache-Control': 'public, max-age=300' }));
  app.get('/.well-known/jwks.json', async (c) => c.json(await listPublicKeys(db, keys.publicKeys), 200, { 'Cache-Control': 'public, max-age=300' }));
  // What the `type` of a problem points at.
  app.get('/problems/:name', (c) => {
    const name = c.req.param('name');
    return Object.hasOwn(problems, name) ? c.json(problems[name as keyof typeof problems]) : answerProblem(c, 'not-found');
  });
  // The process is up.
  app.get('/health', (c) => c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }));
  // It can do its work.
  app.get('/ready', async (c) => {
    try {
      await sql`select 1`.execute(db);
    } catch {
      return answerProblem(c, 'not-ready');
    }
    return c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' });
  });
}
