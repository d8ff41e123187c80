// WordPress's users, and what they send. Run by scripts/with-wordpress.mjs.
import assert from 'node:assert/strict';
import type { Policy } from '@schoolgate/sdk/model';
import { declaration } from '../../../tests/contract/documents.ts';
import { createKey } from '../../../tests/contract/subject.ts';
import { runPhp, signIn, site } from './wordpress-site.ts';

export const people = ['admin', 'editor', 'author', 'subscriber', 'schoolgate_office', 'schoolgate_concerns'];

export type Headers = Record<string, string>;
/** By who they are; see signInStaff. */
export const staff: Record<string, Headers> = {};

export const ask = (path: string, headers: Headers = {}, method = 'GET', body?: unknown) =>
  fetch(`${site.endpoint}/${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

export const send = async (path: string, body: unknown): Promise<{ reference: string }> => {
  const response = await ask(path, { 'Idempotency-Key': createKey() }, 'POST', body);
  assert.equal(response.status, 201, await response.clone().text());
  return (await response.json()) as { reference: string };
};
/** A parent's answer to a policy. */
export const sign = async (policy: Policy, name: string, child = 'Child One', email?: string): Promise<{ reference: string }> =>
  send('declarations', await declaration({ signer: { name, capacity: 'parent', ...(email && { email }) }, children: [{ name: child }] }, policy));

/** A form of the administration, sent by somebody; the nonce is WordPress's own for that person and action. */
export const postForm = async (user: string, action: string, fields: Record<string, string>, nonce = true): Promise<Response> => {
  const headers = staff[user] ?? {};
  const page = nonce
    ? await runPhp(
        // as that person's session sees it, since a nonce belongs to both
        "$cookie = rawurldecode((string) preg_replace('/.*wordpress_logged_in_[0-9a-f]+=([^;]+).*/', '$1', $input->cookie)); $parts = wp_parse_auth_cookie($cookie, 'logged_in'); $_COOKIE[LOGGED_IN_COOKIE] = $cookie; wp_set_current_user(get_user_by('login', $parts['username'])->ID); return wp_create_nonce('schoolgate_' . $input->action);",
        { cookie: headers['Cookie'] ?? '', action },
      )
    : undefined;
  return fetch(`${site.url}/wp-admin/admin-post.php`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: headers['Cookie'] ?? '' },
    body: new URLSearchParams({ action: `schoolgate_${action}`, ...(typeof page === 'string' ? { _wpnonce: page } : {}), ...fields }),
  });
};
/** A page of the administration as somebody sees it. */
export const adminPage = async (user: string, name: string, init: RequestInit = {}): Promise<{ status: number; html: string }> => {
  const headers = { Cookie: staff[user]?.['Cookie'] ?? '' };
  const response = await fetch(`${site.url}/wp-admin/admin.php?page=schoolgate-${name}`, { ...init, headers });
  return { status: response.status, html: await response.text() };
};

export async function signInStaff(): Promise<void> {
  for (const user of people) staff[user] = await signIn(user);
}
