import { expect } from '@open-wc/testing';
import { routes } from '@schoolgate/sdk/model';
import { loadExample } from '../testing/load-example.ts';
import { loadPolicy, policyAddress, policyAtHand } from './load-policy.ts';
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

  /** As the loader leaves it. */
  const withFetched = async (fetched: Map<string, unknown>, run: () => Promise<void>) => {
    const page = globalThis as { [key: symbol]: unknown };
    const key = Symbol.for('schoolgate.fetched');
    const before = page[key];
    page[key] = fetched;
    try {
      await run();
    } finally {
      page[key] = before;
    }
  };

  it('takes what the loader has asked for, as often as it is needed, unless it is asked for anew', async () => {
    const policy = await loadExample();
    const src = 'https://school.example/policy.json';
    await withFetched(new Map([[src, Promise.resolve({ ok: true, status: 200, json: policy })]]), async () => {
      expect(await answering({}, () => loadPolicy({ src }))).to.equal(policy);
      expect(await answering({}, () => loadPolicy({ src }))).to.equal(policy);
      const again = await answering({}, () => loadPolicy({ src }, undefined, true)).catch((error: unknown) => error);
      expect(again).to.be.instanceOf(TypeError); // nobody answers
    });
  });

  it('has at once what the loader has by now, and nothing that is still on its way or is no policy', async () => {
    const policy = await loadExample();
    const answer = { ok: true, status: 200, json: policy };
    const fetched = new Map<string, unknown>([
      ['/here', answer],
      [`${endpoint}/policies/a`, answer],
      ['/coming', Promise.resolve(answer)],
      ['/wrong', { ok: true, status: 200, json: {} }],
    ]);
    await withFetched(fetched, async () => {
      expect(policyAtHand({ src: '/here' })).to.equal(policy);
      expect(policyAtHand({ endpoint, policyId: 'a', src: '/wrong' })).to.equal(policy);
      expect([policyAtHand({ endpoint }), policyAtHand({ src: '/coming' }), policyAtHand({})]).to.deep.equal([undefined, undefined, undefined]);
      expect(() => policyAtHand({ src: '/wrong' })).to.throw(TypeError);
    });
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
