// What the benchmark of the server compares with: a handler of hono and pg that stores what it is sent, and no more. It checks
// nothing, signs nothing, limits nothing and keeps no log. `/rows` writes the rows that a declaration is kept in, in one
// transaction; `/row` writes one row.
import { randomUUID } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const app = new Hono();

const declaration = `insert into declarations (id, organisation, policy, policy_version, language, outcome, assurance, received_at, receipt_jws)
  select $1, organisation, id, version, 'en-GB', 'signed', 'self-asserted', now(), $2 from policy_versions limit 1`;

app.post('/row', async (c) => {
  const id = randomUUID();
  await pool.query(declaration, [id, JSON.stringify(await c.req.json())]);
  return c.json({ reference: id }, 201);
});

app.post('/rows', async (c) => {
  const id = randomUUID();
  const body = JSON.stringify(await c.req.json());
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(
      `insert into idempotency_keys (digest, body_digest, organisation, resource, created_at) select $1, $1, id, $2, now() from organisations limit 1`,
      [c.req.header('Idempotency-Key'), id],
    );
    await client.query(declaration, [id, body]);
    await client.query('insert into declaration_disclosures (declaration, disclosures) values ($1, $2)', [id, `[${body}]`]);
    await client.query('commit');
  } finally {
    client.release();
  }
  return c.json({ reference: id }, 201);
});

serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(`listening at http://127.0.0.1:${port}`));
