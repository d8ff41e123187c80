import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import {
  mailKinds,
  mailSettingsAnswerSchema,
  parseDocument,
  problemSchema,
  type InvitationMails,
  type MailKind,
  type RegisterPage,
} from '@schoolgate/sdk/model';
import fc from 'fast-check';
import { SMTPServer } from 'smtp-server';
import { digestToken } from '../auth/secret-token.ts';
import { allJobs } from '../jobs/jobs.ts';
import { remindOfReviews } from '../jobs/remind-of-reviews.ts';
import { remindParents } from '../jobs/remind-parents.ts';
import { sendMail, sendMailsBy } from '../jobs/send-mail.ts';
import { startJobs, type RunningJobs } from '../jobs/start-jobs.ts';
import type { Job } from '../jobs/job.ts';
import { tellOverdue } from '../jobs/tell-overdue.ts';
import type { SendMails } from './queue-mails.ts';
import { createMailer, type Mailer } from './mailer.ts';
import { checkTemplate, defaultTemplates, fillTemplate } from './templates.ts';
import { publishPolicy } from '../publish-policy.ts';
import { exampleConcern, exampleDeclaration, examplePolicy } from '../testing/example-policy.ts';
import { startTestApp } from '../testing/start-test-app.ts';

interface Received {
  readonly to: string[];
  readonly raw: string;
}

/** A mail server in this process, which can be stopped and started at the same port, and told to refuse. */
const post = { received: [] as Received[], refuse: undefined as number | undefined, port: 0, server: undefined as SMTPServer | undefined };
const openPost = async () => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(post.refuse === undefined ? null : Object.assign(new Error('No'), { responseCode: post.refuse })),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        post.received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString() });
        done();
      });
    },
  });
  server.on('error', () => {});
  server.listen(post.port, '127.0.0.1');
  await once(server.server, 'listening');
  post.port = (server.server.address() as AddressInfo).port;
  post.server = server;
};
const closePost = () => new Promise<void>((done) => post.server?.close(done));

/** The words of a mail, its transfer encoding undone. */
const textOf = (raw: string) => {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  if (!/quoted-printable/i.test(head)) return text;
  const bytes = text.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
};
const linkIn = (raw: string) => /https?:\/\/\S+/.exec(textOf(raw))?.[0] ?? '';

let server: Awaited<ReturnType<typeof startTestApp>>;
let jobs: RunningJobs;
let mailer: Mailer;
let now = new Date('2026-10-05T10:00:00Z');
let office: Record<string, string>;
const ids: Record<string, string> = {};
const csv = [
  'pupil_id,pupil_name,class,parent_id,parent_name,parent_email,contact',
  'p1,Child One,3B,a,Zoë Parent,zoe@home.example,yes',
  'p1,Child One,3B,b,Second Parent,second@home.example,yes',
  'p2,Child Two,3B,c,No Contact,third@home.example,no',
  'p2,Child Two,3B,d,No Address,,yes',
].join('\n');

before(async () => {
  await openPost();
  mailer = createMailer({ url: `smtp://127.0.0.1:${post.port}`, from: 'office@oakfield.example' });
  // Requests ask the jobs, which start after them here: the database has to be there first.
  const sending: { send?: SendMails } = {};
  server = await startTestApp({
    now: () => now,
    sendMails: (transaction, mails) => sending.send?.(transaction, mails) ?? Promise.resolve(),
  });
  const mail = { mailer, publicUrl: 'https://gate.example' };
  const quick = allJobs.map((job) => (job.name === sendMail.name ? { ...job, pause: 1 } : job));
  jobs = await startJobs(server.jobStore, quick, { db: server.db, now: () => now, log: (entry) => server.logged.push(entry), mail });
  const send = sendMailsBy({ mail, askFor: jobs.askFor });
  if (send) sending.send = send;
  office = await server.signIn('oakfield', ['office']);
  assert.equal((await server.send(office, 'PUT', 'oakfield/roll', { csv })).status, 200);
  const register = (await (await server.send(office, 'GET', 'oakfield/register/parents-online/parents')).json()) as RegisterPage;
  for (const { parent, name } of register.items) ids[name.split(/\s/)[0] ?? ''] = parent;
});
after(async () => {
  await jobs.stop();
  mailer.close();
  await closePost();
  await server.stop();
});
beforeEach(() => {
  post.received.length = 0;
  post.refuse = undefined;
});

const until = async (holds: () => boolean | Promise<boolean>) => {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 750) assert.fail('It did not happen in time.');
    await wait(20);
  }
};
/** Until everything that waits has been sent, refused or dropped. */
const settled = () => until(async () => (await server.db.selectFrom('mails').select('id').where('state', '=', 'waiting').execute()).length === 0);
const run = (job: Job) =>
  job.run(
    { db: server.db, now: () => now, log: () => {}, askFor: jobs.askFor, mail: { mailer, publicUrl: 'https://gate.example' }, isLastTry: false },
    {},
  );
const invite = async (parents: string[]) => {
  const expiresAt = new Date(now.getTime() + 60 * 86_400_000).toISOString();
  const body = { policy: 'parents-online', page: 'https://school.example/policy', parents, expiresAt };
  const response = await server.send(office, 'POST', 'oakfield/invitation-mails', body);
  return { status: response.status, items: ((await response.json()) as Partial<InvitationMails>).items ?? [] };
};
const later = async (days: number) => {
  now = new Date(now.getTime() + days * 86_400_000);
  office = await server.signIn('oakfield', ['office']);
};

describe('invitations by mail', () => {
  test('each parent gets a link of their own, whoever has no address is named, and nobody restricted is written to', async () => {
    assert.equal((await invite([ids.No ?? '', ids.Zoë ?? ''])).status, 422, 'a restricted parent is refused');
    const address = (await server.db.selectFrom('parents').select('id').where('name', '=', 'No Address').executeTakeFirstOrThrow()).id;
    const { items } = await invite([ids.Zoë ?? '', ids.Second ?? '', address]);
    assert.deepEqual(items.map(({ mail }) => mail).sort(), ['no-address', 'waiting', 'waiting']);
    await settled();
    assert.deepEqual(post.received.flatMap(({ to }) => to).sort(), ['second@home.example', 'zoe@home.example']);
    const zoe = post.received.find(({ to }) => to.includes('zoe@home.example'))?.raw ?? '';
    assert.match(textOf(zoe), /^Dear Zoë Parent,/);
    assert.match(zoe, /^Auto-Submitted: auto-generated\r$/m);
    const token = new URLSearchParams(new URL(linkIn(zoe)).hash.slice(1)).get('invitation') ?? '';
    const exchanged = await server.send({}, 'POST', 'oakfield/invitation-exchange', { token });
    assert.equal(((await exchanged.json()) as { name: string }).name.split(/\s/)[0], 'Zoë');
    assert.equal(linkIn(zoe).split('#')[0], 'https://school.example/policy');
    const kept = JSON.stringify([
      await server.db.selectFrom('invitations').selectAll().execute(),
      await server.db.selectFrom('mails').selectAll().execute(),
    ]);
    assert.ok(!kept.includes(token) && kept.includes(digestToken(token)) && !kept.includes('@home.example'));
  });

  test('nobody is reminded who has answered, and nobody more than twice; every link works', async () => {
    const second = await server.db
      .selectFrom('invitations')
      .select('id')
      .where('parent', '=', ids.Second ?? '')
      .executeTakeFirstOrThrow();
    assert.ok(second.id);
    await later(3);
    await run(remindParents);
    await settled();
    assert.deepEqual(post.received, [], 'not before its time');
    const answer = {
      parent: ids.Second,
      declaration: await exampleDeclaration({ method: 'paper', outcome: 'declined', undertakings: [], answers: {} }),
    };
    assert.equal((await server.send(office, 'POST', 'oakfield/recorded-declarations', answer)).status, 201);
    for (const expected of [1, 2, 2, 2]) {
      await later(8);
      await Promise.all([run(remindParents), run(remindParents)]);
      await settled();
      assert.deepEqual(
        post.received.flatMap(({ to }) => to),
        Array<string>(expected).fill('zoe@home.example'),
      );
    }
    const tokens = post.received.map(({ raw }) => new URLSearchParams(new URL(linkIn(raw)).hash.slice(1)).get('invitation'));
    assert.equal(new Set(tokens).size, 2);
    for (const token of tokens) assert.equal((await server.send({}, 'POST', 'oakfield/invitation-exchange', { token })).status, 200);
  });

  test('a reminder that waits is dropped when the parent answers, or must no longer be written to', async () => {
    await closePost();
    await invite([ids.Zoë ?? '']);
    const restricted = csv.replace('zoe@home.example,yes', 'zoe@home.example,no');
    assert.equal((await server.send(office, 'PUT', 'oakfield/roll', { csv: restricted })).status, 200);
    await openPost();
    await settled();
    assert.deepEqual(post.received, []);
    const { items } = (await (await server.send(office, 'GET', 'oakfield/mails')).json()) as { items: { state: string }[] };
    assert.equal(items[0]?.state, 'not-needed');
    assert.equal((await server.send(office, 'PUT', 'oakfield/roll', { csv })).status, 200);
  });
});

describe('a mail server that is down', () => {
  test('what could not be sent is sent once when it is up again, and the log says nobody’s name or address', async () => {
    await closePost();
    const failures = () => server.logged.filter(({ event, job }) => event === 'job-failed' && job === sendMail.name).length;
    const before = failures();
    await invite([ids.Zoë ?? '']);
    await until(() => failures() > before);
    assert.deepEqual(post.received, []);
    const links = () =>
      server.db
        .selectFrom('invitations')
        .select('id')
        .where('parent', '=', ids.Zoë ?? '')
        .execute();
    const none = await links();
    await openPost();
    await settled();
    await wait(300);
    assert.equal(post.received.length, 1);
    assert.equal((await links()).length, none.length + 1, 'no link is left of tries that reached nobody');
    assert.doesNotMatch(JSON.stringify(server.logged), /Zo|Parent|home\.example|school\.example/);
  });

  test('a mail that the server refuses for good is not tried again, and the office sees it', async () => {
    post.refuse = 550;
    await invite([ids.Zoë ?? '']);
    await settled();
    const { items } = (await (await server.send(office, 'GET', 'oakfield/mails?state=failed')).json()) as {
      items: { kind: string; parent: string }[];
    };
    assert.deepEqual(
      items.map(({ kind, parent }) => [kind, parent]),
      [['invitation', ids.Zoë]],
    );
    assert.deepEqual(post.received, []);
  });
});

describe('about concerns', () => {
  test('staff are told that one waits, and the parent that there is an answer; neither mail says what about', async () => {
    const secret = 'Unmistakable words about Child One';
    const response = await server.post('concerns', exampleConcern({ about: secret }));
    const { reference } = (await response.json()) as { reference: string };
    await settled();
    assert.ok(post.received.length > 0 && post.received.every(({ to }) => to.every((address) => address.endsWith('@staff.example'))));
    const { id } = await server.db.selectFrom('concerns').select('id').where('reference', '=', reference).executeTakeFirstOrThrow();
    assert.equal(linkIn(post.received[0]?.raw ?? ''), `https://gate.example/#concern=${id}`);
    const notices = post.received.splice(0);
    await server.send(office, 'POST', `oakfield/concerns/${id}/replies`, { text: 'An answer that only the page shows' });
    await settled();
    assert.deepEqual(
      post.received.map(({ to }) => to),
      [['parent@home.example']],
    );
    assert.ok(textOf(post.received[0]?.raw ?? '').includes(reference));
    assert.doesNotMatch(JSON.stringify([notices, post.received]), /Unmistakable|Child|A\. Parent|only the page/);
    const { history } = (await (await server.send(office, 'GET', `oakfield/concerns/${id}`)).json()) as { history: { mail?: string }[] };
    assert.equal(history.at(-1)?.mail, 'sent');
  });

  test('one about the head is told to the governors and not to the head; with no governor, to those who give out roles', async () => {
    await server.signIn('oakfield', ['head', 'governors', 'admin']);
    await server.signIn('oakfield', ['admin']);
    await server.post('concerns', exampleConcern({ subject: 'head' }));
    await settled();
    const kinds = async () => {
      const { id } = await server.db
        .selectFrom('concerns')
        .select('id')
        .orderBy('received_at', 'desc')
        .orderBy('since', 'desc')
        .where('subject', '=', 'head')
        .executeTakeFirstOrThrow();
      const rows = await server.db
        .selectFrom('mails')
        .innerJoin('staff_roles', 'staff_roles.staff', 'mails.staff')
        .select(['kind', 'roles'])
        .where('concern', '=', id)
        .execute();
      await server.db.deleteFrom('concerns').where('id', '=', id).execute();
      return rows.map(({ kind, roles }) => [kind, roles.join()]);
    };
    assert.deepEqual(await kinds(), [['nobody-answers', 'admin']]);
    await server.signIn('oakfield', ['governors']);
    await server.post('concerns', exampleConcern({ subject: 'head' }));
    assert.deepEqual(await kinds(), [['concern-notice', 'governors']]);
  });

  test('an answer that is overdue is told once, and not when it came in time', async () => {
    await server.db.updateTable('concerns').set({ due_on: '2026-10-01' }).execute();
    const open = await server.db.selectFrom('concerns').select('id').where('answered_at', 'is', null).execute();
    await server.post('concerns', exampleConcern());
    await settled();
    await server.db.updateTable('concerns').set({ due_on: '2026-10-01' }).execute();
    post.received.length = 0;
    for (let times = 0; times < 2; times++) await Promise.all([run(tellOverdue), run(tellOverdue)]);
    await settled();
    const told = await server.db.selectFrom('mails').select(['concern', 'staff']).where('kind', '=', 'overdue-notice').execute();
    assert.equal(new Set(told.map(({ concern }) => concern)).size, open.length + 1);
    assert.equal(new Set(told.map(({ concern, staff }) => `${concern} ${staff}`)).size, told.length);
    assert.equal(post.received.length, told.length);
  });
});

test('the review of a policy is announced once before its day and once after', async () => {
  await publishPolicy(server.db, { organisation: 'oakfield' }, { ...examplePolicy, id: 'reviewed', review: { next: '2027-02-28' } }, now);
  const told = async (day: string) => {
    now = new Date(`${day}T09:00:00Z`);
    post.received.length = 0;
    await run(remindOfReviews);
    await settled();
    return post.received.length > 0;
  };
  assert.deepEqual(
    [await told('2026-12-01'), await told('2027-01-20'), await told('2027-02-01'), await told('2027-03-02'), await told('2027-03-09')],
    [false, true, false, true, false],
  );
});

describe('the texts', () => {
  test('every kind has one that its own rules accept', () => {
    for (const kind of Object.keys(mailKinds) as MailKind[]) assert.deepEqual(checkTemplate(kind, defaultTemplates[kind], '#'), [], kind);
  });

  test('a school’s own text is used; a placeholder that is unknown or missing is refused at its field', async () => {
    office = await server.signIn('oakfield', ['office']);
    const save = (invitation: { subject: string; text: string }) =>
      server.send(office, 'PUT', 'oakfield/mail-settings', { remindAfterDays: 7, templates: { invitation } });
    const refused = async (invitation: { subject: string; text: string }) => {
      const response = await save(invitation);
      assert.equal(response.status, 422);
      return parseDocument(problemSchema, await response.json()).errors?.map(({ pointer, code }) => `${pointer} ${code}`);
    };
    assert.deepEqual(await refused({ subject: 'Hello {password}', text: '{link}' }), ['#/templates/invitation/subject unknown']);
    assert.deepEqual(await refused({ subject: '{link}', text: 'Come' }), [
      '#/templates/invitation/subject invalid',
      '#/templates/invitation/text required',
    ]);
    assert.deepEqual(await refused({ subject: 'One\r\nBcc: all@example.org', text: '{link}' }), ['#/templates/invitation/subject invalid']);
    const saved = await save({ subject: 'Our words', text: 'Hello {parent}: {link}' });
    const { used, sends } = parseDocument(mailSettingsAnswerSchema, await saved.json());
    assert.deepEqual([used.invitation.subject, used.reminder.subject, sends], ['Our words', defaultTemplates.reminder.subject, true]);
    post.received.length = 0;
    await invite([ids.Zoë ?? '']);
    await settled();
    assert.match(post.received[0]?.raw ?? '', /^Subject: Our words\r$/m);
  });

  test('no value can add a line to a mail, and none is filled in twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (school) => {
        const { subject, text } = fillTemplate({ subject: '{school}', text: 'a\n{school}\nb' }, { school: school + '{link}', link: 'secret' });
        assert.doesNotMatch(subject, /[\p{Cc}\p{Zl}\p{Zp}]/u);
        assert.equal(text.split(/[\r\n\u2028\u2029]/).length, 3);
        assert.ok(text.includes('{link}'));
      }),
    );
  });
});

test('without mail settings nothing waits: the office sees that it was not sent', async () => {
  const silent = await startTestApp({ now: () => now });
  try {
    const as = await silent.signIn('oakfield', ['office']);
    await silent.send(as, 'PUT', 'oakfield/roll', { csv });
    const { id } = await silent.db.selectFrom('parents').select('id').where('name', '=', 'Second Parent').executeTakeFirstOrThrow();
    const body = {
      policy: 'parents-online',
      page: 'https://school.example',
      parents: [id],
      expiresAt: new Date(now.getTime() + 86_400_000).toISOString(),
    };
    const answer: unknown = await (await silent.send(as, 'POST', 'oakfield/invitation-mails', body)).json();
    assert.deepEqual(answer, { items: [{ parent: id, name: 'Second Parent', mail: 'not-sent' }] });
  } finally {
    await silent.stop();
  }
});
