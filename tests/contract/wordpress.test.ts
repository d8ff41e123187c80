// Run by scripts/with-wordpress.mjs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concernRoutes, INVITATION_PARAMETER, officeRoutes, privacyRoutes, rollRoutes, routes, type Route } from '@schoolgate/sdk/model';
import { publish, runPhp, setSettings, signIn, site } from '../../packages/wordpress/tests/wordpress-site.ts';
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
    office: { ...(await signIn('schoolgate_office')) },
    invite: async (policy, name, ends = new Date(Date.now() + 86_400_000)) => {
      const links = await runPhp(
        "$parents = array_values(array_filter(Schoolgate\\Roll::list_parents(), fn($parent) => $parent->name === $input->name)); return Schoolgate\\Invitations::create($input->policy, $parents, 'https://school.example/sign', $input->ends);",
        { policy, name, ends: ends.toISOString() },
      );
      const [{ link }] = links as [{ link: string }];
      return new URLSearchParams(new URL(link).hash.slice(1)).get(INVITATION_PARAMETER) ?? '';
    },
    endLinks: async (policy, name) => {
      await runPhp(
        'foreach (Schoolgate\\Roll::list_parents() as $parent) { if ($parent->name === $input->name) { Schoolgate\\Invitations::revoke($input->policy, $parent->id); } } return true;',
        { policy, name },
      );
    },
    reply: async (reference, text) => {
      await runPhp('Schoolgate\\Concern_Answers::reply(Schoolgate\\Concerns::find($input->reference), $input->text); return true;', {
        reference,
        text,
      });
    },
    stop: async () => {},
  };
};

describeContract('the WordPress plugin speaks the contract', () => start(site.endpoint));

/** Of the office's part: the roll and who has answered. WordPress has its own sign-in, and its own pages for the rest. */
const register = ['getRoll', 'replaceRoll', 'getRegister', 'listRegister', 'exportRegister', 'matchDeclaration', 'unmatchDeclaration'];
const ofServer: Record<string, Route> = { ...officeRoutes, ...privacyRoutes };
const all: Record<string, Route> = { ...routes, ...rollRoutes, ...concernRoutes, ...ofServer };

test('the plugin has every public route, the register and CSV, and no others', async () => {
  const isThere = await Promise.all(
    Object.entries(all).map(async ([name, { method, path }]) => {
      const address = path
        .replace('{policy}', policy.id)
        .replace('{version}', policy.version)
        .replaceAll(/\{\w+\}/g, 'none');
      const response = await fetch(`${site.endpoint}/${address}`, { method });
      const { type = '' } = (response.ok ? {} : await response.json()) as { type?: string };
      return [name, response.ok || !/(not-found|method-not-allowed)$/.test(type), type] as const;
    }),
  );
  for (const [name, found, type] of isThere) {
    const isPublic = all[name]?.access === 'public' && !(name in ofServer);
    assert.equal(found, isPublic || register.includes(name), `${name}: ${type}`);
  }
});
