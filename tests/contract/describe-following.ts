import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { concernAcceptedSchema, concernStatusSchema, parseDocument, type Pathway, type Policy, type RespondWithin } from '@schoolgate/sdk/model';
import { dueDate } from '@schoolgate/sdk/pathway';
import { concern as concernOn, policy as example } from './documents.ts';
import { refusal, refusedFields } from './refusals.ts';
import { createKey, post, type Subject } from './subject.ts';

/** The way of a school that counts in school days, and on which one answer leads past the head. */
const pathway: Pathway = {
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
      text: 'Is it about the head?',
      options: [
        { label: 'Yes', to: 'chair', about: 'head' },
        { label: 'No', to: 'teacher' },
      ],
    },
    teacher: {
      kind: 'stage',
      title: 'The teacher',
      contact: 'teacher',
      channels: ['form'],
      respondWithin: { amount: 5, unit: 'school-days' },
      next: 'leader',
    },
    leader: { kind: 'stage', title: 'The head', contact: 'head', channels: ['form'], next: 'chair' },
    chair: { kind: 'stage', title: 'The chair', contact: 'chair', channels: ['form'], respondWithin: { amount: 10, unit: 'working-days' } },
  },
  contacts: {
    teacher: { role: 'Class teacher', email: 'teacher@school.example' },
    head: { role: 'Headteacher', email: 'head@school.example' },
    chair: { role: 'Chair of governors', email: 'chair@school.example' },
    police: { role: 'Police', phone: '999' },
  },
  calendar: {
    terms: [{ from: '2020-01-06', to: '2099-12-18' }],
    closures: [{ from: '2026-12-19', to: '2027-01-03' }],
  },
};
const policy: Policy = { ...example, id: 'to-follow', pathway };
const concern = (changes: object = {}) => concernOn({ pathway: { policy: policy.id, version: policy.version }, ...changes });

/** How a parent follows a concern, with the two codes that they were given. */
export function describeFollowing(subjectOf: () => Subject): void {
  describe('following a concern', () => {
    let subject: Subject;
    before(async () => {
      subject = subjectOf();
      await subject.publish(policy);
    });
    const raise = async (changes: object = {}, headers: Record<string, string> = {}) => {
      const response = await post(subject, 'concerns', concern(changes), headers);
      const text = await response.text();
      assert.equal(response.status, 201, text);
      const { reference, receivedAt, secret = '' } = parseDocument(concernAcceptedSchema, JSON.parse(text));
      return { claim: { reference, secret }, receivedAt };
    };
    const status = async (claim: unknown) => {
      const response = await post(subject, 'concern-status', claim);
      const text = await response.text();
      assert.equal(response.status, 200, text);
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
      return parseDocument(concernStatusSchema, JSON.parse(text));
    };
    const add = async (body: object, headers: Record<string, string> = {}) => {
      const response = await post(subject, 'concern-messages', body, headers);
      assert.deepEqual([response.status, await response.json()], [201, {}]);
    };
    const events = async (claim: unknown) => (await status(claim)).history.map(({ event, stage }) => `${event} ${stage}`);

    test('says where it stands and by when an answer is promised, and repeats nothing that was written', async () => {
      const { claim, receivedAt } = await raise({ about: 'Unmistakable words' });
      assert.match(claim.secret, /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
      assert.deepEqual(await status(claim), {
        reference: claim.reference,
        state: 'open',
        stage: 'teacher',
        title: 'The teacher',
        since: receivedAt,
        due: dueDate(receivedAt, { amount: 5, unit: 'school-days' }, pathway.calendar),
        consentToShareMessages: 'none',
        history: [{ at: receivedAt, event: 'raised', stage: 'teacher' }],
      });
    });

    test('works with codes typed from paper, and changes nothing', async () => {
      const { claim } = await raise();
      const typed = (code: string) => ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
      assert.deepEqual(await status({ reference: typed(claim.reference), secret: typed(claim.secret) }), await status(claim));
      assert.equal((await status(claim)).history.length, 1);
    });

    test('gives the same codes to the same request, to the byte', async () => {
      const headers = { 'Idempotency-Key': createKey() };
      const [first, again] = [await raise({}, headers), await raise({}, headers)];
      assert.deepEqual(first, again);
    });

    test('is for nobody with a code that is wrong, and which one it is stays unsaid', async () => {
      const [one, two] = [await raise(), await raise()];
      const none = '0000-0000-0000-0000';
      const claims = [
        { ...one.claim, secret: two.claim.secret },
        { ...one.claim, secret: none },
        { ...one.claim, reference: none },
        { reference: "' OR '1'='1", secret: "' OR '1'='1" },
        { reference: one.claim.secret, secret: one.claim.reference },
      ];
      for (const claim of claims) {
        const [known] = await Promise.all([refusal(await post(subject, 'concern-status', claim), 404)]);
        assert.match(known.type, /codes-not-valid$/);
        await refusal(await post(subject, 'concern-messages', { ...claim, text: 'x' }), 404);
        await refusal(await post(subject, 'concern-consent-withdrawals', claim), 404);
      }
      assert.deepEqual(await events(one.claim), ['raised teacher']);
    });

    test('shows what the school has answered, and no promise after that', async () => {
      const { claim } = await raise();
      await subject.reply(claim.reference, 'Thank you. "Let us" talk\n– 😀');
      const { due, history } = await status(claim);
      assert.equal(due, undefined);
      assert.deepEqual(
        history.map(({ event, text }) => [event, text]),
        [
          ['raised', undefined],
          ['reply', 'Thank you. "Let us" talk\n– 😀'],
        ],
      );
    });

    test('takes what a parent adds, once', async () => {
      const { claim } = await raise();
      const headers = { 'Idempotency-Key': createKey() };
      await add({ ...claim, text: 'One more thing.' }, headers);
      await add({ ...claim, text: 'One more thing.' }, headers);
      await refusal(await post(subject, 'concern-messages', { ...claim, text: 'Another.' }, headers), 409);
      assert.deepEqual(await events(claim), ['raised teacher', 'message teacher']);
      assert.ok(!JSON.stringify(await status(claim)).includes('One more thing'));
    });

    test('goes to the next stage, with a clock of its own, when it is still unresolved', async () => {
      const { claim } = await raise();
      await subject.reply(claim.reference, 'We have talked.');
      await add({ ...claim, unresolved: true });
      assert.deepEqual([(await status(claim)).stage, (await status(claim)).due], ['leader', undefined]);
      await add({ ...claim, unresolved: true, text: 'No.' });
      const { stage, since, due } = await status(claim);
      assert.deepEqual([stage, due], ['chair', dueDate(since, { amount: 10, unit: 'working-days' }, pathway.calendar)]);
      await add({ ...claim, unresolved: true });
      assert.equal((await status(claim)).stage, 'chair', 'the end of the way');
    });

    test('passes over the stage of the person whom it is about', async () => {
      const { claim } = await raise({ subject: 'head' });
      await add({ ...claim, unresolved: true });
      assert.equal((await status(claim)).stage, 'chair');
    });

    test('takes consent to share messages back, once', async () => {
      const { claim } = await raise({ consentToShareMessages: { granted: true, at: '2026-09-10T17:03:00.000Z' } });
      assert.equal((await status(claim)).consentToShareMessages, 'granted');
      for (let time = 0; time < 2; time++) {
        const response = await post(subject, 'concern-consent-withdrawals', claim);
        assert.deepEqual([response.status, await response.json()], [201, {}]);
      }
      assert.equal((await status(claim)).consentToShareMessages, 'withdrawn');
      assert.deepEqual(await events(claim), ['raised teacher', 'consent-withdrawn teacher']);
    });

    test('counts the days as the SDK does, whatever the calendar', async () => {
      const promises: [RespondWithin, Pathway['calendar']][] = [
        [{ amount: 1, unit: 'days' }, undefined],
        [{ amount: 3, unit: 'school-days' }, undefined],
        [
          { amount: 20, unit: 'working-days' },
          { terms: [], closures: [{ from: '2020-01-01', to: '2099-12-31' }] },
        ],
        [{ amount: 7, unit: 'school-days' }, { terms: [{ from: '2020-01-01', to: '2020-02-01' }] }],
        [
          { amount: 4, unit: 'school-days' },
          { timeZone: 'Pacific/Kiritimati', terms: [{ from: '2090-01-01', to: '2098-01-01' }] },
        ],
        [
          { amount: 10, unit: 'working-days' },
          { timeZone: 'No/Where', terms: [{ from: '2020-01-01', to: '2099-01-01' }] },
        ],
      ];
      for (const [index, [respondWithin, calendar]] of promises.entries()) {
        const { teacher, ...nodes } = pathway.nodes;
        const { calendar: _own, ...way } = pathway;
        const id = `promise-${index}`;
        await subject.publish({
          ...policy,
          id,
          pathway: { ...way, nodes: { ...nodes, teacher: { ...teacher, respondWithin } as typeof teacher & object }, ...(calendar && { calendar }) },
        });
        const { claim, receivedAt } = await raise({ pathway: { policy: id, version: policy.version } });
        assert.deepEqual((await status(claim)).due, dueDate(receivedAt, respondWithin, calendar), JSON.stringify([respondWithin, calendar]));
      }
    });

    for (const [what, path, body, field] of [
      ['no secret', 'concern-status', { reference: 'x' }, '#/secret required'],
      ['a number', 'concern-status', { reference: 1, secret: 'x' }, '#/reference invalid'],
      ['something else', 'concern-status', { reference: 'x', secret: 'x', name: 'x' }, '#/name unknown'],
      ['nothing added', 'concern-messages', { reference: 'x', secret: 'x' }, '#/text required'],
      ['too much added', 'concern-messages', { reference: 'x', secret: 'x', text: 'x'.repeat(10_001) }, '#/text too-long'],
      ['no reference', 'concern-consent-withdrawals', { secret: 'x' }, '#/reference required'],
      ['a person whom the way does not name', 'concerns', concern({ subject: 'nobody' }), '#/subject unknown'],
    ] as const)
      test(`is refused with ${what}`, async () => {
        assert.deepEqual(await refusedFields(await post(subject, path, body)), [field]);
      });

    for (const path of ['concern-status', 'concern-messages', 'concern-consent-withdrawals'])
      test(`is nothing to a page of another website, nor to an address: ${path}`, async () => {
        const { claim } = await raise();
        await refusal(await post(subject, path, { ...claim, text: 'x' }, { Origin: 'https://elsewhere.example' }), 403);
        await refusal(await subject.fetch(`${subject.endpoint}/${path}?reference=${claim.reference}&secret=${claim.secret}`), 405);
        assert.deepEqual(await events(claim), ['raised teacher']);
      });
  });
}
