import { expect } from '@open-wc/testing';
import { routes } from '@schoolgate/sdk/model';
import { loadExample } from '../testing/load-example.ts';
import { loadPolicy, policyAddress, takeArrived } from './load-policy.ts';
import { readPolicy } from './read-policy.ts';

const endpoint = 'https://school.example/v1/organisations/oakfield';

/** Answers each address once with this JSON, in place of the network. */
const answering = async <T>(answers: Record<string, { status?: number; json: unknown }>, run: () => Promise<T>): Promise<T> => {
  const original = window.fetch.bind(window);
  window.fetch = async (address) => {
    const answer = typeof address === 'string' ? answers[address] : undefined;
    if (!answer) throw new TypeError('Nobody answers there.');
    return new Response(JSON.stringify(answer.json), { status: answer.status ?? 200 });
  };
  try {
    return await run();
  } finally {
    window.fetch = original;
  }
};

describe('loading a policy', () => {
  it('asks the addresses that the contract names', () => {
    expect(policyAddress(endpoint)).to.equal(`${endpoint}/${routes.listPolicies.path}`);
    expect(policyAddress(`${endpoint}/`, 'a b')).to.equal(`${endpoint}/${routes.getPolicy.path.replace('{policy}', 'a%20b')}`);
  });

  it('takes the endpoint’s first policy where none is named', async () => {
    const policy = await loadExample();
    const answers = { [`${endpoint}/policies`]: { json: { items: [{ id: policy.id }] } }, [`${endpoint}/policies/${policy.id}`]: { json: policy } };
    expect(await answering(answers, () => loadPolicy({ endpoint }))).to.deep.equal(policy);
  });

  it('takes what the loader has fetched already, once', async () => {
    const policy = await loadExample();
    const src = 'https://school.example/policy.json';
    const page = globalThis as { [key: symbol]: unknown };
    const key = Symbol.for('schoolgate.fetched');
    const before = page[key];
    page[key] = new Map([[src, Promise.resolve({ ok: true, status: 200, json: policy })]]);
    try {
      expect(await answering({}, () => loadPolicy({ src }))).to.deep.equal(policy);
      const again = await answering({}, () => loadPolicy({ src })).catch((error: unknown) => error);
      expect(again).to.be.instanceOf(TypeError); // nobody answers
    } finally {
      page[key] = before;
    }
  });

  it('has at once what the loader has by now, and nothing that is still on its way or is no policy', async () => {
    const policy = await loadExample();
    const [here, coming, gone, wrong] = ['here', 'coming', 'gone', 'wrong'].map((name) => `https://school.example/${name}`) as [string, ...string[]];
    const page = globalThis as { [key: symbol]: unknown };
    const key = Symbol.for('schoolgate.fetched');
    const before = page[key];
    const answer = { ok: true, status: 200, json: policy };
    const fetched = new Map<string | undefined, unknown>([
      [here, answer],
      [`${endpoint}/policies/a`, answer],
      [coming, Promise.resolve(answer)],
      [gone, { ok: false, status: 404, json: false }],
      [wrong, { ok: true, status: 200, json: {} }],
    ]);
    page[key] = fetched;
    try {
      expect(takeArrived({ src: here })).to.equal(policy);
      expect(takeArrived({ src: here })).to.equal(undefined); // once
      expect(takeArrived({ endpoint, policyId: 'a', src: here })).to.equal(policy);
      expect([takeArrived({ endpoint }), takeArrived({ src: coming }), takeArrived({ src: gone })]).to.deep.equal([undefined, undefined, undefined]);
      expect(fetched.has(gone)).to.equal(true); // whoever loads it is told
      expect(() => takeArrived({ src: wrong })).to.throw(TypeError);
    } finally {
      page[key] = before;
    }
  });

  it('gives null where there is none', async () => {
    const answers = { [`${endpoint}/policies/gone`]: { status: 404, json: {} }, [`${endpoint}/policies`]: { json: { items: [] } } };
    expect(await answering(answers, () => loadPolicy({ endpoint, policyId: 'gone' }))).to.equal(null);
    expect(await answering(answers, () => loadPolicy({ endpoint }))).to.equal(null);
  });

  it('fails where the server fails, or answers with something else', async () => {
    const policyId = 'x';
    const load = () => loadPolicy({ endpoint, policyId });
    for (const answer of [{ status: 500, json: {} }, { json: { schemaVersion: 2 } }]) {
      let error: unknown;
      await answering({ [`${endpoint}/policies/x`]: answer }, load).catch((thrown: unknown) => (error = thrown));
      expect(error).to.be.instanceOf(Error);
    }
  });
});

describe('reading a policy', () => {
  const minimal = { schemaVersion: 1, id: 'a', version: '1', language: 'en', sections: [] };
  const nest = (depth: number): object => ({ id: 'c', kind: 'statement', text: 't', ...(depth > 0 && { clauses: [nest(depth - 1)] }) });

  it('takes every example', async () => {
    const policy = await loadExample();
    expect(readPolicy(policy)).to.equal(policy);
  });

  for (const [name, wrong] of Object.entries({
    'not an object': 'policy',
    'another schema': { ...minimal, schemaVersion: 2 },
    'no sections': { ...minimal, sections: undefined },
    'a section that is not one': { ...minimal, sections: ['x'] },
    'a clause without a text': { ...minimal, sections: [{ id: 's', clauses: [{ id: 'c' }] }] },
    'clauses without end': { ...minimal, sections: [{ id: 's', clauses: [nest(40)] }] },
    'a declaration without a list': { ...minimal, declaration: { statement: 'x', fields: [] } },
    'a pathway without nodes': { ...minimal, pathway: { start: 'x' } },
  }))
    it(`refuses ${name}`, () => {
      expect(() => readPolicy(wrong)).to.throw(TypeError);
    });
});
