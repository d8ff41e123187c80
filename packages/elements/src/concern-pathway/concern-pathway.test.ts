import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { RequestError, UnreachableError, type ConcernRequest, type Policy } from '@schoolgate/sdk/model';
import { createFakeClient, type FakeClient } from '../testing/fake-client.ts';
import { loadExample } from '../testing/load-example.ts';
import { find, focused, press, pressNamed, settle, textOf, type } from '../testing/use-form.ts';
import './concern-form.ts'; // else loaded at the first press, in many small files
import './concern-pathway.define.ts';
import type { ConcernPathwayLeavingEvent } from './concern-pathway.events.ts';
import type { ConcernPathway } from './concern-pathway.ts';
import './complete-pathway.ts';
import './stage-help.ts';

describe('<concern-pathway>', () => {
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
  const goToTeacher = async () => {
    await choose('No');
    await choose('My child, a lesson');
  };
  const openForm = async () => {
    await goToTeacher();
    await pressNamed(element, 'Raise this now');
  };
  const sent = (index = 0) => client.writes[index]?.body as ConcernRequest;

  it('walks from the safety question to the teacher, and sends a concern there', async () => {
    expect(textOf(element)).to.contain('Is anyone in danger, or has a child been harmed?');
    await openForm();
    await type(element, 'about', 'The chat of class 3B names a child.');
    await pressNamed(element, 'With my name');
    await type(element, 'raisedBy-name', 'Alex Example');
    await type(element, 'raisedBy-contact', '01632 960555');
    await pressNamed(element, 'Check your answers');
    expect(textOf(element)).to.contain('The chat of class 3B names a child.');
    setTimeout(() => void pressNamed(element, 'Send to the school'));
    const event = await oneEvent(element, 'concern-pathway-sent');
    await settle(element);
    expect(event).to.include({ reference: 'C3PH-W8NV-6JZE', node: 'class-teacher', bubbles: true, composed: true });
    expect(textOf(element)).to.contain('C3PH-W8NV-6JZE').and.to.contain('An answer within 3 school days.');
    expect(sent()).to.deep.equal({
      pathway: { policy: policy.id, version: policy.version },
      stage: 'class-teacher',
      about: 'The chat of class 3B names a child.',
      raisedBy: { name: 'Alex Example', contact: '01632 960555' },
    });
  });

  it('asks nothing in free text before the safety question is answered', () => {
    expect(element.renderRoot.querySelectorAll('textarea, input:not([type="radio"])')).to.have.length(0);
    expect(textOf(element)).not.to.contain('Raise this now');
  });

  it('gives the emergency number where somebody is in danger', async () => {
    await choose('Yes, somebody is in danger now');
    expect(find(element, '#title').innerText).to.equal('Call 999 now');
    expect(find(element, 'a[href="tel:999"]').innerText).to.contain('Call 999');
  });

  it('has urgent help on every screen, with nothing to load', async () => {
    const offersHelp = () => find(element, '.urgent a[href="tel:999"]').isConnected;
    expect(offersHelp()).to.equal(true);
    await goToTeacher();
    expect(offersHelp()).to.equal(true);
    await pressNamed(element, 'Raise this now');
    expect(offersHelp()).to.equal(true);
  });

  it('asks for an answer when there is none', async () => {
    await pressNamed(element, 'Continue');
    expect(focused(element)?.id).to.equal('summary');
    expect(textOf(element)).to.contain('Choose an answer');
    await expect(element).to.be.accessible();
  });

  it('goes back with the answer still marked', async () => {
    await choose('No');
    await pressNamed(element, 'Back');
    expect(find<HTMLInputElement>(element, '#option-2').checked).to.equal(true);
  });

  it('moves the focus to each new screen’s heading', async () => {
    await goToTeacher();
    expect((focused(element) as HTMLElement).innerText).to.equal('Talk to the class teacher');
  });

  it('shows whom to contact, with links that work, in the words of the policy', async () => {
    await goToTeacher();
    expect(find<HTMLAnchorElement>(element, '.contact a[href^="tel:"]').href).to.equal('tel:01632960301');
    expect(find<HTMLAnchorElement>(element, '.contact a[href^="mailto:"]').href).to.equal('mailto:office@oakfield.example');
    expect(textOf(element)).to.contain('Talk to the class teacher, at the end of the day or by a call to the school office.');
  });

  it('escalates while it is unresolved, up to the last step', async () => {
    await goToTeacher();
    await press(element, '.escalate');
    await press(element, '.escalate');
    expect(find(element, '#title').innerText).to.equal('Write to the chair of governors');
    expect(find(element, '[aria-current="step"]').innerText).to.contain('Write to the chair of governors');
    expect(textOf(element)).to.contain('This is the last step');
  });

  it('lists what is missing and keeps what was typed', async () => {
    await openForm();
    await type(element, 'desiredOutcome', 'An apology.');
    await pressNamed(element, 'With my name');
    await pressNamed(element, 'Check your answers');
    const links = [...find(element, '#summary').querySelectorAll('a')].map(({ innerText }) => innerText);
    expect(find(element, '#about').getAttribute('aria-invalid')).to.equal('true');
    expect(links).to.deep.equal(['Say what your concern is about', 'Enter your full name', 'Enter an email address or telephone number']);
    expect(find<HTMLTextAreaElement>(element, '#desiredOutcome').value).to.equal('An apology.');
    await expect(element).to.be.accessible();
  });

  it('takes an anonymous concern, and says that nobody can answer it where the server has no codes for it', async () => {
    const before: Pick<FakeClient, 'createConcern'> = { ...client };
    client.createConcern = async (...call) => {
      const { secret: _secret, ...accepted } = await before.createConcern(...call);
      return accepted;
    };
    await openForm();
    await type(element, 'about', 'x');
    await pressNamed(element, 'Without my name');
    await pressNamed(element, 'Check your answers');
    await pressNamed(element, 'Send to the school');
    expect(sent().raisedBy).to.equal('anonymous');
    expect(textOf(element)).to.contain('cannot answer you');
  });

  it('sends consent to share messages only when it was ticked', async () => {
    await openForm();
    await type(element, 'about', 'x');
    await pressNamed(element, 'Without my name');
    await press(element, '#consentToShareMessages');
    await pressNamed(element, 'Check your answers');
    await pressNamed(element, 'Send to the school');
    expect(sent().consentToShareMessages?.granted).to.equal(true);
  });

  it('tries again with the same key when the server could not be reached', async () => {
    await openForm();
    await type(element, 'about', 'x');
    await pressNamed(element, 'Without my name');
    await pressNamed(element, 'Check your answers');
    client.failures.push(new UnreachableError('x'));
    await pressNamed(element, 'Send to the school');
    expect(textOf(element)).to.contain('may have arrived, or it may not').and.to.contain('kept only once');
    await pressNamed(element, 'Try again');
    expect(client.writes[0]?.key).to.be.a('string').and.to.equal(client.writes[1]?.key);
    expect(textOf(element)).to.contain('Concern sent');
  });

  it('keeps what was typed when the server refuses, with its problem at the field', async () => {
    await openForm();
    await type(element, 'about', 'It happened again.');
    await pressNamed(element, 'Without my name');
    await pressNamed(element, 'Check your answers');
    client.failures.push(
      new RequestError(422, { type: 'x', title: 'x', status: 422, errors: [{ pointer: '#/about', code: 'too-long', detail: 'x' }] }, undefined),
    );
    await pressNamed(element, 'Send to the school');
    expect(find<HTMLTextAreaElement>(element, '#about').value).to.equal('It happened again.');
    expect(find(element, '#about-error').innerText).to.contain('shorten what you wrote');
  });

  it('keeps what was typed when the parent looks back at the step, and sends the same once', async () => {
    await openForm();
    await type(element, 'about', 'x');
    await pressNamed(element, 'Without my name');
    await press(element, '#consentToShareMessages');
    await pressNamed(element, 'Check your answers');
    client.failures.push(new UnreachableError('x'));
    await pressNamed(element, 'Send to the school');
    await pressNamed(element, 'Back');
    await pressNamed(element, 'Back');
    await pressNamed(element, 'Raise this now');
    expect(find<HTMLTextAreaElement>(element, '#about').value).to.equal('x');
    await pressNamed(element, 'Check your answers');
    await pressNamed(element, 'Send to the school');
    expect(client.writes[0]?.key).to.equal(client.writes[1]?.key);
    expect(sent(0)).to.deep.equal(sent(1));
  });

  it('goes back to the safety question, words kept, where the school has replaced its procedure meanwhile', async () => {
    await openForm();
    await type(element, 'about', 'x');
    await pressNamed(element, 'Without my name');
    await pressNamed(element, 'Check your answers');
    const stage = { kind: 'stage' as const, title: 'Ring the office', contact: 'class-teacher', channels: ['phone' as const] };
    client.current = { ...policy, version: '2', pathway: { ...policy.pathway!, start: 'office', nodes: { office: stage } } };
    client.failures.push(
      new RequestError(422, { type: 'x', title: 'x', status: 422, errors: [{ pointer: '#/stage', code: 'unknown', detail: 'x' }] }, undefined),
    );
    await pressNamed(element, 'Send to the school');
    expect(textOf(element)).to.contain('Is anyone in danger').and.to.contain('The school has changed its procedure');
    expect(focused(element)?.id).to.equal('notice');
    await goToTeacher();
    await pressNamed(element, 'Raise this now');
    expect(find<HTMLTextAreaElement>(element, '#about').value).to.equal('x');
    await pressNamed(element, 'Check your answers');
    await pressNamed(element, 'Send to the school');
    expect(sent(1)).to.deep.include({ stage: 'office', pathway: { policy: policy.id, version: '2' } });
  });

  it('shows the privacy notice before the first field of the form', async () => {
    await openForm();
    const order = find(element, '#privacy').compareDocumentPosition(find(element, '#about'));
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
  });

  it('says for concerns what holds for concerns', async () => {
    const concerns = { basis: 'So that we can help.', retention: 'A year after it is settled.' };
    element.policy = { ...policy, privacy: { controller: 'A school', basis: 'To know.', retention: 'Two years.', contact: 'the office', concerns } };
    await openForm();
    expect(find(element, '#privacy').textContent).to.contain('A year after it is settled.').and.not.to.contain('Two years.');
  });

  /** Follows a link of the page to this fragment, and tidies up after it. */
  const follow = async (fragment: string) => {
    history.replaceState(null, '', fragment);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await settle(element);
    history.replaceState(null, '', location.pathname + location.search);
  };

  it('goes straight to the step that a link on the page asks for, but only past the safety question', async () => {
    await follow('#concern/headteacher');
    expect(textOf(element)).to.contain('Is anyone in danger').and.to.contain('You are on the way to: Meet the headteacher');
    await choose('No');
    expect(find(element, '#title').innerText).to.equal('Meet the headteacher');
    expect(focused(element)?.id).to.equal('title');
    await pressNamed(element, 'Back');
    expect(textOf(element)).to.contain('My child, a lesson');
  });

  it('shows urgent help first to somebody in danger, whatever a link asked for', async () => {
    await follow('#concern/headteacher');
    await choose('Yes');
    expect(find(element, '.screen').querySelector('.route-urgent')).to.be.instanceOf(HTMLElement);
    expect(textOf(element)).not.to.contain('Meet the headteacher');
  });

  it('follows a link at once where the safety question is answered, and ignores one that names no step', async () => {
    await goToTeacher();
    await follow('#concern/governors');
    expect(find(element, '#title').innerText).to.equal('Write to the chair of governors');
    await follow('#concern/constructor');
    await follow('#concern/%E0');
    expect(find(element, '#title').innerText).to.equal('Write to the chair of governors');
  });

  it('says by which day the school answers, and that the day is approximate where its calendar is not known', async () => {
    await goToTeacher();
    const day = /If you raise it today, the answer is due by \w+, \d+ \w+ \d{4}\.|If you raise it today, the answer is due by \w+ \d+ \w+ \d{4}\./;
    expect(textOf(element)).to.match(day);
    const { calendar: _calendar, ...pathway } = policy.pathway!;
    element.policy = { ...policy, pathway };
    await settle(element);
    expect(textOf(element)).to.match(day).and.to.contain('The day is approximate');
  });

  it('counts from the day of receipt by the school’s own calendar once a concern is sent', async () => {
    await openForm();
    await type(element, 'about', 'x');
    await pressNamed(element, 'With my name');
    await type(element, 'raisedBy-name', 'Alex Example');
    await type(element, 'raisedBy-contact', '01632 960777');
    await pressNamed(element, 'Check your answers');
    await pressNamed(element, 'Send to the school');
    expect(textOf(element).replaceAll(',', '')).to.contain('The answer is due by Wednesday 25 November 2026.');
  });

  it('warns against sending on pictures of children, and says when concerns are read and that it is not for emergencies', async () => {
    await goToTeacher();
    expect(textOf(element))
      .to.contain('Never send on a picture or film of a child')
      .and.to.contain('Concerns are read in these hours: School days, 8.15 am to 4 pm')
      .and.to.contain('do not use them for an emergency');
  });

  it('sums up the steps that may follow, on paper too, without anything that was typed', async () => {
    await openForm();
    await type(element, 'about', 'Something private.');
    await pressNamed(element, 'Back');
    await press(element, '.summarise');
    expect(focused(element)?.id).to.equal('title');
    expect(textOf(element))
      .to.contain('Talk to the class teacher')
      .and.to.contain('01632 960301')
      .and.to.contain('Write to the chair of governors')
      .and.to.contain('999')
      .and.not.to.contain('Something private');
    await pressNamed(element, 'Back');
    expect(find(element, '#title').innerText).to.equal('Talk to the class teacher');
  });

  const escape = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  const keepHere = (leavings: ConcernPathwayLeavingEvent[]) =>
    element.addEventListener('concern-pathway-leaving', (event) => {
      event.preventDefault();
      leavings.push(event);
    });

  it('leaves at once on the third Escape, and takes away what was typed', async () => {
    const leavings: ConcernPathwayLeavingEvent[] = [];
    keepHere(leavings);
    await openForm();
    await type(element, 'about', 'Something private.');
    escape();
    await settle(element);
    expect(find(element, '[role=status]').innerText).to.equal('Press Escape 2 more times to leave this page.');
    escape();
    expect(leavings).to.have.length(0);
    escape();
    expect(leavings).to.have.length(1);
    await settle(element);
    expect(textOf(element)).to.contain('Is anyone in danger').and.not.to.contain('Something private');
    await openForm();
    expect(find<HTMLTextAreaElement>(element, '#about').value).to.equal('');
  });

  it('does not leave where another key was pressed in between, or one was held down', async () => {
    const leavings: ConcernPathwayLeavingEvent[] = [];
    keepHere(leavings);
    escape();
    escape();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    escape();
    for (let held = 0; held < 5; held++) window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', repeat: true }));
    expect(leavings).to.have.length(0);
  });

  it('leaves with one press of the button, on every screen', async () => {
    const leavings: ConcernPathwayLeavingEvent[] = [];
    keepHere(leavings);
    await pressNamed(element, 'Leave this page now');
    await openForm();
    await pressNamed(element, 'Leave this page now');
    expect(leavings).to.have.length(2);
  });

  const key = () => `schoolgate-concern:${policy.id}`;
  const reopen = async () => {
    element.remove();
    element = await fixture(html`<concern-pathway .client=${client} policy-id=${policy.id}></concern-pathway>`);
    await settle(element);
  };
  const keepWords = async () => {
    await openForm();
    await type(element, 'about', 'It happened again.');
    await press(element, '#keep');
    await type(element, 'desiredOutcome', 'An apology.');
  };

  it('keeps nothing on the device unless asked, and nothing once the tick is taken back', async () => {
    await openForm();
    await type(element, 'about', 'x');
    expect(localStorage.getItem(key())).to.equal(null);
    await press(element, '#keep');
    expect(localStorage.getItem(key())).to.contain('"x"');
    await press(element, '#keep');
    expect(localStorage.getItem(key())).to.equal(null);
  });

  it('gives back what was kept, behind the safety question and at the same step, and says so', async () => {
    await keepWords();
    await reopen();
    expect(textOf(element)).to.contain('Is anyone in danger').and.to.contain('is kept on this device').and.not.to.contain('It happened again');
    await choose('No');
    expect(find(element, '#title').innerText).to.equal('Talk to the class teacher');
    await pressNamed(element, 'Raise this now');
    expect(find<HTMLTextAreaElement>(element, '#about').value).to.equal('It happened again.');
    expect(find<HTMLTextAreaElement>(element, '#desiredOutcome').value).to.equal('An apology.');
    expect(textOf(element)).to.contain('You kept these words on this device on');
    await pressNamed(element, 'Forget what is kept');
    expect(localStorage.getItem(key())).to.equal(null);
    expect(focused(element)?.id).to.equal('keep');
    await type(element, 'about', 'More words.');
    expect(localStorage.getItem(key())).to.equal(null);
  });

  it('forgets what was kept from the first screen, words and all', async () => {
    await keepWords();
    await reopen();
    await pressNamed(element, 'Forget what is kept');
    expect(localStorage.getItem(key())).to.equal(null);
    await openForm();
    expect(find<HTMLTextAreaElement>(element, '#about').value).to.equal('');
  });

  it('takes away what is older than seven days, or not its own', async () => {
    await keepWords();
    const kept = JSON.parse(localStorage.getItem(key())!) as { keptAt: string };
    localStorage.setItem(key(), JSON.stringify({ ...kept, keptAt: new Date(Date.now() - 7 * 86_400_000 - 1000).toISOString() }));
    await reopen();
    expect(textOf(element)).not.to.contain('kept on this device');
    expect(localStorage.getItem(key())).to.equal(null);
    for (const text of ['{"stage":1}', 'nonsense', JSON.stringify({ ...kept, answers: { about: {} } })]) {
      localStorage.setItem(key(), text);
      await reopen();
      expect(localStorage.getItem(key())).to.equal(null);
    }
  });

  it('sends the same once where the page was loaded anew before an answer came, and anew what was changed since', async () => {
    const tryOnce = async () => {
      await pressNamed(element, 'Check your answers');
      await pressNamed(element, 'Send to the school');
    };
    await keepWords();
    await pressNamed(element, 'Without my name');
    await press(element, '#consentToShareMessages');
    client.hold = new Promise(() => undefined);
    await tryOnce();
    for (const change of [undefined, 'Other words.']) {
      await reopen();
      await choose('No');
      await pressNamed(element, 'Raise this now');
      if (change) await type(element, 'about', change);
      await tryOnce();
    }
    const [first, second, third] = client.writes;
    expect(second).to.deep.equal(first);
    expect(third?.key).to.be.a('string').and.not.to.equal(first?.key);
  });

  it('keeps nothing once the concern is sent', async () => {
    await keepWords();
    await pressNamed(element, 'Without my name');
    await pressNamed(element, 'Check your answers');
    await pressNamed(element, 'Send to the school');
    expect(localStorage.getItem(key())).to.equal(null);
  });

  it('takes away what was kept when somebody leaves in a hurry', async () => {
    keepHere([]);
    await keepWords();
    await pressNamed(element, 'Leave this page now');
    expect(localStorage.getItem(key())).to.equal(null);
  });

  it('says so where the device lets the page keep nothing', async () => {
    const storage = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('x', 'SecurityError');
      },
    });
    try {
      await openForm();
      await press(element, '#keep');
      expect(find<HTMLInputElement>(element, '#keep').checked).to.equal(false);
      expect(find(element, '#keep-error').innerText).to.contain('does not let the page keep anything');
    } finally {
      Object.defineProperty(window, 'localStorage', storage);
    }
  });

  describe('while the school’s own way is not there', () => {
    const states: Record<string, () => Promise<Partial<ConcernPathway>>> = {
      loading: async () => ({ client: { ...client, getPolicy: () => new Promise<Policy>(() => undefined) } }),
      failed: async () => ({ client: { ...client, getPolicy: () => Promise.reject(new UnreachableError('x')) } }),
      'without a policy': async () => ({ policy: null }),
    };
    for (const [name, properties] of Object.entries(states))
      it(`has urgent help in it, and the page’s own words: ${name}`, async () => {
        element = await fixture(html`<concern-pathway policy-id=${policy.id}><p>Ring the office on 01632 960300.</p></concern-pathway>`);
        Object.assign(element, await properties());
        await settle(element);
        expect(find(element, '.urgent a[href="tel:999"]').checkVisibility()).to.equal(true);
        expect(find(element, '.urgent a[href="tel:08088005000"]').checkVisibility()).to.equal(true);
        expect(find(element, '.urgent').innerText).to.contain('or the emergency number where you are');
        expect(element.querySelector('p')!.checkVisibility()).to.equal(true);
        expect(textOf(element)).to.contain('Raise a concern').and.not.to.contain('code of conduct');
      });

    it('stops waiting for a server that never answers', async () => {
      const later = window.setTimeout.bind(window);
      window.setTimeout = ((run: () => void, time?: number) => later(run, time === 15_000 ? 20 : time)) as typeof window.setTimeout;
      try {
        element = await fixture(html`<concern-pathway></concern-pathway>`);
        Object.assign(element, await states['loading']!());
        await settle(element);
      } finally {
        window.setTimeout = later;
      }
      expect(find(element, '[role=alert]').innerText).to.contain('could not be loaded').and.to.contain('Try again');
    });

    it('comes back for every element of the page when one tries again', async () => {
      let down = true;
      const load = () => (down ? Promise.reject(new UnreachableError('x')) : Promise.resolve(policy));
      const page = await fixture<HTMLDivElement>(
        html`<div>
          <concern-pathway .client=${{ ...client, getPolicy: load }} policy-id=${policy.id}></concern-pathway>
          <concern-pathway .client=${{ ...client, getPolicy: load }} policy-id=${policy.id}></concern-pathway>
        </div>`,
      );
      const [first, second] = [...page.querySelectorAll('concern-pathway')] as [ConcernPathway, ConcernPathway];
      await settle(second);
      expect(textOf(second)).to.contain('could not be loaded');
      down = false;
      await pressNamed(first, 'Try again');
      expect(textOf(second)).to.contain('Is anyone in danger');
    });
  });

  it('tells one who has called for help where to go on', async () => {
    await choose('Yes, somebody is in danger now');
    expect(textOf(element)).to.contain('When everybody is safe, you can go on here.');
  });

  it('shows a new screen from its top, however far down the last one was read', async () => {
    const space = document.createElement('div');
    space.style.height = '3000px';
    element.after(space);
    element.before(space.cloneNode());
    await goToTeacher();
    find(element, '.escalate').scrollIntoView({ block: 'end' });
    await press(element, '.escalate');
    const { top } = find(element, '#title').getBoundingClientRect();
    expect(top)
      .to.be.greaterThan(0)
      .and.to.be.lessThan(innerHeight / 3 + 1);
    window.scrollTo(0, 0);
    element.parentElement!.replaceChildren(element);
  });

  it('asks before half-written words are lost with the page, and only then', async () => {
    const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await openForm();
    expect(asks()).to.equal(false);
    await type(element, 'about', 'It happened again.');
    expect(asks()).to.equal(true);
    await press(element, '#keep');
    expect(asks()).to.equal(false);
    await press(element, '#keep');
    await pressNamed(element, 'Without my name');
    await pressNamed(element, 'Check your answers');
    expect(asks()).to.equal(true);
    await pressNamed(element, 'Send to the school');
    expect(asks()).to.equal(false);
  });

  it('never leads a concern about somebody to that same person, whatever a link asks for', async () => {
    await choose('No');
    await choose('The headteacher');
    const before = find(element, '#title').innerText;
    await follow('#concern/headteacher');
    expect(find(element, '#title').innerText).to.equal(before).and.not.to.contain('Meet the headteacher');
  });

  for (const name of ['association', 'multi-academy-trust', 'primary-school', 'secondary-academy', 'values-led-school'])
    it(`walks the whole of an example’s way, with somebody to reach at every step: ${name}`, async () => {
      policy = await loadExample(name);
      element = await fixture(html`<concern-pathway .policy=${policy} .client=${createFakeClient(policy)}></concern-pathway>`);
      await settle(element);
      await choose('No');
      const answers = element.renderRoot.querySelectorAll('.choice').length;
      for (let answer = 0; answer < answers; answer++) {
        await press(element, answer === 0 ? '#option' : `#option-${answer}`);
        await pressNamed(element, 'Continue');
        let steps = 1;
        expect(find(element, '.screen .contact').innerText.trim()).not.to.equal('');
        while (element.renderRoot.querySelector('.escalate')) {
          await press(element, '.escalate');
          steps++;
          expect(find(element, '.screen .contact').innerText.trim()).not.to.equal('');
        }
        if (answer === 0) expect(Object.keys(policy.pathway!.nodes)).to.have.length(steps);
        for (; steps > 0; steps--) await press(element, '.back');
      }
      expect(answers).to.be.greaterThan(3);
    });

  it('tells the server whom the concern is about, by the answer given on the way, so that it is kept from them', async () => {
    await choose('No');
    await choose('The headteacher');
    await pressNamed(element, 'Raise this now');
    await type(element, 'about', 'x');
    await pressNamed(element, 'Without my name');
    await pressNamed(element, 'Check your answers');
    await pressNamed(element, 'Send to the school');
    expect(sent()).to.include({ subject: 'head' });
  });

  it('takes back what was said once another screen stands', async () => {
    escape();
    await settle(element);
    expect(find(element, '[role=status]').innerText).to.contain('more times');
    await goToTeacher();
    expect(find(element, '[role=status]').innerText).to.equal('');
  });
});
