import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { ConcernAccepted, DeclarationAccepted, RegisterPage } from '@schoolgate/sdk/model';
import { listAuditEntries } from '../db/audit.ts';
import { createSetupLink, insertSetupLink } from '../db/setup-links.ts';
import { allRoutes } from '../http/context.ts';
import { publishPolicy } from '../publish-policy.ts';
import { exampleConcern, exampleDeclaration, examplePolicy } from '../testing/example-policy.ts';
import { startTestApp } from '../testing/start-test-app.ts';
import { verifyAudit } from './verify-audit.ts';

let server: Awaited<ReturnType<typeof startTestApp>>;
let as: Record<string, string>;
before(async () => {
  server = await startTestApp();
  const policy = { ...examplePolicy, organisation: { name: 'Trust', kind: 'trust' as const } };
  await publishPolicy(server.db, { organisation: 'trust' }, policy, new Date());
  as = await server.signIn('oakfield', ['office', 'head', 'governors', 'admin']);
});
after(() => server.stop());

const entriesOf = (organisation: string) => listAuditEntries(server.db, organisation, undefined, 1000);
const ask = async <T>(path: string, method = 'GET', body?: unknown, headers = as): Promise<T> => {
  const response = await server.send(headers, method, path.startsWith('trust/') ? path : `oakfield/${path}`, body);
  assert.ok(response.ok, `${method} ${path}: ${await response.clone().text()}`);
  return (response.headers.get('Content-Type')?.startsWith('application/json') ? await response.json() : undefined) as T;
};
const csv = 'pupil_id,pupil_name,class,parent_id,parent_name,contact\np1,Child One,3B,a,Parent One,yes';

/** What earlier deeds have made, for later ones. */
const made = { declaration: '', parent: '', staff: '', key: '', concern: '', claim: {}, hold: '' };

/** Everything that changes something or hands data out, in an order in which it can be done, and what the log says of it. */
const deeds: Record<string, [action: string, () => Promise<unknown>]> = {
  saveDraft: ['draft.saved', () => ask('drafts/other', 'PUT', { revision: 0, policy: { ...examplePolicy, id: 'other' } })],
  publishDraft: ['policy.published', () => ask('drafts/other/publication', 'POST', { revision: 1 })],
  discardDraft: [
    'draft.discarded',
    async () => {
      await ask('drafts/third', 'PUT', { revision: 0, policy: { ...examplePolicy, id: 'third' } });
      await ask('drafts/third', 'DELETE');
    },
  ],
  replaceRoll: ['roll.replaced', () => ask('roll', 'PUT', { csv })],
  createDeclaration: [
    'declaration.received',
    async () => {
      made.parent = (await ask<RegisterPage>('register/parents-online/parents')).items[0]?.parent ?? '';
      made.declaration = (await ask<DeclarationAccepted>('declarations', 'POST', await exampleDeclaration(), {})).reference;
    },
  ],
  matchDeclaration: ['declaration.matched', () => ask(`declarations/${made.declaration}/match`, 'PUT', { parent: made.parent })],
  unmatchDeclaration: ['declaration.unmatched', () => ask(`declarations/${made.declaration}/match`, 'DELETE')],
  recordDeclaration: [
    'declaration.recorded',
    async () => ask('recorded-declarations', 'POST', { parent: made.parent, declaration: await exampleDeclaration({ method: 'paper' }) }),
  ],
  createInvitations: [
    'invitations.created',
    () => {
      const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
      return ask('invitations', 'POST', { policy: 'parents-online', page: 'https://school.example', parents: [made.parent], expiresAt });
    },
  ],
  revokeInvitation: [
    'invitation.revoked',
    async () => {
      const { items } = await ask<{ items: { id: string }[] }>('invitations');
      await ask(`invitations/${items[0]?.id}`, 'DELETE');
    },
  ],
  exportRegister: ['register.exported', () => ask('register/parents-online/export')],
  createConcern: [
    'concern.received',
    async () => {
      const { reference, secret } = await ask<ConcernAccepted>('concerns', 'POST', exampleConcern(), {});
      made.claim = { reference, secret };
      made.concern = (await server.db.selectFrom('concerns').select('id').executeTakeFirstOrThrow()).id;
    },
  ],
  addToConcern: ['concern.added-to', () => ask('concern-messages', 'POST', { ...made.claim, text: 'One thing more.' }, {})],
  withdrawConsent: ['concern.consent-withdrawn', () => ask('concern-consent-withdrawals', 'POST', made.claim, {})],
  noteOnConcern: ['concern.noted', () => ask(`concerns/${made.concern}/notes`, 'POST', { text: 'A. Parent rang.' })],
  replyToConcern: ['concern.answered', () => ask(`concerns/${made.concern}/replies`, 'POST', { text: 'Dear A. Parent' })],
  assignConcern: [
    'concern.assigned',
    async () =>
      ask(`concerns/${made.concern}/assignee`, 'PUT', {
        staff: (await server.db.selectFrom('sessions').select('staff').executeTakeFirstOrThrow()).staff,
      }),
  ],
  closeConcern: ['concern.closed', () => ask(`concerns/${made.concern}/state`, 'PUT', { state: 'closed' })],
  moveConcern: ['concern.moved', () => ask(`concerns/${made.concern}/stage`, 'PUT', { stage: 'head' })],
  exportConcerns: ['concerns.exported', () => ask('concerns-export')],
  sendInvitations: [
    'invitations.mailed',
    () => {
      const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
      return ask('invitation-mails', 'POST', { policy: 'parents-online', page: 'https://school.example', parents: [made.parent], expiresAt });
    },
  ],
  changeMailSettings: ['mail-settings.changed', () => ask('mail-settings', 'PUT', { remindAfterDays: 10, templates: {} })],
  changeSettings: ['settings.changed', () => ask('settings', 'PUT', { name: 'Oakfield', allowedOrigins: [], frameAncestors: [] })],
  createMember: [
    'member.added',
    async () => ask('trust/members', 'POST', { id: 'member', name: 'A school', kind: 'school' }, await server.signIn('trust', ['trust-admin'])),
  ],
  useSetupLink: [
    'setup-link.used',
    async () => {
      const link = createSetupLink(new Date());
      await insertSetupLink(server.db, 'oakfield', link);
      await ask('setup', 'POST', { token: link.token, name: 'A. Person', email: 'first@staff.example' }, {});
    },
  ],
  createStaff: [
    'staff.added',
    async () => {
      const sent = { name: 'B. Person', email: `${randomUUID()}@staff.example`, roles: ['office'] };
      made.staff = (await ask<{ id: string }>('staff', 'POST', sent)).id;
    },
  ],
  changeStaff: ['staff.changed', () => ask(`staff/${made.staff}`, 'PUT', { name: 'B. Person', roles: ['head'] })],
  removeStaff: ['staff.removed', () => ask(`staff/${made.staff}`, 'DELETE')],
  createApiKey: [
    'api-key.created',
    async () => {
      made.key = (await ask<{ id: string }>('api-keys', 'POST', { name: 'Import', roles: ['office'] })).id;
    },
  ],
  revokeApiKey: ['api-key.revoked', () => ask(`api-keys/${made.key}`, 'DELETE')],
  changeRetention: ['retention.changed', () => ask('retention', 'PUT', { declarations: 'P1Y', concerns: 'P6Y', roll: 'P2Y', invitations: 'P30D' })],
  placeHold: [
    'hold.placed',
    async () => {
      made.hold = (await ask<{ id: string }>('legal-holds', 'POST', { kind: 'parent', subject: made.parent, reason: 'Parent goes to court' })).id;
    },
  ],
  releaseHold: ['hold.released', () => ask(`legal-holds/${made.hold}`, 'DELETE')],
  exportPerson: ['person.exported', () => ask('person-exports', 'POST', { parents: [made.parent], declarations: [], concerns: [] })],
  exportPersonPage: ['person.exported', () => ask('person-pages', 'POST', { parents: [made.parent], declarations: [], concerns: [] })],
  createErasure: ['person.erased', () => ask('erasures', 'POST', { parents: [made.parent], declarations: [], concerns: [] })],
  getAuditHead: ['audit-head.issued', () => ask('audit/head')],
};

test('everything that changes something or hands data out is in the log, with who did it and nothing personal', async () => {
  for (const [name, [action, act]] of Object.entries(deeds)) {
    const about = name === 'createMember' ? 'trust' : 'oakfield';
    const before = (await entriesOf(about)).length;
    await act();
    const [last] = (await entriesOf(about)).slice(0, -before);
    assert.equal(last?.action, action, name);
    const { access } = allRoutes[name as keyof typeof allRoutes];
    assert.match(last.actor, access === 'public' ? /^public$/ : /^staff [0-9a-f-]{36}$/, name);
    assert.equal(last.roles.length > 0, access !== 'public', name);
  }
  const text = JSON.stringify([await entriesOf('oakfield'), await entriesOf('trust')]);
  for (const personal of ['Parent', 'Child', 'Person', 'staff.example', 'home.example', 'class group']) assert.ok(!text.includes(personal), personal);
  for (const organisation of ['oakfield', 'trust', 'member']) assert.deepEqual((await verifyAudit(server.db, organisation)).faults, []);
});

test('no route that changes something is missing above', () => {
  const writes = Object.entries(allRoutes).flatMap(([name, { method, changesNothing }]) => (method === 'GET' || changesNothing ? [] : [name]));
  assert.deepEqual(
    writes.filter((name) => !Object.hasOwn(deeds, name)),
    [],
  );
});
