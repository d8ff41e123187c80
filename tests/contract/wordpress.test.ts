// Run by scripts/with-wordpress.mjs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concernRoutes, officeRoutes, privacyRoutes, rollRoutes, routes, type Route } from '@schoolgate/sdk/model';
import { publish, runPhp, setSettings, site } from '../../packages/wordpress/tests/wordpress-site.ts';
import { describeContract } from './describe-contract.ts';
import { policy } from './documents.ts';
import type { Subject } from './subject.ts';

const start = async (endpoint: string): Promise<Subject> => {
  await setSettings({ store_concerns: true, concerns_email: 'concerns@school.example' });
  return {
    endpoint,
    organisation: 'oakfield',
    fetch,
    publish: async (policy) => {
      assert.match(String(await publish(policy)), /^(published|unchanged)$/);
    },
    count: async () =>
      (await runPhp(
        "global $wpdb; $count = fn($table) => (int) $wpdb->get_var('SELECT COUNT(*) FROM ' . Schoolgate\\Tables::name($table)); return ['declarations' => $count('declarations'), 'concerns' => $count('concerns')];",
      )) as { declarations: number; concerns: number },
    stop: async () => {},
  };
};

describeContract('the WordPress plugin speaks the contract', () => start(site.endpoint));

const all: Record<string, Route> = { ...routes, ...rollRoutes, ...officeRoutes, ...privacyRoutes, ...concernRoutes };

test('the plugin has the routes that the model says it has, and no others', async () => {
  const isThere = await Promise.all(
    Object.entries(all).map(async ([name, { method, path }]) => {
      const address = path
        .replace('{policy}', policy.id)
        .replace('{version}', policy.version)
        .replaceAll(/\{\w+\}/g, 'none');
      const response = await fetch(`${site.endpoint}/${address}`, { method });
      const { type } = (response.ok ? {} : await response.json()) as { type?: string };
      return [name, response.status !== 404 && response.status !== 405, type] as const;
    }),
  );
  for (const [name, found, type] of isThere) assert.equal(found, all[name]?.plugin === true, `${name}: ${type}`);
});
