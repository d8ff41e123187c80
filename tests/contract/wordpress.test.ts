// Run by scripts/with-wordpress.mjs.
import assert from 'node:assert/strict';
import { publish, runPhp, setSettings, site } from '../../packages/wordpress/tests/wordpress-site.ts';
import { describeContract } from './describe-contract.ts';
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
