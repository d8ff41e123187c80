import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { Policy } from '@schoolgate/sdk/model';
import { policyText } from '@schoolgate/sdk/policy';
import { createFakeClient } from '../testing/fake-client.ts';
import { loadExample } from '../testing/load-example.ts';
import { find, focused, pressNamed, settle, textOf } from '../testing/use-form.ts';
import './code-of-conduct.define.ts';
import './policy-tools.ts'; // else loaded on demand, in many small files
import type { CodeOfConductFailedEvent } from './code-of-conduct.events.ts';
import type { CodeOfConduct } from './code-of-conduct.ts';

describe('<code-of-conduct>', () => {
  let policy: Policy;
  beforeEach(async () => {
    policy = await loadExample();
  });
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  const show = async (shown: Policy | null | undefined = policy) => {
    const element = await fixture<CodeOfConduct>(html`<code-of-conduct .policy=${shown}></code-of-conduct>`);
    await settle(element);
    return element;
  };

  it('shows every line of the text, in order', async () => {
    const element = await show();
    const text = textOf(element);
    const { declaration: _declaration, letter: _letter, ...body } = policy;
    let from = 0;
    for (const line of policyText(body).split('\n')) {
      const at = text.indexOf(line, from);
      expect(at, line).to.be.greaterThan(-1);
      from = at + line.length;
    }
  });

  it('shows the printed numbers', async () => {
    const element = await show();
    expect(find(element, '#concerns-step-head').innerText.replaceAll(/\s+/g, ' ')).to.contain('Step 2 If that does not settle it');
  });

  it('says how the review stands, in words', async () => {
    const element = await show({ ...policy, review: { next: '2020-03' } });
    expect(textOf(element)).to.contain('Review overdue since March 2020');
  });

  it('gathers what to do, what not to do and what may follow', async () => {
    const element = await show();
    await pressNamed(element, 'At a glance');
    const card = find(element, '.glance-do-not').innerText;
    expect(card).to.contain('you must not:').and.to.contain('threaten, insult or humiliate').and.not.to.contain('check that it is true');
    expect(find(element, '.glance-happens').innerText).to.contain('ask you to a meeting');
  });

  it('goes to the clause that the address names, though it stands in a shadow root', async () => {
    const element = await show();
    location.hash = '#photos-others';
    await settle(element);
    expect(focused(element)?.id).to.equal('photos-others');
    expect(find(element, '#photos-others').classList.contains('target')).to.equal(true);
  });

  it('goes there when the page is opened with the address', async () => {
    history.replaceState(null, '', '#breaches-talk');
    const element = await show();
    expect(focused(element)?.id).to.equal('breaches-talk');
  });

  it('leaves the text alone for a fragment that is somebody else’s', async () => {
    const element = await show();
    location.hash = '#footer';
    await settle(element);
    expect(focused(element)?.id).to.equal(undefined);
  });

  it('opens the clause in the full text from the view at a glance', async () => {
    const element = await show();
    await pressNamed(element, 'At a glance');
    await pressNamed(element, 'threaten, insult or humiliate');
    expect(focused(element)?.id).to.equal('online-mustnot-abuse');
  });

  it('folds the contents on a narrow screen, and has them beside the text on a wide one', async () => {
    const element = await show();
    element.style.width = '300px';
    const list = find(element, '#contents');
    expect(list.checkVisibility()).to.equal(false);
    await pressNamed(element, 'Contents');
    expect(list.checkVisibility()).to.equal(true);
    await pressNamed(element, 'Contents');
    element.style.minWidth = '1000px';
    expect(list.checkVisibility()).to.equal(true);
  });

  it('takes the room that there is, wherever the page would make it as wide as what it holds', async () => {
    const element = await show();
    const around = element.parentElement!;
    for (const style of ['display: flex', 'display: flex; flex-direction: column; align-items: center', 'display: grid; justify-items: center']) {
      around.setAttribute('style', `width: 500px; ${style}`);
      expect(element.getBoundingClientRect().width, style).to.equal(500);
    }
    element.style.float = 'left';
    around.setAttribute('style', 'width: 500px');
    expect(element.getBoundingClientRect().width, 'float').to.equal(500);
  });

  it('marks the text with its own language', async () => {
    const element = await show({ ...policy, language: 'cy' });
    expect(find(element, '.sections').lang).to.equal('cy');
  });

  it('tells the page what is shown, by its ids alone', async () => {
    const element = await fixture<CodeOfConduct>(html`<code-of-conduct></code-of-conduct>`);
    setTimeout(() => (element.policy = policy));
    const event = await oneEvent(element, 'code-of-conduct-shown');
    expect(event).to.include({ policyId: policy.id, version: policy.version, bubbles: true, composed: true });
  });

  it('tells the page why nothing is shown, and offers to try again', async () => {
    const element = await fixture<CodeOfConduct>(html`<code-of-conduct></code-of-conduct>`);
    setTimeout(() => (element.src = 'about:invalid'));
    const event: Event = await oneEvent(element, 'code-of-conduct-failed');
    expect((event as CodeOfConductFailedEvent).error).to.be.instanceOf(Error);
    expect(event.bubbles).to.equal(false);
    await settle(element);
    expect(find(element, '[role="alert"]').innerText).to.contain('could not be loaded');
  });

  it('loads when it is tried again', async () => {
    const client = createFakeClient(policy);
    client.getPolicy = async () => {
      client.getPolicy = async () => policy;
      throw new Error('x');
    };
    const element = await fixture<CodeOfConduct>(html`<code-of-conduct .client=${client}></code-of-conduct>`);
    await settle(element);
    await pressNamed(element, 'Try again');
    expect(textOf(element)).to.contain('Oakfield Primary School');
  });

  it('loads from an address, and from another when that is changed', async () => {
    const address = new URL('../../../../examples/primary-school/policy.json', import.meta.url).href;
    const element = await fixture<CodeOfConduct>(html`<code-of-conduct src="about:invalid"></code-of-conduct>`);
    await settle(element);
    setTimeout(() => (element.src = address));
    await oneEvent(element, 'code-of-conduct-shown');
    expect(textOf(element)).to.contain('Oakfield Primary School');
  });

  it('runs no script that a policy carries, and links only to web addresses', async () => {
    const payload = '<img src=x onerror="window.schoolgateHacked = true"><script>window.schoolgateHacked = true</script>';
    const link = 'javascript:window.schoolgateHacked = true';
    const hostile: Policy = {
      ...policy,
      title: payload,
      organisation: { name: payload, kind: 'school' },
      sections: [
        {
          id: 'x',
          heading: payload,
          clauses: [{ id: 'y', kind: 'legislation', text: payload, number: payload, refs: [{ to: 'legislation', title: payload, url: link }] }],
        },
      ],
    };
    const element = await show(hostile);
    await pressNamed(element, 'At a glance');
    await pressNamed(element, 'Full text');
    expect(textOf(element)).to.contain('<script>');
    expect(element.renderRoot.querySelectorAll('img, script, [href^="javascript"]')).to.have.length(0);
    expect('schoolgateHacked' in window).to.equal(false);
  });

  describe('links to its parts', () => {
    const anchors = (element: CodeOfConduct) => [...element.renderRoot.querySelectorAll<HTMLAnchorElement>('.anchor')];

    it('are in nobody’s way until they are asked for, and then each has a name of its own', async () => {
      const element = await show();
      expect(anchors(element)).to.have.length(0);
      await pressNamed(element, 'Links to each part');
      const names = anchors(element).map(({ ariaLabel }) => ariaLabel);
      expect(names.length).to.be.greaterThan(20);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).to.deep.equal([]);
      await expect(element).to.be.accessible();
    });

    it('are copied by the keyboard too', async () => {
      const copied: string[] = [];
      const write = navigator.clipboard.writeText.bind(navigator.clipboard);
      navigator.clipboard.writeText = async (text) => void copied.push(text);
      const element = await show();
      await pressNamed(element, 'Links to each part');
      const [, anchor] = anchors(element);
      anchor!.focus();
      expect(focused(element)).to.equal(anchor);
      anchor!.click(); // as Enter does on a link
      await settle(element);
      navigator.clipboard.writeText = write;
      expect(copied).to.deep.equal([anchor!.href]);
      expect(find(element, '[role=status]').innerText).to.equal('Link copied.');
    });
  });

  it('makes a link of each email address in the text, and breaks it where a reader would', async () => {
    const clause = { id: 'mail', kind: 'procedure' as const, text: 'Write to office@oakfield.example, or <b>ring</b>.' };
    const element = await show({ ...policy, sections: [{ id: 'ask', clauses: [clause] }] });
    const link = find<HTMLAnchorElement>(element, '#mail a[href^="mailto:"]');
    expect(link.href).to.equal('mailto:office@oakfield.example');
    expect(link.innerText).to.equal('office@oakfield.example');
    expect(find(element, '#mail').innerText).to.contain(clause.text);
  });

  it('lists a law or policy once, however it is written, and not again where the text lists it', async () => {
    const refs = (to: 'policy' | 'legislation', ...titles: string[]) => titles.map((title) => ({ to, title }));
    const element = await show({
      ...policy,
      sections: [
        {
          id: 'x',
          clauses: [
            {
              id: 'a',
              kind: 'statement',
              text: 'See both.',
              refs: refs('policy', 'Behaviour Policy', 'the school’s behaviour policy', 'Complaints policy'),
            },
            { id: 'b', kind: 'legislation', text: 'Malicious Communications Act 1988', refs: refs('legislation', 'Malicious Communications Act') },
          ],
        },
      ],
    });
    await waitUntil(() => element.shadowRoot?.querySelector('.sources'));
    expect(find(element, '.sources').innerText.split('\n').filter(Boolean)).to.deep.equal([
      'Other policies to read with this one',
      'Behaviour Policy',
      'Complaints policy',
    ]);
  });

  it('calls a draft a draft, and shows a parent no fingerprint of it', async () => {
    const element = await show({ ...policy, version: 'draft-1a2b3c4d' });
    expect(textOf(element)).to.contain('Draft').and.not.to.contain('1a2b3c4d');
  });
});
