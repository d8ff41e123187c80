import { expect, fixture, html } from '@open-wc/testing';
import type { Policy } from '@schoolgate/sdk/model';
import { LitElement } from 'lit';
import { conductContext, type Conduct } from '../context/conduct-context.ts';
import { ContextConsumer } from '@lit/context';
import '../code-of-conduct/code-of-conduct.define.ts';
import type { CodeOfConduct } from '../code-of-conduct/code-of-conduct.ts';
import { createFakeClient } from '../testing/fake-client.ts';
import { loadExample } from '../testing/load-example.ts';
import { settle, textOf } from '../testing/use-form.ts';
import type { ConductProvider } from './conduct-provider.ts';

/** Remembers everything that the provider gave it. */
class ConductWitness extends LitElement {
  readonly seen: Conduct[] = [];
  readonly consumer = new ContextConsumer(this, { context: conductContext, subscribe: true, callback: (value) => this.seen.push(value) });
}
customElements.define('conduct-witness', ConductWitness);

describe('<conduct-provider>', () => {
  let policy: Policy;
  before(async () => {
    policy = await loadExample();
  });

  it('serves elements that were there before its own code was', async () => {
    const page = await fixture(html`<conduct-provider .policy=${policy}><code-of-conduct></code-of-conduct></conduct-provider>`);
    const element = page.querySelector('code-of-conduct') as CodeOfConduct;
    expect(customElements.get('conduct-provider')).to.equal(undefined);
    await import('./conduct-provider.define.ts');
    await settle(element);
    expect(textOf(element)).to.contain('Oakfield Primary School');
  });

  it('loads the policy once for all, and says in turn that it is loading and that it is there', async () => {
    const client = createFakeClient(policy);
    let loads = 0;
    client.getPolicy = async () => (loads++, policy);
    const page = await fixture<ConductProvider>(
      html`<conduct-provider .client=${client} policy-id=${policy.id}>
        <code-of-conduct></code-of-conduct><code-of-conduct></code-of-conduct><conduct-witness></conduct-witness>
      </conduct-provider>`,
    );
    const elements = [...page.querySelectorAll<CodeOfConduct>('code-of-conduct')];
    for (const element of elements) await settle(element);
    expect(loads).to.equal(1);
    expect(elements.map((element) => textOf(element).includes('What you post'))).to.deep.equal([true, true]);
    const { seen } = page.querySelector<ConductWitness>('conduct-witness')!;
    expect(seen[0]?.policy).to.equal(undefined);
    expect(seen.at(-1)).to.include({ policy, client });
  });

  it('gives way to what an element says itself', async () => {
    const own = { ...policy, title: 'The element’s own' };
    const page = await fixture(html`<conduct-provider .policy=${policy}><code-of-conduct .policy=${own}></code-of-conduct></conduct-provider>`);
    const element = page.querySelector('code-of-conduct') as CodeOfConduct;
    await settle(element);
    expect(textOf(element)).to.contain('The element’s own').and.not.to.contain('Talking about school online');
  });

  it('says that there is none where the server has none', async () => {
    const client = createFakeClient(policy);
    client.listPolicies = async () => [];
    const page = await fixture(html`<conduct-provider .client=${client}><code-of-conduct></code-of-conduct></conduct-provider>`);
    const element = page.querySelector('code-of-conduct') as CodeOfConduct;
    await settle(element);
    expect(textOf(element)).to.contain('has not published a code of conduct here');
  });
});
