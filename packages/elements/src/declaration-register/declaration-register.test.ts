import { expect, fixture, html } from '@open-wc/testing';
import { find, press, settle, textOf, type } from '../testing/use-form.ts';
import { arrangeEntries } from './arrange-entries.ts';
import './declaration-register.define.ts';
import { makeEntries, makeSource } from './declaration-register.examples.ts';
import type { DeclarationRegister } from './declaration-register.ts';

const draw = async (count: number, source = makeSource(makeEntries(count))) => {
  const element = await fixture<DeclarationRegister>(html`<declaration-register .source=${source}></declaration-register>`);
  await settle(element);
  return element;
};
const names = (element: DeclarationRegister) => [...element.renderRoot.querySelectorAll('tbody th')].map(({ textContent }) => textContent);

describe('<declaration-register>', () => {
  it('shows every parent on the roll once, over all pages, and the same number on top', async () => {
    const element = await draw(130);
    const seen = [...names(element)];
    while (!find<HTMLButtonElement>(element, '.next').disabled) {
      await press(element, '.next');
      seen.push(...names(element));
    }
    expect(new Set(seen).size).to.equal(130);
    expect(seen.length).to.equal(130);
    expect(textOf(element)).to.contain('130 parents on the roll');
    const sum = [...element.renderRoot.querySelectorAll('.totals strong')].reduce((total, { textContent }) => total + Number(textContent), 0);
    expect(sum).to.equal(130);
  });

  it('never lets the numbers contradict the lines, when the roll changes while it is loaded', async () => {
    const before = makeSource(makeEntries(12));
    const element = await draw(0, { ...makeSource(makeEntries(10)), totals: before.totals });
    expect(textOf(element)).to.contain('10 parents on the roll');
  });

  it('finds a parent by a child’s name, and by one state', async () => {
    const element = await draw(30);
    await type(element, 'search', 'child 29');
    expect(names(element)).to.deep.equal(['Parent C. Example 29']);
    await type(element, 'search', '');
    const choice = find<HTMLSelectElement>(element, '#state');
    choice.value = 'declined';
    choice.dispatchEvent(new Event('change'));
    await settle(element);
    expect(names(element).length).to.equal(5);
  });

  it('sorts by a column, says so, and turns the order round', async () => {
    const element = await draw(4);
    const sorts = () => [...element.renderRoot.querySelectorAll('thead th')].map((head) => head.ariaSort);
    expect(sorts()).to.deep.equal(['ascending', null, null, null, null]);
    await press(element, '.sort-parent');
    expect(sorts()[0]).to.equal('descending');
    expect(names(element)[0]).to.equal('Parent D. Example 4');
    await press(element, '.sort-state');
    expect(names(element)[0]).to.equal('Parent B. Example 2'); // not yet
  });

  it('finds names without their accents', () => {
    const [entry] = makeEntries(1);
    const entries = [{ ...entry!, name: 'Łucja Świątek-Núñez' }];
    const arrangement = { state: '', search: 'nunez swiatek', sort: 'parent', descending: false } as const;
    expect(arrangeEntries(entries, arrangement, 'en').length).to.equal(1);
  });

  it('asks nothing of another website, where the session does not belong', async () => {
    const real = window.fetch.bind(window);
    let asked = 0;
    window.fetch = () => (asked++, Promise.reject(new TypeError('offline')));
    const element = await fixture<DeclarationRegister>(
      html`<declaration-register endpoint="https://elsewhere.example/v1/organisations/x" policy-id="p"></declaration-register>`,
    );
    await settle(element);
    window.fetch = real;
    expect(asked).to.equal(0);
    expect(textOf(element)).to.contain('only on the pages of the school’s own Schoolgate server');
  });
});
