import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from '@schoolgate/sdk/export';
import type { Policy } from '@schoolgate/sdk/model';
import { completePathway } from '@schoolgate/sdk/pathway';

const read = (name: string): string => {
  const value = process.env[name];
  assert.ok(value, `${name} is not set: run this by scripts/with-wordpress.mjs`);
  return value;
};

/** The WordPress that scripts/with-wordpress.mjs has started. */
export const site = {
  get url(): string {
    return read('WORDPRESS_URL');
  },
  get endpoint(): string {
    return `${this.url}/wp-json/schoolgate/v1`;
  },
};

/** Runs PHP inside WordPress, as nobody; `$input` is what is given, and what the code returns comes back. */
export async function runPhp(code: string, input: unknown = null): Promise<unknown> {
  const response = await fetch(site.url, {
    method: 'POST',
    headers: { 'X-Test-Secret': read('WORDPRESS_SECRET') },
    body: JSON.stringify({ code, input }),
  });
  const text = await response.text();
  assert.ok(response.ok && text.startsWith('{"result"'), text);
  return (JSON.parse(text) as { result: unknown }).result;
}

/** Publishes as the plugin's page does: with the text and the pathway that the SDK makes of the policy. */
export const publish = (policy: Policy, asksAgain = false): Promise<unknown> =>
  runPhp(
    'try { return Schoolgate\\Policies::publish($input->policy, $input->pathway, $input->html, $input->asksAgain); } catch (Schoolgate\\Problem $problem) { return $problem->errors(); }',
    { policy, pathway: completePathway(policy), html: toHtml(policy, { headingLevel: 2 }), asksAgain },
  );

export const setSettings = async (settings: Record<string, unknown>): Promise<void> => {
  await runPhp(
    "update_option('schoolgate_settings', array_merge((array) get_option('schoolgate_settings', array()), (array) $input)); return true;",
    settings,
  );
};

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly message: string;
  readonly headers: readonly string[];
}

/** What was mailed since this was last asked. */
export function takeMail(): Mail[] {
  const folder = read('WORDPRESS_MAIL');
  const files = readdirSync(folder).map((name) => join(folder, name));
  const mails = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Mail);
  for (const file of files) rmSync(file);
  return mails;
}

/** Somebody who has signed in: the headers of a request from WordPress's own pages. */
export async function signIn(user: string): Promise<{ readonly Cookie: string; readonly 'X-WP-Nonce': string }> {
  const response = await fetch(`${site.url}/wp-login.php`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: 'wordpress_test_cookie=WP%20Cookie%20check' },
    body: new URLSearchParams({ log: user, pwd: `${user}-pass`, testcookie: '1' }),
  });
  const Cookie = response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
  assert.match(Cookie, /wordpress_logged_in/, `${user} could not sign in`);
  const nonce = await fetch(`${site.url}/wp-admin/admin-ajax.php?action=rest-nonce`, { headers: { Cookie } });
  return { Cookie, 'X-WP-Nonce': await nonce.text() };
}
