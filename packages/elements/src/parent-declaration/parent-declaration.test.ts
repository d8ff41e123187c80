import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sealDeclaration } from '@schoolgate/sdk/declaration';
import { RequestError, UnreachableError, type DeclarationRequest, type Policy, type Receipt } from '@schoolgate/sdk/model';
import { digestPolicy, policyText } from '@schoolgate/sdk/policy';
import { ifDefined } from 'lit/directives/if-defined.js';
import { createFakeClient, type FakeClient } from '../testing/fake-client.ts';
import { loadExample } from '../testing/load-example.ts';
import { find, focused, press, pressNamed, settle, textOf, type } from '../testing/use-form.ts';
import './answered-declaration.ts'; // else loaded at the first check, in many small files
import './unsent-answer.ts';
import './parent-declaration.define.ts';
import type { ParentDeclarationFailedEvent, ParentDeclarationPreparedEvent } from './parent-declaration.events.ts';
import type { ParentDeclaration } from './parent-declaration.ts';
import './verify-receipt.ts';

describe('<parent-declaration>', () => {
  let policy: Policy;
  let client: FakeClient;
  let element: ParentDeclaration;

  beforeEach(async () => {
    policy = await loadExample();
    client = createFakeClient(policy);
    element = await fixture(html`<parent-declaration .client=${client} policy-id=${policy.id}></parent-declaration>`);
    await settle(element);
  });

  const fillIn = async () => {
    await type(element, 'signer-name', 'Alex Example');
    await pressNamed(element, 'Legal guardian');
    await type(element, 'children-0-name', 'Robin Example');
    await type(element, 'children-0-class', '3B');
    await pressNamed(element, 'Yes, I agree');
    await type(element, 'signature', 'Alex Example');
    await press(element, '#undertakings');
  };
  const check = () => pressNamed(element, 'Check your answers');
  const sent = (index = 0) => client.writes[index]?.body as DeclarationRequest;

  it('signs: fills in, checks, sends, and gives the reference', async () => {
    await fillIn();
    await check();
    expect(textOf(element)).to.contain('Robin Example, 3B').and.to.contain('I agree that I will not');
    setTimeout(() => void pressNamed(element, 'Sign and send'));
    const event = await oneEvent(element, 'parent-declaration-sent');
    await settle(element);
    expect(event).to.include({ reference: 'D7K2-M9QX-4TRB', policyId: policy.id, bubbles: true, composed: true });
    expect(textOf(element)).to.contain('Declaration signed').and.to.contain('D7K2-M9QX-4TRB');
    expect(focused(element)?.id).to.equal('title');
    expect(sent()).to.deep.include({
      policy: { id: policy.id, version: policy.version, digest: await digestPolicy(policy), language: 'en-GB' },
      signer: { name: 'Alex Example', capacity: 'guardian' },
      children: [{ name: 'Robin Example', class: '3B' }],
      undertakings: policy.declaration?.undertakings.map(({ id }) => id),
      outcome: 'signed',
      signature: 'Alex Example',
    });
  });

  it('leaves the page’s own words on how to reach the school until the form is there', async () => {
    const page = await fixture<ParentDeclaration>(
      html`<parent-declaration .client=${{ ...client, getPolicy: () => new Promise<Policy>(() => undefined) }} policy-id=${policy.id}
        ><p>Ask the school office for the form.</p></parent-declaration
      >`,
    );
    const words = page.querySelector('p')!;
    expect(words.checkVisibility(), 'while it loads').to.equal(true);
    page.client = { ...client, getPolicy: () => Promise.reject(new UnreachableError('x')) };
    await settle(page);
    expect(words.checkVisibility(), 'where it cannot be loaded').to.equal(true);
    page.client = client;
    await settle(page);
    expect(words.checkVisibility(), 'beside the form').to.equal(false);
  });

  it('says what is missing at the top and at each field, and moves the focus there', async () => {
    await pressNamed(element, 'Yes, I agree');
    await check();
    const links = [...find(element, '#summary').querySelectorAll('a')].map(({ innerText }) => innerText);
    expect(links).to.deep.equal([
      'Enter your full name',
      'Choose what you are to the child',
      'Enter the full name of child 1',
      'Type your full name to sign',
      'Tick the box if you agree, or choose not to sign',
    ]);
    expect(focused(element)?.id).to.equal('summary');
    const name = find<HTMLInputElement>(element, '#signer-name');
    expect(name.getAttribute('aria-invalid')).to.equal('true');
    expect(find(element, `#${name.getAttribute('aria-describedby')}`).innerText).to.contain('Enter your full name');
    await expect(element).to.be.accessible();
  });

  it('takes the reader from a problem to its field', async () => {
    await check();
    await pressNamed(element, 'Enter the full name of child 1');
    expect(focused(element)?.id).to.equal('children-0-name');
  });

  it('lets a parent decline with nothing but the names, and sends no agreement', async () => {
    await type(element, 'signer-name', 'Alex Example');
    await pressNamed(element, 'Parent');
    await type(element, 'children-0-name', 'Robin Example');
    await pressNamed(element, 'No, I do not want to sign');
    await check();
    await pressNamed(element, 'Send my answer');
    expect(textOf(element)).to.contain('You and your child are treated just the same');
    expect(sent()).to.deep.include({ outcome: 'declined', undertakings: [], answers: {} });
    expect(sent()).not.to.have.property('signature');
  });

  it('names several children, and keeps the right ones when one is taken away', async () => {
    await fillIn();
    await pressNamed(element, 'Add another child');
    expect(focused(element)?.id).to.equal('children-1-name');
    await type(element, 'children-1-name', 'Sam Example');
    await pressNamed(element, 'Add another child');
    await type(element, 'children-2-name', 'Jo Example');
    await press(element, '[aria-label="Remove child 2"]');
    expect((focused(element) as HTMLElement).innerText).to.equal('Child 1');
    await check();
    await pressNamed(element, 'Sign and send');
    expect(sent().children.map(({ name }) => name)).to.deep.equal(['Robin Example', 'Jo Example']);
  });

  it('keeps what was typed when the server refuses, and shows the server’s problem at the field', async () => {
    await fillIn();
    client.failures.push(
      new RequestError(422, { type: 'x', title: 'x', status: 422, errors: [{ pointer: '#/signer/name', code: 'too-long', detail: 'x' }] }, undefined),
    );
    await check();
    await pressNamed(element, 'Sign and send');
    expect(focused(element)?.id).to.equal('summary');
    expect(textOf(element)).to.contain('Your full name: shorten what you wrote');
    expect(find<HTMLInputElement>(element, '#signer-name').value).to.equal('Alex Example');
    expect(find<HTMLInputElement>(element, '#undertakings').checked).to.equal(true);
  });

  it('tries again with the same key and the same words when the server could not be reached', async () => {
    await fillIn();
    client.failures.push(new UnreachableError('x'));
    await check();
    await pressNamed(element, 'Sign and send');
    expect(textOf(element)).to.contain('may have arrived, or it may not').and.to.contain('kept only once');
    await pressNamed(element, 'Try again');
    expect(client.writes).to.have.length(2);
    expect(client.writes[0]?.key)
      .to.match(/^[A-Za-z0-9_-]{16,64}$/)
      .and.to.equal(client.writes[1]?.key);
    expect(sent(0)).to.deep.equal(sent(1));
  });

  it('sends once when the button is pressed twice', async () => {
    await fillIn();
    await check();
    let letGo = () => {};
    client.hold = new Promise((resolve) => (letGo = resolve));
    find(element, '.send').click();
    find(element, '.send').click();
    await settle(element);
    expect(textOf(element)).to.contain('Sending…');
    find(element, '.send').click();
    letGo();
    await settle(element);
    expect(client.writes).to.have.length(1);
  });

  it('says that the text has changed, shows the new one, keeps the answers and asks for agreement again', async () => {
    await fillIn();
    await check();
    const declaration = { ...policy.declaration!, statement: 'I have read the second version.' };
    client.current = { ...policy, version: '2', declaration };
    client.failures.push(
      new RequestError(
        422,
        { type: 'x', title: 'x', status: 422, errors: [{ pointer: '#/policy/digest', code: 'mismatch', detail: 'x' }] },
        undefined,
      ),
    );
    await pressNamed(element, 'Sign and send');
    expect(textOf(element)).to.contain('The text has changed').and.to.contain('I have read the second version.');
    expect(find<HTMLInputElement>(element, '#signer-name').value).to.equal('Alex Example');
    expect(find<HTMLInputElement>(element, '#undertakings').checked).to.equal(false);
    await press(element, '#undertakings');
    await check();
    await pressNamed(element, 'Sign and send');
    expect(sent(1).policy).to.include({ version: '2', digest: await digestPolicy(client.current) });
    expect(client.writes[0]?.key).not.to.equal(client.writes[1]?.key);
  });

  it('sends the same once, also where the parent looks back at the form between two tries', async () => {
    await fillIn();
    client.failures.push(new UnreachableError('x'));
    await check();
    await pressNamed(element, 'Sign and send');
    await pressNamed(element, 'Back');
    await check();
    await pressNamed(element, 'Sign and send');
    expect(client.writes[0]?.key).to.equal(client.writes[1]?.key);
    expect(sent(0)).to.deep.equal(sent(1));
  });

  it('says that the page may be set up wrongly, and tells whoever set it up, where a server of another origin gives no answer', async () => {
    element = await fixture(
      html`<parent-declaration
        .client=${{ ...client, endpoint: 'https://api.example/v1/organisations/oakfield' }}
        .policy=${policy}
      ></parent-declaration>`,
    );
    const hints: string[] = [];
    const { warn } = console;
    console.warn = (hint: string) => hints.push(hint);
    await settle(element);
    await fillIn();
    client.failures.push(new UnreachableError('x'));
    await check();
    await pressNamed(element, 'Sign and send');
    console.warn = warn;
    expect(textOf(element)).to.contain('the way this page is set up').and.to.contain('contact the school office').and.to.contain('Robin Example');
    expect(hints.join()).to.contain('https://api.example').and.to.contain(location.origin).and.to.contain('ALLOWED_ORIGINS');
  });

  it('keeps the children and nothing else for another parent of theirs, and nothing for anybody else', async () => {
    await fillIn();
    await check();
    await pressNamed(element, 'Sign and send');
    await pressNamed(element, 'Answer for another parent of the same children');
    const values = () => ['signer-name', 'children-0-name'].map((id) => find<HTMLInputElement>(element, `#${id}`).value);
    expect(values()).to.deep.equal(['', 'Robin Example']);
    expect(element.renderRoot.querySelector('[name=signer-capacity]:checked')).to.equal(null);
    expect(element.record).to.equal(undefined);
    await fillIn();
    await check();
    await pressNamed(element, 'Sign and send');
    expect(client.writes[0]?.key).not.to.equal(client.writes[1]?.key);
    await pressNamed(element, 'Start with an empty form');
    expect(values()).to.deep.equal(['', '']);
  });

  it('takes a new key where the answers were changed between two tries', async () => {
    await fillIn();
    client.failures.push(new UnreachableError('x'));
    await check();
    await pressNamed(element, 'Sign and send');
    await pressNamed(element, 'Change Your full name');
    expect(focused(element)?.id).to.equal('signer-name');
    await type(element, 'signer-name', 'Alexandra Example');
    await check();
    await pressNamed(element, 'Sign and send');
    expect(client.writes[0]?.key).not.to.equal(client.writes[1]?.key);
  });

  it('tells the page why sending failed, and does not let that bubble', async () => {
    await fillIn();
    const failure = new UnreachableError('x');
    client.failures.push(failure);
    await check();
    setTimeout(() => void pressNamed(element, 'Sign and send'));
    const event: Event = await oneEvent(element, 'parent-declaration-failed');
    expect(event.bubbles).to.equal(false);
    expect((event as ParentDeclarationFailedEvent).error).to.equal(failure);
  });

  it('keeps everything where the new text cannot be had', async () => {
    await fillIn();
    await check();
    client.getPolicy = async () => {
      throw new UnreachableError('x');
    };
    client.failures.push(
      new RequestError(
        422,
        { type: 'x', title: 'x', status: 422, errors: [{ pointer: '#/policy/version', code: 'unknown', detail: 'x' }] },
        undefined,
      ),
    );
    await pressNamed(element, 'Sign and send');
    expect(focused(element)?.id).to.equal('notice');
    expect(textOf(element)).to.contain('could not be reached');
    await pressNamed(element, 'Back');
    expect(find<HTMLInputElement>(element, '#signer-name').value).to.equal('Alex Example');
  });

  it('shows what the page gives it next, also after it has asked the server for a newer text', async () => {
    element = await fixture(html`<parent-declaration .client=${client} .policy=${policy}></parent-declaration>`);
    await settle(element);
    await fillIn();
    await check();
    client.current = { ...policy, version: '2', declaration: { ...policy.declaration!, statement: 'The server’s second.' } };
    client.failures.push(
      new RequestError(
        422,
        { type: 'x', title: 'x', status: 422, errors: [{ pointer: '#/policy/version', code: 'unknown', detail: 'x' }] },
        undefined,
      ),
    );
    await pressNamed(element, 'Sign and send');
    expect(textOf(element)).to.contain('The server’s second.');
    element.policy = { ...policy, version: '3', declaration: { ...policy.declaration!, statement: 'The page’s third.' } };
    await settle(element);
    expect(textOf(element)).to.contain('The page’s third.');
  });

  it('asks the school’s own questions, by their labels', async () => {
    const fields = [...policy.declaration!.fields, { name: 'phone', label: 'Telephone number', type: 'tel' as const, required: true }];
    element = await fixture(
      html`<parent-declaration .client=${client} .policy=${{ ...policy, declaration: { ...policy.declaration!, fields } }}></parent-declaration>`,
    );
    await settle(element);
    await fillIn();
    await check();
    expect(find(element, '#summary').innerText).to.contain('Telephone number: this is needed');
    await type(element, 'answers-phone', '01632 960555');
    await check();
    await pressNamed(element, 'Sign and send');
    expect(sent().answers).to.deep.equal({ phone: '01632 960555' });
  });

  it('says so where the school gives no privacy notice', async () => {
    const { privacy: _privacy, ...silent } = policy;
    element = await fixture(html`<parent-declaration .client=${client} .policy=${silent}></parent-declaration>`);
    await settle(element);
    expect(find(element, '#privacy').innerText).to.contain('does not say here who keeps what you send');
  });

  it('shows the privacy notice before the first field', () => {
    const order = find(element, '#privacy').compareDocumentPosition(find(element, '#signer-name'));
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
  });

  describe('without a server', () => {
    const showWith = async (mailto?: string, given = policy) => {
      element = await fixture(html`<parent-declaration mailto=${ifDefined(mailto)} .policy=${given}></parent-declaration>`);
      await settle(element);
    };

    it('prepares an email that the parent sees before they send it, says that it is not sent, and gives no receipt', async () => {
      await showWith('office@oakfield.example');
      await fillIn();
      await check();
      await pressNamed(element, 'Prepare the email');
      expect(focused(element)?.id).to.equal('title');
      expect(find(element, '#title').innerText).to.equal('Email prepared, not yet sent');
      expect(textOf(element)).to.contain('There is no receipt').and.not.to.contain('Download');
      const { value } = find<HTMLTextAreaElement>(element, '#mail-body');
      expect(value)
        .to.contain('Alex Example')
        .and.to.contain('Robin Example, 3B')
        .and.to.contain(policy.declaration!.undertakings[0]!.text)
        .and.to.contain(await digestPolicy(policy));
    });

    it('opens the email program with the very text that it shows', async () => {
      await showWith('office@oakfield.example', { ...policy, declaration: { ...policy.declaration!, undertakings: [] } });
      await fillIn();
      await check();
      await pressNamed(element, 'Prepare the email');
      const address = new URL(find<HTMLAnchorElement>(element, 'a.button').href);
      expect(address.protocol + address.pathname).to.equal('mailto:office@oakfield.example');
      expect(address.searchParams.get('body')?.replaceAll('\r\n', '\n')).to.equal(find<HTMLTextAreaElement>(element, '#mail-body').value);
    });

    it('lets no address add a recipient or a text of its own', async () => {
      await showWith('office@oakfield.example?bcc=else@where.example&body=x');
      await type(element, 'signer-name', 'Alex Example');
      await pressNamed(element, 'Parent');
      await type(element, 'children-0-name', 'Robin Example');
      await pressNamed(element, 'No, I do not want to sign');
      await check();
      await pressNamed(element, 'Prepare the email');
      const address = new URL(find<HTMLAnchorElement>(element, 'a.button').href);
      expect([...address.searchParams.keys()]).to.deep.equal(['subject', 'body']);
      expect(address.searchParams.getAll('body')).not.to.include('x');
    });

    it('offers copying in place of a link where the text is long', async () => {
      await showWith('office@oakfield.example', { ...policy, declaration: { ...policy.declaration!, statement: 'Long. '.repeat(500) } });
      await fillIn();
      await check();
      await pressNamed(element, 'Prepare the email');
      expect(element.renderRoot.querySelector('a[href^="mailto:"]')).to.equal(null);
      expect(textOf(element)).to.contain('Copy it, then paste it');
      await pressNamed(element, 'Copy the text');
      expect(find(element, '[role=status]').innerText).to.match(/^Text copied|could not be copied/);
    });

    it('prints where no address is given: every answer, the words and the version', async () => {
      await showWith();
      await fillIn();
      await check();
      await pressNamed(element, 'Go on to print');
      expect(textOf(element))
        .to.contain('not yet given to the school')
        .and.to.contain('Alex Example')
        .and.to.contain(policy.declaration!.leadIn!)
        .and.to.contain('1 September 2026');
      element.locale = 'ar';
      await waitUntil(() => /, \u20681 [^\u2069]+ 2026\u2069/.test(find(element, '.base').textContent), 'a date in one piece behind an English name'); // innerText in Firefox leaves such marks out
      element.locale = 'en';
      await settle(element);
      await pressNamed(element, 'Back');
      expect(find(element, '#title').innerText).to.equal('Check your answers before you send them');
    });

    it('calls a version by its date where its label is one that a program made up', async () => {
      await showWith(undefined, { ...policy, version: 'draft-4f2a', issued: '2026-03' });
      await fillIn();
      await check();
      await pressNamed(element, 'Go on to print');
      expect(textOf(element)).to.contain(', March 2026').and.not.to.contain('draft');
    });

    it('hands the answer to a page that takes it: the event carries ids, the element the record with the words signed', async () => {
      await showWith();
      const events: ParentDeclarationPreparedEvent[] = [];
      element.addEventListener('parent-declaration-prepared', (event) => {
        event.preventDefault();
        events.push(event);
      });
      await fillIn();
      expect(element.record).to.equal(undefined);
      await check();
      await press(element, '.prepare');
      expect(events[0]).to.include({ policyId: policy.id, version: policy.version, bubbles: true });
      expect(JSON.stringify(Object.values(events[0]!))).not.to.contain('Example');
      expect(element.record).to.deep.include({ outcome: 'signed', text: policyText(policy) });
      expect(textOf(element)).to.contain('This page takes it from here');
    });
  });

  it('sends a server no copy of the text that it keeps itself', async () => {
    await fillIn();
    await check();
    await pressNamed(element, 'Sign and send');
    expect(sent()).not.to.have.property('text');
    expect(element.record).not.to.have.property('text');
  });

  describe('checking the receipt', () => {
    let pair: CryptoKeyPair;
    const base64Url = (bytes: Uint8Array) =>
      btoa(String.fromCharCode(...bytes))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '');

    /** A receipt as the server makes it, signed with the key of this test. */
    const sign = async (request: DeclarationRequest): Promise<Receipt> => {
      const { record, disclosures } = await sealDeclaration({
        ...request,
        id: 'd1',
        organisation: 'oakfield',
        assurance: 'self-asserted',
        receivedAt: '2026-11-21T14:05:00.000Z',
      });
      const encode = (value: unknown) => base64Url(new TextEncoder().encode(JSON.stringify(value)));
      const text = `${encode({ alg: 'EdDSA', kid: 'k1' })}.${encode(record)}`;
      const signature = await crypto.subtle.sign('Ed25519', pair.privateKey, new TextEncoder().encode(text));
      return { jws: `${text}.${base64Url(new Uint8Array(signature))}`, disclosures };
    };

    beforeEach(async () => {
      pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
      const { x = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
      client.getKeys = async () => ({ keys: [{ kty: 'OKP', crv: 'Ed25519', kid: 'k1', x, use: 'sig', alg: 'EdDSA' }] });
    });

    const verifyWith = async (signed: (request: DeclarationRequest) => DeclarationRequest) => {
      client.createDeclaration = async (request) => ({
        reference: 'D7K2-M9QX-4TRB',
        receivedAt: '2026-11-21T14:05:00.000Z',
        receipt: await sign(signed(request)),
      });
      await fillIn();
      await check();
      await pressNamed(element, 'Sign and send');
      await pressNamed(element, 'Check the receipt');
      await waitUntil(() => element.renderRoot.querySelector('.verify')?.previousElementSibling?.childElementCount, undefined, {
        timeout: 8000, // the code that verifies comes in many small files
      });
    };

    it('says that it is genuine, what that shows and what not', async () => {
      await verifyWith((request) => request);
      expect(textOf(element)).to.contain('The receipt is genuine').and.to.contain('It does not show who filled in the form');
    });

    it('says that it does not match where the key signed another answer', async () => {
      await verifyWith((request) => ({ ...request, outcome: 'declined' }));
      expect(textOf(element)).to.contain('The receipt does not match').and.not.to.contain('genuine');
    });

    it('says that it does not match where another key signed it', async () => {
      const { publicKey } = pair;
      pair = { publicKey, privateKey: (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])).privateKey };
      await verifyWith((request) => request);
      expect(textOf(element)).to.contain('The receipt does not match');
    });

    it('says that it could not be checked, and not that it is wrong, where the keys cannot be had', async () => {
      client.getKeys = async () => {
        throw new UnreachableError('x');
      };
      await verifyWith((request) => request);
      expect(textOf(element)).to.contain('could not be checked now');
    });
  });
});
