import { expect, fixture, html } from '@open-wc/testing';
import { drawingSchema, type Policy } from '@schoolgate/sdk/model';
import { createFakeClient, type FakeClient } from '../testing/fake-client.ts';
import { drawLine } from '../testing/draw-line.ts';
import { loadExample } from '../testing/load-example.ts';
import { find, focused, press, pressNamed, settle, textOf, type } from '../testing/use-form.ts';
import './answered-declaration.ts'; // else loaded on demand, in many small files
import './unsent-answer.ts';
import './parent-declaration.define.ts';
import type { ParentDeclaration } from './parent-declaration.ts';
import './signature-drawing.ts';

const arc = [
  [20, 60],
  [35, 20],
  [50, 60],
  [65, 20],
] as const;
const dash = [
  [30, 80],
  [50, 80],
  [70, 80],
] as const;

describe('a signature drawn in <parent-declaration>', () => {
  let policy: Policy;
  let client: FakeClient;
  let element: ParentDeclaration;

  beforeEach(async () => {
    policy = await loadExample();
    client = createFakeClient(policy);
    element = await fixture(html`<parent-declaration .client=${client} policy-id=${policy.id}></parent-declaration>`);
    await settle(element);
    await type(element, 'signer-name', 'Alex Example');
    await pressNamed(element, 'Legal guardian');
    await type(element, 'children-0-name', 'Robin Example');
    await pressNamed(element, 'Yes, I agree');
    await press(element, '#undertakings');
  });

  const paths = () => [...element.renderRoot.querySelectorAll('.drawn path')].map((path) => path.getAttribute('d') ?? '');
  const drawn = () => paths().join('');
  const countLines = () => drawn().split('M').length - 1;

  it('is sent as it stands on the screen, and shown before and after that', async () => {
    await press(element, '.draw');
    expect(focused(element)?.id).to.equal('signature');
    await drawLine(element, arc);
    await drawLine(element, dash, 'mouse');
    const path = drawn();
    expect(drawingSchema.safeParse(path).success, path).to.equal(true);
    expect(countLines()).to.equal(2);
    await pressNamed(element, 'Check your answers');
    expect(textOf(element)).to.contain('Your drawn signature');
    expect(paths()).to.deep.equal([path]);
    await pressNamed(element, 'Sign and send');
    expect(client.writes[0]?.body).to.include({ method: 'drawn', signature: path });
    expect(textOf(element)).to.contain('Declaration signed');
    expect(paths()).to.deep.equal([path]);
  });

  it('takes the last line away, or all of it', async () => {
    await press(element, '.draw');
    await drawLine(element, arc);
    await drawLine(element, dash);
    await press(element, '.undo');
    expect(countLines()).to.equal(1);
    await press(element, '.clear');
    expect(drawn()).to.equal('');
    expect(find(element, 'canvas').getAttribute('aria-label')).to.contain('nothing drawn yet');
  });

  it('is kept while somebody types instead, as the typed name is while they draw; what is shown is what is sent', async () => {
    await type(element, 'signature', 'Alex Example');
    await press(element, '.draw');
    await drawLine(element, arc);
    const path = drawn();
    await press(element, '.type-instead');
    expect(focused(element)?.id).to.equal('signature');
    expect(find<HTMLInputElement>(element, '#signature').value).to.equal('Alex Example');
    await press(element, '.draw');
    expect(drawn()).to.equal(path);
    await press(element, '.type-instead');
    await pressNamed(element, 'Check your answers');
    await pressNamed(element, 'Sign and send');
    expect(client.writes[0]?.body).to.include({ method: 'typed', signature: 'Alex Example' });
  });

  it('is missed where nothing was drawn, with a way to it', async () => {
    await press(element, '.draw');
    await pressNamed(element, 'Check your answers');
    expect(focused(element)?.id).to.equal('summary');
    await pressNamed(element, 'Draw your signature, or type your name instead');
    expect(focused(element)?.id).to.equal('signature');
    await expect(element).to.be.accessible();
  });

  it('keeps its lines when the screen turns, and goes on from there', async () => {
    await press(element, '.draw');
    await drawLine(element, arc);
    const path = drawn();
    element.style.inlineSize = '290px';
    await drawLine(element, dash);
    expect(drawn().startsWith(path)).to.equal(true);
    const [start = ''] = drawn()
      .slice(path.length + 1)
      .split('L');
    expect(start.split(' ').map(Number)[0], 'where the dash begins').to.be.closeTo(180, 3);
  });

  it('is not drawn in a form that is not to be changed, and leaves the rest of the page to scroll', async () => {
    await press(element, '.draw');
    expect(getComputedStyle(find(element, 'canvas')).touchAction).to.equal('none');
    expect(getComputedStyle(find(element, '.sheet')).touchAction).to.equal('auto');
    element.disabled = true;
    await element.updateComplete;
    await drawLine(element, arc);
    expect(drawn()).to.equal('');
  });

  it('is not offered where the answer goes by email, which cannot carry it', async () => {
    element = await fixture(html`<parent-declaration mailto="office@oakfield.example" .policy=${policy}></parent-declaration>`);
    await pressNamed(element, 'Yes, I agree');
    expect(element.renderRoot.querySelector('.draw')).to.equal(null);
  });
});
