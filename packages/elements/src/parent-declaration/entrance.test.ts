import { expect, fixture, html } from '@open-wc/testing';
import { RequestError, UnreachableError, type DeclarationRequest, type Policy } from '@schoolgate/sdk/model';
import { createFakeClient, type FakeClient } from '../testing/fake-client.ts';
import { loadExample } from '../testing/load-example.ts';
import { find, focused, press, pressNamed, settle, textOf } from '../testing/use-form.ts';
import './answered-declaration.ts'; // else loaded on demand, in many small files
import './unsent-answer.ts';
import './entrance.ts';
import type { LastSigned } from '../forms/last-signed.ts';
import './parent-declaration.define.ts';
import type { ParentDeclaration } from './parent-declaration.ts';
import { forgetInvitation } from './take-invitation.ts';

const gone = () => new RequestError(410, { type: '/problems/link-not-valid', title: 'x', status: 410 }, undefined);

describe('<parent-declaration> and who comes to it', () => {
  let policy: Policy;
  let client: FakeClient;
  let element: ParentDeclaration;

  beforeEach(async () => {
    policy = await loadExample();
    client = createFakeClient(policy);
    localStorage.clear();
    forgetInvitation();
  });
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
    localStorage.clear();
  });

  const show = async (lastSigned?: LastSigned) => {
    element = await fixture(html`<parent-declaration .client=${client} .policy=${policy} .lastSigned=${lastSigned}></parent-declaration>`);
    await settle(element);
  };
  const come = async (fragment: string) => {
    history.replaceState(null, '', `#${fragment}`);
    await show();
  };
  const value = (id: string) => find<HTMLInputElement>(element, `#${id}`).value;
  const decline = async () => {
    await pressNamed(element, 'Parent');
    await pressNamed(element, 'No, I do not want to sign');
    await pressNamed(element, 'Check your answers');
    await pressNamed(element, 'Send my answer');
  };
  const sent = (index = 0) => client.writes[index]?.body as DeclarationRequest;

  describe('by a link from the school', () => {
    it('takes the token out of the address, and leaves what else stands there', async () => {
      const { length } = history;
      await come('invitation=secret-token&tab=2');
      expect([location.hash, history.length]).to.deep.equal(['#tab=2', length]);
      expect(document.documentElement.innerHTML).not.to.contain('secret-token');
    });

    it('fills in what the school knows, says so, and sends the token with the answer', async () => {
      await come('invitation=secret-token');
      expect(['signer-name', 'children-0-name', 'children-0-class'].map(value)).to.deep.equal(['Alex Example', 'Robin Example', '3B']);
      expect(textOf(element)).to.contain('Your link from the school').and.to.contain('check it');
      await decline();
      expect(client.writes[0]?.invitation).to.equal('secret-token');
    });

    it('says that it is no longer valid, and sends without it', async () => {
      client.invited = gone();
      await come('invitation=old');
      expect(textOf(element)).to.contain('no longer valid').and.to.contain('You can answer here without it');
      expect(value('signer-name')).to.equal('');
    });

    it('is of no use for another text of the school', async () => {
      client.invited = { policy: 'another', name: 'Alex Example', children: [] };
      await come('invitation=other');
      expect(textOf(element)).to.contain('for another declaration');
      expect(value('signer-name')).to.equal('');
    });

    it('is sent all the same where it could not be checked', async () => {
      client.invited = new UnreachableError('x');
      await come('invitation=secret-token');
      expect(textOf(element)).to.contain('could not be checked');
    });

    it('that ends meanwhile loses nothing, and the answer goes without it', async () => {
      await come('invitation=secret-token');
      client.failures.push(gone());
      await decline();
      expect(focused(element)?.id).to.equal('link');
      expect(value('signer-name')).to.equal('Alex Example');
      await pressNamed(element, 'Check your answers');
      await pressNamed(element, 'Send my answer');
      expect(client.writes.map(({ invitation }) => invitation)).to.deep.equal(['secret-token', undefined]);
      expect(client.writes[0]?.key).not.to.equal(client.writes[1]?.key);
      expect(textOf(element)).to.contain('Answer recorded');
    });

    it('is of one parent: the next one answers without it', async () => {
      await come('invitation=secret-token');
      await decline();
      await pressNamed(element, 'Answer for another parent of the same children');
      expect(textOf(element)).not.to.contain('Your link');
      expect(value('signer-name')).to.equal('');
      window.dispatchEvent(new HashChangeEvent('hashchange'));
      await settle(element);
      expect(value('signer-name')).to.equal('');
    });
  });

  describe('after an earlier answer', () => {
    const last = (change: Partial<LastSigned> = {}): LastSigned => ({
      policy,
      outcome: 'signed',
      signedAt: new Date().toISOString(),
      id: 'D7K2-M9QX-4TRB',
      signer: { name: 'Alex Example', capacity: 'carer' },
      children: [{ name: 'Robin Example' }],
      ...change,
    });
    const reworded = (from: string, to: string): Policy => JSON.parse(JSON.stringify({ ...policy, version: 'earlier' }).replace(to, from)) as Policy;
    const materially = () => {
      const earlier = structuredClone({ ...policy, version: 'earlier' });
      earlier.declaration!.undertakings.pop();
      return earlier;
    };

    it('says that there is nothing to do, with the reference, and lets an answer be changed', async () => {
      await show(last());
      expect(find(element, '#title').innerText).to.match(/^You signed on /);
      expect(textOf(element)).to.contain('nothing for you to do').and.to.contain('D7K2-M9QX-4TRB');
      expect(element.renderRoot.querySelector('#signer-name')).to.equal(null);
      await pressNamed(element, 'Change my answer');
      expect(focused(element)?.id).to.equal('title');
      expect(value('signer-name')).to.equal('Alex Example');
      await decline();
      expect(sent()).to.deep.include({ supersedes: 'D7K2-M9QX-4TRB', outcome: 'declined' });
    });

    it('shows what has changed and asks to sign for it, in the place of the earlier answer', async () => {
      await show(last({ policy: materially() }));
      expect(textOf(element)).to.contain('The text has changed since').and.to.contain('What has changed since your answer');
      expect(find(element, '.change ins').innerText).to.contain(policy.declaration!.undertakings.at(-1)!.text);
      expect(value('children-0-name')).to.equal('Robin Example');
      await decline();
      expect(sent().supersedes).to.equal('D7K2-M9QX-4TRB');
    });

    it('says that only the wording has changed, shows it, and asks for nothing', async () => {
      const text = policy.sections[0]!.clauses[0]!.text;
      await show(last({ policy: reworded(text.toUpperCase(), text) }));
      expect(textOf(element)).to.contain('Only the wording has changed').and.to.contain('there is nothing to sign');
      expect(element.renderRoot.querySelector('form [type=submit]')).to.equal(null);
    });

    it('asks the server for a version that is known by its label alone', async () => {
      const asked: string[] = [];
      client.getPolicyVersion = async (_policy, version) => {
        asked.push(version);
        return materially();
      };
      await show(last({ policy: { id: policy.id, version: 'earlier' } }));
      expect(asked).to.deep.equal(['earlier']);
      expect(textOf(element)).to.contain('What has changed since your answer');
    });

    it('shows the form where that version cannot be had, and says so', async () => {
      client.getPolicyVersion = async () => {
        throw new UnreachableError('x');
      };
      await show(last({ policy: { id: policy.id, version: 'earlier' } }));
      expect(textOf(element)).to.contain('could not be found out now');
      expect(value('signer-name')).to.equal('Alex Example');
    });

    it('shows another parent an empty form', async () => {
      await show(last());
      await pressNamed(element, 'Answer for another parent or carer');
      expect(value('signer-name')).to.equal('');
      expect(focused(element)?.id).to.equal('title');
      await settle(element);
      expect(textOf(element)).not.to.contain('You signed on');
    });

    it('is remembered by the device only when somebody asks for that, without a name, and forgotten again', async () => {
      await come('invitation=secret-token');
      await decline();
      expect(localStorage.length).to.equal(0);
      await press(element, '.keep');
      expect(textOf(element)).to.contain('Kept on this device');
      expect(JSON.stringify({ ...localStorage })).not.to.contain('Example');
      await show();
      expect(find(element, '#title').innerText).to.contain('that you do not sign');
      await press(element, '.forget');
      expect(localStorage.length).to.equal(0);
      expect(value('signer-name')).to.equal('');
    });

    it('takes no notice of anything else that stands in the device’s storage', async () => {
      for (const text of ['{', '{"policy":{"id":"x"}}', JSON.stringify({ ...last(), policy: { id: policy.id, version: 4 } })]) {
        localStorage.setItem(`schoolgate-declaration:${policy.id}`, text);
        await show();
        expect(value('signer-name'), text).to.equal('');
      }
    });
  });
});
