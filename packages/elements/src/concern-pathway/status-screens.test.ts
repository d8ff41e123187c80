import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { RequestError, UnreachableError, type Policy } from '@schoolgate/sdk/model';
import { strings as cy } from '../strings/cy.ts';
import { codes, createFakeClient, type FakeClient } from '../testing/fake-client.ts';
import { loadExample } from '../testing/load-example.ts';
import { find, focused, press, pressNamed, settle, textOf, type } from '../testing/use-form.ts';
import './complete-pathway.ts';
import './concern-form.ts'; // else loaded on demand, in many small files
import './concern-pathway.define.ts';
import type { ConcernPathway } from './concern-pathway.ts';
import './stage-help.ts';
import './status-screens.ts';

describe('how a concern stands', () => {
  let policy: Policy;
  let client: FakeClient;
  let element: ConcernPathway;

  beforeEach(async () => {
    localStorage.clear();
    policy = await loadExample();
    client = createFakeClient(policy);
    element = await fixture(html`<concern-pathway .client=${client} policy-id=${policy.id}></concern-pathway>`);
    await settle(element);
  });

  const choose = async (label: string) => {
    await pressNamed(element, label);
    await pressNamed(element, 'Continue');
  };
  const ask = async (secret = codes.secret) => {
    await choose('No');
    await press(element, '.see-status');
    await type(element, 'reference', codes.reference);
    await type(element, 'secret', secret);
    await press(element, '.see');
  };

  it('asks for the codes only past the safety question, and then at once', async () => {
    await press(element, '.see-status');
    expect(textOf(element)).to.contain('Is anyone in danger').and.to.contain('You are on the way to: See where a concern stands');
    await choose('Yes, somebody is in danger now');
    expect(textOf(element)).to.contain('Call 999 now');
    await pressNamed(element, 'Continue');
    expect(find(element, '#title').innerText).to.equal('Where your concern stands');
    expect(focused(element)?.id).to.equal('title');
    expect(find(element, '.urgent a[href="tel:999"]').isConnected).to.equal(true);
  });

  it('says where it stands, since when, by when an answer is due, and what the school answered', async () => {
    await ask(` ${codes.secret} `);
    expect(textOf(element).replaceAll(',', ''))
      .to.contain('Meet the headteacher')
      .and.to.contain('19 November 2026')
      .and.to.contain('26 November 2026')
      .and.to.contain('The school answered')
      .and.to.contain('who has taken the messages down');
    expect(focused(element)?.id).to.equal('title');
  });

  it('shows nothing of it to whoever comes back to the page, where nothing was begun', async () => {
    await ask();
    const comeBack = async () => {
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await settle(element);
    };
    await type(element, 'text', 'One thing more');
    await comeBack();
    expect(find<HTMLTextAreaElement>(element, '#text').value).to.equal('One thing more');
    await type(element, 'text', '');
    await comeBack();
    expect(textOf(element)).not.to.contain('19 November');
    expect(find<HTMLInputElement>(element, '#secret').value).to.equal('');
  });

  it('says one thing, whichever of the codes is wrong, and keeps both', async () => {
    await ask('QK7R-2M4T-9XWC');
    const said = find(element, '#notice').innerText;
    await type(element, 'reference', 'C3PH-W8NV-6JZF');
    await type(element, 'secret', codes.secret);
    await press(element, '.see');
    expect(find(element, '#notice').innerText).to.equal(said).and.to.contain('Check both');
    expect(find<HTMLInputElement>(element, '#reference').value).to.equal('C3PH-W8NV-6JZF');
    expect(find<HTMLInputElement>(element, '#secret').value).to.equal(codes.secret);
    await expect(element).to.be.accessible();
  });

  it('says that the school’s website cannot show it, where its server has no such thing', async () => {
    client.failures.push(new RequestError(404, undefined, undefined));
    await ask();
    expect(find(element, '#notice').innerText).to.contain('cannot show here how a concern stands').and.to.contain('school office');
  });

  it('keeps the codes out of the address, the device and every event', async () => {
    const heard: string[] = [];
    for (const name of ['moved', 'sent', 'leaving', 'failed'])
      element.addEventListener(`concern-pathway-${name}`, (event) => heard.push(JSON.stringify({ ...event })));
    client.failures.push(new UnreachableError('x'));
    await ask();
    await press(element, '.see');
    expect(textOf(element)).to.contain('Meet the headteacher');
    const everywhere = [
      location.href,
      document.title,
      JSON.stringify(history.state),
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      ...heard,
    ];
    expect(everywhere.join()).not.to.contain(codes.secret);
  });

  it('sends what is added, once, with the same key on a second try; then shows it empty', async () => {
    await ask();
    await type(element, 'text', 'It has begun again.');
    client.failures.push(new UnreachableError('x'));
    await press(element, '.send');
    expect(find(element, '#notice').innerText).to.contain('kept only once');
    expect(find<HTMLTextAreaElement>(element, '#text').value).to.equal('It has begun again.');
    await pressNamed(element, 'Try again');
    expect(client.writes.map(({ body }) => body)).to.deep.equal(Array(2).fill({ ...codes, text: 'It has begun again.' }));
    expect(client.writes[0]?.key).to.be.a('string').and.to.equal(client.writes[1]?.key);
    expect(find(element, '#done').innerText).to.contain('has received it');
    expect(find<HTMLTextAreaElement>(element, '#text').value).to.equal('');
    expect(textOf(element)).to.contain('You added to it');
    element.locale = 'cy';
    await waitUntil(() => find(element, '#done').innerText === cy.status.sent, 'said in the language that is read now');
  });

  it('passes it on while it is unresolved, and names the step that follows', async () => {
    await ask();
    expect(textOf(element)).to.contain('The next step is: Write to the chair of governors');
    await press(element, '#unresolved');
    await press(element, '.send');
    expect(client.writes[0]?.body).to.deep.equal({ ...codes, unresolved: true });
  });

  it('sends nothing where nothing is added', async () => {
    await ask();
    await press(element, '.send');
    expect(focused(element)?.id).to.equal('summary');
    expect(client.writes).to.have.length(0);
  });

  it('takes back the agreement to show messages, and offers that no longer', async () => {
    await ask();
    await type(element, 'text', 'Half a sentence');
    await press(element, '.withdraw');
    expect(client.writes[0]?.body).to.deep.equal(codes);
    expect(find(element, '#done').innerText).to.contain('taken back');
    expect(element.renderRoot.querySelector('.withdraw')).to.equal(null);
    expect(find<HTMLTextAreaElement>(element, '#text').value).to.equal('Half a sentence');
  });

  it('leads there from the confirmation, which shows both codes and says how to keep them', async () => {
    await choose('No');
    await choose('My child, a lesson');
    await pressNamed(element, 'Raise this now');
    await type(element, 'about', 'x');
    await pressNamed(element, 'Without my name');
    await pressNamed(element, 'Check your answers');
    await pressNamed(element, 'Send to the school');
    expect(textOf(element))
      .to.contain(codes.reference)
      .and.to.contain(codes.secret)
      .and.to.contain('the code is shown only here')
      .and.to.contain('can answer you only here');
    await press(element, '.see-status');
    expect(textOf(element)).to.contain('The school answered');
  });

  it('forgets the codes and the answers when somebody leaves in a hurry', async () => {
    element.addEventListener('concern-pathway-leaving', (event) => event.preventDefault(), { once: true });
    await ask();
    await pressNamed(element, 'Leave this page now');
    await choose('No');
    await press(element, '.see-status');
    expect(find<HTMLInputElement>(element, '#secret').value).to.equal('');
    expect(textOf(element)).not.to.contain('The school answered');
  });

  it('is not offered where there is no server', async () => {
    element = await fixture(html`<concern-pathway .policy=${policy}></concern-pathway>`);
    await settle(element);
    expect(element.renderRoot.querySelector('.see-status')).to.equal(null);
  });
});
