import type { ApiKeyCreated, DeclarationAccepted, InvitationList, InvitationsCreated, Register, RegisterPage } from '@schoolgate/sdk';
import { createClient, verifyReceipt } from '@schoolgate/sdk';
import type { Demo } from './serve-demo.ts';

const DAY_MS = 86_400_000;

/** What the school's office does, by the server's own calls: it came in by the link that the first start printed. */
export class Office {
  readonly #demo: Demo;
  readonly #organisation: string;
  readonly #key: string;
  readonly #policy: string;

  private constructor(demo: Demo, organisation: string, key: string, policy: string) {
    this.#demo = demo;
    this.#organisation = organisation;
    this.#key = key;
    this.#policy = policy;
  }

  static async signIn(demo: Demo): Promise<Office> {
    const found = /\/setup#organisation=([\w-]+)&token=([\w-]+)/.exec(demo.log);
    if (!found?.[1] || !found[2]) throw new Error(`The demo printed no way in:\n${demo.log}`);
    const endpoint = new URL(`/v1/organisations/${found[1]}`, demo.address).href;
    const headers = { origin: new URL(demo.address).origin };
    const setup = { token: found[2], name: 'The first administrator', email: 'office@oakfield.example' };
    const entered = await send(`${endpoint}/setup`, 'POST', headers, setup);
    const cookie = entered.headers.getSetCookie().map((line) => line.split(';')[0]);
    const key = await send(`${endpoint}/api-keys`, 'POST', { ...headers, cookie: cookie.join('; ') }, { name: 'The roll', roles: ['office'] });
    const [policy] = await createClient({ endpoint }).listPolicies();
    if (!policy) throw new Error('The demo has no policy.');
    return new Office(demo, found[1], ((await key.json()) as ApiKeyCreated).key, policy.id);
  }

  /** What a request carries that may see what the office sees. */
  get headers(): { authorization: string } {
    return { authorization: `Bearer ${this.#key}` };
  }

  get #endpoint() {
    return new URL(`/v1/organisations/${this.#organisation}`, this.#demo.address).href;
  }

  #call(method: string, path: string, body?: object): Promise<Response> {
    return send(`${this.#endpoint}/${path}`, method, this.headers, body);
  }

  /** Puts these families on the roll: each line a child's name and a parent's. */
  async fillRoll(families: readonly (readonly [child: string, parent: string])[]): Promise<void> {
    const lines = families.map(([child, parent], index) => `p${index},${child},3B,g${index},${parent},yes`);
    await this.#call('PUT', 'roll', { csv: ['pupil_id,pupil_name,class,parent_id,parent_name,contact', ...lines].join('\n') });
  }

  /** Makes a link for one parent, to the page where the declaration stands. */
  async invite(name: string, lasting = DAY_MS): Promise<string> {
    const { parent } = await this.#find(name);
    const request = { policy: this.#policy, page: this.#demo.address, parents: [parent], expiresAt: new Date(Date.now() + lasting).toISOString() };
    const { items } = (await (await this.#call('POST', 'invitations', request)).json()) as InvitationsCreated;
    return items[0]?.link ?? '';
  }

  /** Ends every link of a parent. */
  async endLinks(name: string): Promise<void> {
    const { parent } = await this.#find(name);
    const { items } = (await (await this.#call('GET', 'invitations')).json()) as InvitationList;
    for (const { id } of items.filter((link) => link.parent === parent)) await this.#call('DELETE', `invitations/${id}`);
  }

  async #find(name: string): Promise<RegisterPage['items'][number]> {
    const { items } = (await (await this.#call('GET', `register/${this.#policy}/parents`)).json()) as RegisterPage;
    const found = items.find((entry) => entry.name === name);
    if (!found) throw new Error(`${name} is not on the roll.`);
    return found;
  }

  async stateOf(name: string): Promise<string> {
    return (await this.#find(name)).state;
  }

  async count(): Promise<Register> {
    return (await (await this.#call('GET', `register/${this.#policy}`)).json()) as Register;
  }

  /** How sure the school is who answered, by the receipt that the parent was given. */
  async assuranceOf({ receipt }: DeclarationAccepted): Promise<string> {
    const keys = await createClient({ endpoint: this.#endpoint }).getKeys();
    return (await verifyReceipt(receipt, keys)).declaration.assurance;
  }
}

async function send(address: string, method: string, headers: Record<string, string>, body?: object): Promise<Response> {
  const response = await fetch(address, {
    method,
    headers: {
      ...headers,
      ...(method === 'POST' && { 'idempotency-key': crypto.randomUUID() }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${new URL(address).pathname}: ${response.status} ${await response.text()}`);
  return response;
}
