import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  concernAcceptedSchema,
  concernDetailSchema,
  concernPageSchema,
  concernStatusSchema,
  parseDocument,
  type ConcernAccepted,
  type ConcernRequest,
  type Policy,
  type Role,
} from '@schoolgate/sdk/model';
import { ensureOrganisation } from '../db/organisations.ts';
import { digestToken } from '../auth/secret-token.ts';
import { createApiKey, insertApiKey } from '../db/api-keys.ts';
import { publishPolicy } from '../publish-policy.ts';
import { exampleConcern, examplePolicy } from '../testing/example-policy.ts';
import { startTestApp } from '../testing/start-test-app.ts';

const within = { amount: 5, unit: 'school-days' } as const;
/** Asks whom a concern is about; then teacher, head, governors, each with a promise. A holiday lies in October. */
const policy: Policy = {
  ...examplePolicy,
  id: 'with-stages',
  pathway: {
    start: 'safe',
    nodes: {
      safe: {
        kind: 'question',
        text: 'Is a child in danger now?',
        options: [
          { label: 'Yes', to: 'emergency' },
          { label: 'No', to: 'about' },
        ],
      },
      emergency: { kind: 'elsewhere', title: 'Call 999', contact: 'police', urgent: true, checkedOn: '2026-09-01' },
      about: {
        kind: 'question',
        text: 'Whom is it about?',
        options: [
          { label: 'A lesson', to: 'teacher' },
          { label: 'The deputy head', to: 'teacher', about: 'deputy' },
          { label: 'The head', to: 'about-head', about: 'head' },
        ],
      },
      teacher: { kind: 'stage', title: 'Talk to the class teacher', contact: 'teacher', channels: ['form'], respondWithin: within, next: 'head' },
      head: { kind: 'stage', title: 'Ask the head', contact: 'head', channels: ['form'], respondWithin: within, next: 'governors' },
      governors: { kind: 'stage', title: 'Complain to the governors', contact: 'governors', channels: ['form'] },
      'about-head': { kind: 'stage', title: 'Write to the governors', contact: 'governors', channels: ['form'], respondWithin: within },
    },
    contacts: {
      teacher: { role: 'Class teacher' },
      deputy: { role: 'Deputy headteacher', email: 'deputy@oakfield.example' },
      head: { role: 'Headteacher' },
      governors: { role: 'Chair of governors' },
      police: { role: 'Police', phone: '999' },
    },
    calendar: {
      terms: [
        { from: '2026-09-01', to: '2026-10-09' },
        { from: '2026-10-19', to: '2026-12-18' },
      ],
    },
  },
};

let server: Awaited<ReturnType<typeof startTestApp>>;
let now = new Date('2026-10-07T10:00:00Z');
/** The cookies of staff, each in one role. */
const staff = {} as Record<Role, Record<string, string>>;
/** Moves the clock; a session lasts a day, so everybody signs in anew. */
const travelTo = async (instant: string) => {
  now = new Date(instant);
  for (const role of ['office', 'head', 'governors', 'safeguarding', 'admin'] as const) staff[role] = await server.signIn('oakfield', [role]);
  staff['trust-admin'] = await server.signIn('oak-trust', ['trust-admin']);
};
const staffOf = async ({ Cookie = '' }: Record<string, string>) =>
  (
    await server.db
      .selectFrom('sessions')
      .select('staff')
      .where('digest', '=', digestToken(Cookie.split('=')[1] ?? ''))
      .executeTakeFirstOrThrow()
  ).staff;
before(async () => {
  server = await startTestApp({ now: () => now });
  await ensureOrganisation(server.db, 'oak-trust', { name: 'Oak Trust', kind: 'trust' });
  await server.db
    .updateTable('organisations')
    .set({ parent: 'oak-trust' } as never)
    .where('id', '=', 'oakfield')
    .execute();
  await publishPolicy(server.db, { organisation: 'oakfield' }, policy, now);
  await travelTo('2026-10-07T10:00:00Z');
});
after(() => server.stop());

const raise = async (
  changes: Partial<ConcernRequest> = {},
): Promise<ConcernAccepted & { id: string; claim: { reference: string; secret: string } }> => {
  const response = await server.post('concerns', exampleConcern({ pathway: { policy: policy.id, version: policy.version }, ...changes }));
  assert.equal(response.status, 201, await response.clone().text());
  const accepted = parseDocument(concernAcceptedSchema, await response.json());
  const { id } = await server.db.selectFrom('concerns').select('id').where('reference', '=', accepted.reference).executeTakeFirstOrThrow();
  return { ...accepted, id, claim: { reference: accepted.reference, secret: accepted.secret ?? '' } };
};
const list = async (as: Record<string, string>, query = '') => {
  const response = await server.send(as, 'GET', `oakfield/concerns${query}`);
  assert.equal(response.status, 200, await response.clone().text());
  return parseDocument(concernPageSchema, await response.json()).items;
};
const sees = async (as: Record<string, string>, id: string) => {
  const [listed, one, exported] = [
    (await list(as)).some((concern) => concern.id === id),
    (await server.send(as, 'GET', `oakfield/concerns/${id}`)).status === 200,
    (await (await server.send(as, 'GET', 'oakfield/concerns-export')).text()).includes(id) || undefined,
  ];
  assert.equal(listed, one, 'the list and the single concern agree');
  assert.equal(exported, undefined, 'ids are not exported');
  return one;
};
const whoSees = async (id: string) => {
  const seen: string[] = [];
  for (const role of ['office', 'head', 'governors', 'safeguarding', 'trust-admin'] as const) if (await sees(staff[role], id)) seen.push(role);
  return seen;
};
const detail = async (as: Record<string, string>, id: string) =>
  parseDocument(concernDetailSchema, await (await server.send(as, 'GET', `oakfield/concerns/${id}`)).json());
const status = async (claim: { reference: string; secret: string }) => server.post('concern-status', claim);
const read = async (claim: { reference: string; secret: string }) => parseDocument(concernStatusSchema, await (await status(claim)).json());

describe('who answers', () => {
  test('a concern is seen by those whose stage it is at, and moves on to others', async () => {
    const { id } = await raise();
    assert.deepEqual(await whoSees(id), ['office', 'head']);
    assert.equal((await server.send(staff.office, 'PUT', `oakfield/concerns/${id}/stage`, { stage: 'head' })).status, 200);
    assert.deepEqual(await whoSees(id), ['head']);
    assert.equal((await server.send(staff.office, 'POST', `oakfield/concerns/${id}/replies`, { text: 'Too late.' })).status, 404);
    assert.equal((await server.send(staff.head, 'PUT', `oakfield/concerns/${id}/stage`, { stage: 'governors' })).status, 200);
    assert.deepEqual(await whoSees(id), ['governors']);
  });

  test('one about the head goes to the governors, and never to the head, whatever else they are', async () => {
    const everything: Role[] = ['office', 'head', 'governors', 'safeguarding', 'admin'];
    const head = await server.signIn('oakfield', everything);
    for (const changes of [{ stage: 'about-head' }, { stage: 'teacher', subject: 'head' }, { stage: 'head', subject: 'head' }]) {
      const { id } = await raise({ ...changes, about: 'Unmistakable words' });
      assert.deepEqual(await whoSees(id), ['governors', 'trust-admin'], JSON.stringify(changes));
      assert.equal(await sees(head, id), false, JSON.stringify(changes));
      for (const [method, path, body] of [
        ['POST', 'replies', { text: 'I am sorry.' }],
        ['POST', 'notes', { text: 'I have seen this.' }],
        ['PUT', 'stage', { stage: 'teacher' }],
        ['PUT', 'state', { state: 'closed' }],
        ['PUT', 'assignee', { staff: null }],
      ] as const)
        assert.equal((await server.send(head, method, `oakfield/concerns/${id}/${path}`, body)).status, 404, path);
    }
    assert.doesNotMatch(await (await server.send(head, 'GET', 'oakfield/concerns-export')).text(), /Unmistakable/);
    assert.match(await (await server.send(staff.governors, 'GET', 'oakfield/concerns-export')).text(), /Unmistakable/);
  });

  test('giving up the role does not open it, nor does a key for a program', async () => {
    const cookie = await server.signIn('oakfield', ['head', 'governors']);
    const { id } = await raise({ stage: 'about-head' });
    await server.db
      .updateTable('staff_roles')
      .set({ roles: JSON.stringify(['governors']) })
      .where('staff', '=', await staffOf(cookie))
      .execute();
    assert.equal(await sees(cookie, id), false);
    const { key, prefix } = createApiKey();
    const stored = { id: 'governors', prefix, name: 'Program', roles: ['governors' as const], createdAt: now.toISOString() };
    await server.db.transaction().execute((transaction) => insertApiKey(transaction, 'oakfield', stored, key));
    assert.equal(await sees({ Authorization: `Bearer ${key}` }, id), false);
  });

  test('one about somebody else is kept from that person by their address, or by what the school says they are', async () => {
    const { id } = await raise({ stage: 'teacher', subject: 'deputy' });
    assert.deepEqual(await whoSees(id), ['office', 'head']);
    const [byContact, byAddress] = [await server.signIn('oakfield', ['office']), await server.signIn('oakfield', ['office'])];
    assert.equal(await sees(byContact, id), true);
    const change = { name: 'Deputy', roles: ['office'], contacts: ['deputy'] };
    assert.equal((await server.send(staff.admin, 'PUT', `oakfield/staff/${await staffOf(byContact)}`, change)).status, 200);
    assert.equal(await sees(byContact, id), false);
    await server.db
      .updateTable('staff')
      .set({ email: 'deputy@oakfield.example' } as never)
      .where('id', '=', await staffOf(byAddress))
      .execute();
    assert.equal(await sees(byAddress, id), false);
  });

  test('it can be given to somebody of another role, but to nobody whom it is about and to nobody who answers none', async () => {
    const { id } = await raise({ stage: 'about-head' });
    const give = async (role: Role) =>
      (await server.send(staff.governors, 'PUT', `oakfield/concerns/${id}/assignee`, { staff: await staffOf(staff[role]) })).status;
    assert.equal(await give('head'), 422);
    assert.equal(await give('admin'), 422);
    assert.equal(await give('safeguarding'), 200);
    assert.equal(await sees(staff.safeguarding, id), true);
  });

  test('it cannot be passed on to the person it is about, nor to a step that is no stage', async () => {
    const { id } = await raise({ stage: 'about-head' });
    for (const stage of ['head', 'safe', 'emergency', 'toString'])
      assert.equal((await server.send(staff.governors, 'PUT', `oakfield/concerns/${id}/stage`, { stage })).status, 422, stage);
  });
});

test('the audit log tells of a concern those who may read it, and never whomever it is about, whatever else they are', async () => {
  const about = await server.signIn('oakfield', ['head', 'governors', 'admin']);
  const { id } = await raise({ stage: 'about-head' });
  const tells = async (as: Record<string, string>) => {
    const response = await server.send(as, 'GET', 'oakfield/audit');
    assert.equal(response.status, 200);
    return (await response.text()).includes(id);
  };
  assert.equal(await tells(staff.governors), true);
  assert.equal(await tells(about), false, 'the head, who is a governor and administrator too');
  assert.equal(await tells(staff.admin), false, 'an administrator answers no concerns');
  assert.equal((await server.send(staff.office, 'GET', 'oakfield/audit')).status, 403);
});

describe('the clock', () => {
  test('an answer is promised by a school day, over the holiday, and what is late is listed', async () => {
    await travelTo('2026-10-07T10:00:00Z');
    const { id, claim } = await raise();
    assert.deepEqual((await read(claim)).due, { date: '2026-10-21', approximate: false });
    const overdue = async () => (await list(staff.office, '?overdue=true')).some((concern) => concern.id === id);
    await travelTo('2026-10-21T22:00:00Z');
    assert.equal(await overdue(), false, 'until the day is over');
    await travelTo('2026-10-22T08:00:00Z');
    assert.equal(await overdue(), true);
    assert.equal((await detail(staff.office, id)).overdue, true);
    assert.equal((await server.send(staff.office, 'POST', `oakfield/concerns/${id}/replies`, { text: 'We have looked into it.' })).status, 201);
    assert.equal(await overdue(), false, 'an answer keeps the promise');
    assert.equal((await read(claim)).due, undefined);
  });

  test('the list goes on where its last page ended, and knows stages and states', async () => {
    await travelTo('2026-11-02T10:00:00Z');
    const raised: string[] = [];
    for (let count = 0; count < 52; count++) raised.push((await raise({ raisedBy: 'anonymous' })).id);
    const [closed = ''] = raised;
    await server.send(staff.office, 'PUT', `oakfield/concerns/${closed}/state`, { state: 'closed' });
    const found: string[] = [];
    let query = '?stage=teacher&state=open';
    for (let pages = 0; pages < 10; pages++) {
      const page = parseDocument(concernPageSchema, await (await server.send(staff.office, 'GET', 'oakfield/concerns' + query)).json());
      found.push(...page.items.map(({ id }) => id));
      if (page.next === undefined) break;
      query = `?stage=teacher&state=open&after=${page.next}`;
    }
    assert.equal(new Set(found).size, found.length);
    assert.deepEqual(
      raised.filter((id) => !found.includes(id)),
      [closed],
    );
    assert.deepEqual(
      (await list(staff.office, '?state=closed')).map(({ id }) => id).filter((id) => raised.includes(id)),
      [closed],
    );
  });
});

describe('what the parent sees', () => {
  test('how it stands, with what the school answered and none of its notes', async () => {
    const { id, claim } = await raise();
    await server.send(staff.office, 'POST', `oakfield/concerns/${id}/notes`, { text: 'An internal note' });
    await server.send(staff.office, 'POST', `oakfield/concerns/${id}/replies`, { text: 'We will talk to them.' });
    await server.send(staff.office, 'PUT', `oakfield/concerns/${id}/state`, { state: 'closed' });
    const shown = await read(claim);
    assert.deepEqual([shown.state, shown.stage, shown.title], ['closed', 'teacher', 'Talk to the class teacher']);
    assert.deepEqual(
      shown.history.map(({ event, text }) => [event, text]),
      [
        ['raised', undefined],
        ['reply', 'We will talk to them.'],
        ['closed', undefined],
      ],
    );
    assert.doesNotMatch(JSON.stringify(shown), /internal note|Staff|A\. Parent|class group/);
  });

  test('the codes work as a person types them from paper', async () => {
    const { claim } = await raise();
    const typed = (code: string) => ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    assert.equal((await status({ reference: typed(claim.reference), secret: typed(claim.secret) })).status, 200);
  });

  test('a wrong secret, an unknown reference and another school are answered alike, and the tries are limited', async () => {
    const [{ claim }, other] = [await raise(), await raise()];
    const answers = [
      await status({ reference: claim.reference, secret: other.claim.secret }),
      await status({ reference: '0000-0000-0000-0000', secret: claim.secret }),
      await status({ reference: claim.reference, secret: '-' }),
      await server.send({}, 'POST', 'oak-trust/concern-status', claim),
      await server.post('concern-messages', { reference: claim.reference, secret: other.claim.secret, text: 'Mine?' }),
      await server.post('concern-consent-withdrawals', { reference: claim.reference, secret: other.claim.secret }),
    ];
    assert.deepEqual(new Set(answers.map((answer) => answer.status)), new Set([404]));
    assert.equal(new Set(await Promise.all(answers.map((answer) => answer.text()))).size, 1);
    const limited = await startTestApp({ trustedProxies: 1 });
    try {
      const statuses = new Set<number>();
      for (let tries = 0; tries < 40; tries++)
        statuses.add((await limited.post('concern-status', { reference: '0', secret: '0' }, { 'X-Forwarded-For': '192.0.2.1' })).status);
      assert.deepEqual(statuses, new Set([404, 429]));
    } finally {
      await limited.stop();
    }
  });

  test('the secret is kept as a digest only, and the same request again is given the same one', async () => {
    const headers = { 'Idempotency-Key': 'the-same-concern-sent-twice' };
    const body = exampleConcern({ pathway: { policy: policy.id, version: policy.version } });
    const [first, second] = [
      await (await server.post('concerns', body, headers)).text(),
      await (await server.post('concerns', body, headers)).text(),
    ];
    assert.equal(first, second);
    const { reference, secret = '' } = parseDocument(concernAcceptedSchema, JSON.parse(first));
    assert.match(secret, /^([0-9A-HJKMNP-TV-Z]{4}-?){4}$/);
    assert.notEqual(secret, reference);
    const row = await server.db.selectFrom('concerns').selectAll().where('reference', '=', reference).executeTakeFirstOrThrow();
    assert.ok(!JSON.stringify(row).includes(secret));
  });

  test('"still unresolved" goes to the next stage with a clock of its own, past the person it is about; once', async () => {
    await travelTo('2026-11-02T10:00:00Z');
    const { id, claim } = await raise();
    await server.send(staff.office, 'PUT', `oakfield/concerns/${id}/state`, { state: 'closed' });
    await travelTo('2026-11-04T10:00:00Z');
    const headers = { 'Idempotency-Key': 'still-unresolved-said-once' };
    const message = { ...claim, text: 'It happened again.', unresolved: true };
    assert.equal((await server.post('concern-messages', message, headers)).status, 201);
    assert.equal((await server.post('concern-messages', message, headers)).status, 201);
    const shown = await read(claim);
    assert.deepEqual([shown.state, shown.stage, shown.since, shown.due?.date], ['open', 'head', now.toISOString(), '2026-11-11']);
    assert.deepEqual((await detail(staff.head, id)).history.at(-1), {
      at: now.toISOString(),
      stage: 'teacher',
      event: 'unresolved',
      by: 'parent',
      note: 'It happened again.',
    });
    const about = await raise({ stage: 'teacher', subject: 'head' });
    await server.post('concern-messages', { ...about.claim, unresolved: true });
    assert.equal((await read(about.claim)).stage, 'governors');
  });

  test('what a parent adds to a closed concern opens it again', async () => {
    const { id, claim } = await raise();
    await server.send(staff.office, 'PUT', `oakfield/concerns/${id}/state`, { state: 'closed' });
    assert.equal((await server.post('concern-messages', { ...claim, text: 'One thing more.' })).status, 201);
    assert.equal((await detail(staff.office, id)).state, 'open');
    assert.equal((await server.post('concern-messages', claim)).status, 422);
  });

  test('the consent to share messages can be taken back, and those who answer see since when', async () => {
    const { id, claim } = await raise({ consentToShareMessages: { granted: true, at: '2026-11-04T09:00:00Z' } });
    assert.equal((await read(claim)).consentToShareMessages, 'granted');
    for (let times = 0; times < 2; times++) assert.equal((await server.post('concern-consent-withdrawals', claim)).status, 201);
    assert.equal((await read(claim)).consentToShareMessages, 'withdrawn');
    const { consentToShareMessages, history } = await detail(staff.office, id);
    assert.equal(consentToShareMessages?.withdrawnAt, now.toISOString());
    assert.equal(history.filter(({ event }) => event === 'consent-withdrawn').length, 1);
  });

  test('what a parent wrote is no formula in the export', async () => {
    await raise({ about: '=HYPERLINK("https://evil.example")' });
    assert.match(await (await server.send(staff.office, 'GET', 'oakfield/concerns-export')).text(), /'=HYPERLINK/);
  });
});
