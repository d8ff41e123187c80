import { expect, fixture, html } from '@open-wc/testing';
import type { DeclarationRequest, Policy } from '@schoolgate/sdk/model';
import { policyText } from '@schoolgate/sdk/policy';
import { loadExample } from '../testing/load-example.ts';
import { find, focused, pressNamed, settle, textOf, type } from '../testing/use-form.ts';
import './answered-declaration.ts'; // else loaded at the first check, in many small files
import './unsent-answer.ts';
import './parent-declaration.define.ts';
import type { ParentDeclaration } from './parent-declaration.ts';

describe('<parent-declaration> inside a form of the page', () => {
  let policy: Policy;
  let form: HTMLFormElement;
  let element: ParentDeclaration;
  let sent: number;

  beforeEach(async () => {
    policy = await loadExample();
    sent = 0;
    form = await fixture<HTMLFormElement>(
      // outside a dialog this method leads nowhere; Firefox follows an untrusted submit too
      html`<form method="dialog">
        <fieldset><parent-declaration name="answer" .policy=${policy}></parent-declaration></fieldset>
        <button>Send all</button>
      </form>`,
    );
    form.addEventListener('submit', (event) => {
      if (event.isTrusted) event.preventDefault();
      sent++;
    });
    element = form.querySelector('parent-declaration')!;
    await settle(element);
  });

  const fillIn = async () => {
    await type(element, 'signer-name', 'Alex Example');
    await pressNamed(element, 'Parent');
    await type(element, 'children-0-name', 'Robin Example');
    await pressNamed(element, 'No, I do not want to sign');
  };
  const check = () => pressNamed(element, 'Check your answers');
  const sendAll = async () => {
    form.querySelector('button')!.click();
    await settle(element);
  };
  const entry = () => new FormData(form).get('answer') as string | null;

  it('is an entry of the form once the answers are checked, with the words themselves, and none before', async () => {
    await fillIn();
    expect(entry()).to.equal(null);
    await check();
    expect(textOf(element)).to.contain('Send it with the button of the page');
    expect(JSON.parse(entry()!) as DeclarationRequest).to.deep.include({ outcome: 'declined', text: policyText(policy) });
    expect(element.value).to.equal(entry());
    await pressNamed(element, 'Change Your full name');
    expect(entry()).to.equal(null);
  });

  it('lets the form go where nobody has begun to answer', async () => {
    await sendAll();
    expect(sent).to.equal(1);
  });

  it('holds the form up where an answer was begun, and leads to what is missing', async () => {
    await type(element, 'signer-name', 'Alex Example');
    expect([element.validity.customError, element.checkValidity()]).to.deep.equal([true, false]);
    expect(element.renderRoot.querySelector('#summary')).to.equal(null);
    await sendAll();
    expect(sent).to.equal(0);
    expect(focused(element)?.id).to.equal('summary');
    expect(find<HTMLInputElement>(element, '#signer-name').value).to.equal('Alex Example');
  });

  it('holds the form up until it is answered where the page asks for that, and either answer will do', async () => {
    element.required = true;
    await settle(element);
    expect(element.validity.valueMissing).to.equal(true);
    await sendAll();
    expect(sent).to.equal(0);
    await fillIn();
    await check();
    await sendAll();
    expect(sent).to.equal(1);
  });

  it('goes on to the check by Enter, and does not send the page’s form', async () => {
    await fillIn();
    find<HTMLFormElement>(element, 'form').requestSubmit(); // what Enter in a field does
    await settle(element);
    expect(focused(element)?.id).to.equal('title');
    expect(sent).to.equal(0);
  });

  it('is empty after a reset of the form', async () => {
    await fillIn();
    await check();
    form.reset();
    await settle(element);
    expect(entry()).to.equal(null);
    expect(find<HTMLInputElement>(element, '#signer-name').value).to.equal('');
    expect(element.checkValidity()).to.equal(true);
  });

  it('cannot be changed, and is no part of what is sent, while its fieldset is disabled', async () => {
    await fillIn();
    await check();
    form.querySelector('fieldset')!.disabled = true;
    await settle(element);
    expect(find(element, '.change button').matches(':disabled')).to.equal(true);
    expect(entry()).to.equal(null);
    form.querySelector('fieldset')!.disabled = false;
    await settle(element);
    expect(entry()).to.contain('Alex Example');
  });

  const comeBack = async () => {
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settle(element);
  };

  it('is empty when somebody comes back to the page after the form was sent, and kept where it was not', async () => {
    await fillIn();
    await check();
    await sendAll(); // which the page stops
    await comeBack();
    expect(entry()).to.contain('Alex Example');
    form.dispatchEvent(new SubmitEvent('submit', { bubbles: true }));
    await comeBack();
    expect(entry()).to.equal(null);
    expect(find<HTMLInputElement>(element, '#signer-name').value).to.equal('');
  });
});
