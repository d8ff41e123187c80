import { UnreachableError, type Policy } from '@schoolgate/sdk/model';
import { completePathway } from '@schoolgate/sdk/pathway';
import { html, type LitElement } from 'lit';
import type { Example } from '../testing/example.ts';
import { codes } from '../testing/fake-client.ts';
import { press, pressNamed, type } from '../testing/use-form.ts';
import './complete-pathway.ts';
import './stage-help.ts';
import './status-screens.ts'; // else loaded on demand, in many small files

const tag = 'concern-pathway';
const show: Example['render'] = ({ policy, client }) => html`<concern-pathway .policy=${policy} .client=${client}></concern-pathway>`;

/** Marks the answer at this place and goes on. */
const choose = async (element: LitElement, index: number) => {
  await press(element, index === 0 ? '#option' : `#option-${index}`);
  await pressNamed(element, 'Continue');
};
const goToStage = async (element: LitElement) => {
  await choose(element, 2);
  await choose(element, 0);
};
const openForm = async (element: LitElement) => {
  await goToStage(element);
  await press(element, '.raise');
};
const checkForm = async (element: LitElement) => {
  await openForm(element);
  await type(element, 'about', 'A message in the class chat names a child.');
  await pressNamed(element, 'Without my name');
  await pressNamed(element, 'Check your answers');
};

const askStatus = async (element: LitElement) => {
  await choose(element, 2);
  await press(element, '.see-status');
};
const seeStatus = async (element: LitElement, secret = codes.secret) => {
  await askStatus(element);
  await type(element, 'reference', codes.reference);
  await type(element, 'secret', secret);
  await press(element, '.see');
};

const kept = {
  stage: 'headteacher',
  answers: { about: 'A message in the class chat.', desiredOutcome: '', identity: 'anonymous', name: '', contact: '', children: [], consent: false },
};

const withoutCalendar = ({ pathway, ...policy }: Policy): Policy => {
  if (!pathway) return policy;
  const { calendar: _calendar, ...uncertain } = pathway;
  return { ...policy, pathway: uncertain };
};

/** Complete, with its first question and one way to urgent help in Welsh. */
const translated = (policy: Policy): Policy => {
  const text = {
    'pathway.safety.text': 'A oes rhywun mewn perygl, neu a yw plentyn wedi cael niwed?',
    'pathway.safety.hint': 'Os nad ydych yn siŵr, dewiswch yr ateb sy’n cadw plentyn yn fwyaf diogel.',
    'pathway.safety.option.1': 'Oes, mae rhywun mewn perygl nawr',
    'pathway.safety.option.2': 'Rwy’n poeni bod plentyn yn cael niwed neu’n cael ei esgeuluso',
    'pathway.safety.option.3': 'Nac oes',
    'pathway.emergency.title': 'Ffoniwch 999 nawr',
    'pathway.emergency.text': 'Gofynnwch am yr heddlu neu ambiwlans. Nid oes rhaid i chi fod yn sicr.',
    'contact.emergency.role': 'Gwasanaethau brys',
    'contact.emergency.hours': 'Unrhyw bryd',
  };
  return { ...policy, pathway: completePathway(policy), translations: { cy: { text } } };
};

export const concernPathwayExamples: readonly Example[] = [
  { tag, name: 'the safety question', render: show },
  { tag, name: 'no answer chosen', render: show, act: (element) => pressNamed(element, 'Continue') },
  { tag, name: 'somebody is in danger', render: show, act: (element) => choose(element, 0) },
  { tag, name: 'worried about a child', render: show, act: (element) => choose(element, 1) },
  {
    tag,
    name: 'urgent help in a translation',
    render: ({ policy, client }) => html`<concern-pathway .policy=${translated(policy)} .client=${client}></concern-pathway>`,
    act: async (element) => {
      await pressNamed(element, 'Cymraeg');
      await press(element, '.urgent summary');
    },
  },
  { tag, name: 'what it is about', render: show, act: (element) => choose(element, 2) },
  { tag, name: 'urgent help unfolded', render: show, act: (element) => press(element, '.urgent summary') },
  { tag, name: 'the first stage', render: show, act: goToStage },
  {
    tag,
    name: 'a stage whose calendar is not known',
    render: ({ policy, client }) => html`<concern-pathway .policy=${withoutCalendar(policy)} .client=${client}></concern-pathway>`,
    act: goToStage,
  },
  {
    tag,
    name: 'the summary to print',
    render: show,
    act: async (element) => {
      await goToStage(element);
      await press(element, '.summarise');
    },
  },
  {
    tag,
    name: 'on the way to a step that a link asked for',
    render: show,
    act: async (element) => {
      history.replaceState(null, '', '#concern/headteacher');
      window.dispatchEvent(new HashChangeEvent('hashchange'));
      await element.updateComplete;
      history.replaceState(null, '', location.pathname + location.search);
    },
  },
  {
    tag,
    name: 'Escape pressed once',
    render: show,
    act: async () => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    },
  },
  {
    tag,
    name: 'something was kept on this device',
    render: (context) => {
      localStorage.setItem(`schoolgate-concern:${context.policy.id}`, JSON.stringify({ ...kept, keptAt: new Date().toISOString() }));
      return show(context);
    },
    act: async (_element, { policy }) => localStorage.removeItem(`schoolgate-concern:${policy.id}`),
  },
  {
    tag,
    name: 'the form with what was kept on this device',
    render: (context) => {
      localStorage.setItem(`schoolgate-concern:${context.policy.id}`, JSON.stringify({ ...kept, keptAt: new Date().toISOString() }));
      return show(context);
    },
    act: async (element, { policy }) => {
      await choose(element, 2);
      await press(element, '.raise');
      localStorage.removeItem(`schoolgate-concern:${policy.id}`);
    },
  },
  {
    tag,
    name: 'the last stage',
    render: show,
    act: async (element) => {
      await goToStage(element);
      await press(element, '.escalate');
      await press(element, '.escalate');
    },
  },
  { tag, name: 'the form', render: show, act: openForm },
  {
    tag,
    name: 'problems in the form',
    render: show,
    act: async (element) => {
      await openForm(element);
      await pressNamed(element, 'With my name');
      await pressNamed(element, 'Add a child');
      await type(element, 'children-0-class', '3B');
      await pressNamed(element, 'Check your answers');
    },
  },
  { tag, name: 'check before sending', render: show, act: checkForm },
  {
    tag,
    name: 'the server cannot be reached',
    render: show,
    act: async (element, { client }) => {
      client.failures.push(new UnreachableError('Unreachable.'));
      await checkForm(element);
      await press(element, '.send');
    },
  },
  {
    tag,
    name: 'sent',
    render: show,
    act: async (element) => {
      await checkForm(element);
      await press(element, '.send');
    },
  },
  { tag, name: 'on the way to a concern that was raised before', render: show, act: (element) => press(element, '.see-status') },
  { tag, name: 'asked for the codes of a concern', render: show, act: askStatus },
  {
    tag,
    name: 'codes left out',
    render: show,
    act: async (element) => {
      await askStatus(element);
      await press(element, '.see');
    },
  },
  { tag, name: 'codes that do not belong together', render: show, act: (element) => seeStatus(element, 'QK7R-2M4T-9XWC') },
  { tag, name: 'where a concern stands', render: show, act: (element) => seeStatus(element) },
  {
    tag,
    name: 'where a closed concern stands',
    render: show,
    act: async (element, { client }) => {
      const { due: _due, ...status } = client.status;
      client.status = { ...status, state: 'closed', consentToShareMessages: 'none' };
      await seeStatus(element);
    },
  },
  {
    tag,
    name: 'nothing to add to a concern',
    render: show,
    act: async (element) => {
      await seeStatus(element);
      await press(element, '.send');
    },
  },
  {
    tag,
    name: 'added to a concern',
    render: show,
    act: async (element) => {
      await seeStatus(element);
      await type(element, 'text', 'It has begun again.');
      await press(element, '.send');
    },
  },
  {
    tag,
    name: 'agreement to show messages taken back',
    render: show,
    act: async (element) => {
      await seeStatus(element);
      await press(element, '.withdraw');
    },
  },
  {
    tag,
    name: 'the server cannot be reached for a concern',
    render: show,
    act: async (element, { client }) => {
      client.failures.push(new UnreachableError('Unreachable.'));
      await seeStatus(element);
    },
  },
  { tag, name: 'nowhere to send', render: ({ policy }) => html`<concern-pathway .policy=${policy}></concern-pathway>`, act: goToStage },
  { tag, name: 'no policy', render: () => html`<concern-pathway .policy=${null}></concern-pathway>` },
  { tag, name: 'loading, with the page’s own words', render: () => html`<concern-pathway><p>Ring the school office.</p></concern-pathway>` },
  { tag, name: 'loading failed', render: () => html`<concern-pathway src="about:invalid"></concern-pathway>` },
];
