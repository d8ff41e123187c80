import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findDates, findPeriod, isMonthFirst } from './dates.ts';

describe('dates as schools print them', () => {
  for (const [printed, value] of [
    ['31st August 2026', '2026-08-31'],
    ['3rd of May, 2024', '2024-05-03'],
    ['August 14, 2025', '2025-08-14'],
    ['March 2027', '2027-03'],
    ['Sept 2026', '2026-09'],
    ['25/01/2020', '2020-01-25'],
    ['22.11.2022', '2022-11-22'],
    ['2024-05-12', '2024-05-12'],
    ['08/14/2025', '2025-08-14'],
  ] as const)
    it(`reads ${printed}`, () => assert.equal(findDates(`Next review: ${printed}.`)[0]?.value, value));

  it('takes the day first, and says that the other order is possible', () => {
    assert.deepEqual(findDates('03/04/2025'), [{ text: '03/04/2025', at: 0, value: '2025-04-03', orElse: '2025-03-04' }]);
    assert.equal(findDates('03/04/2025', { monthFirst: true })[0]?.value, '2025-03-04');
  });

  it('finds the month first where one date of the document can be nothing else', () => {
    assert.equal(isMonthFirst('Adopted 08/14/2025, reviewed 03/04/2026'), true);
    assert.equal(isMonthFirst('Adopted 14/08/2025, reviewed 03/04/2026'), false);
  });

  it('gives no value to a term, nor to a day that no calendar has', () => {
    assert.deepEqual(findDates('Spring Term 2025'), [{ text: 'Spring Term 2025', at: 0 }]);
    assert.equal(findDates('31/02/2025')[0]?.value, undefined);
  });
});

describe('how often', () => {
  for (const [printed, period] of [
    ['on an annual basis', 'P1Y'],
    ['every two years', 'P2Y'],
    ['3 years', 'P3Y'],
    ['biennially', 'P2Y'],
    ['each summer', 'P1Y'],
    ['every second April', 'P2Y'],
    ['every six months', 'P6M'],
    ['at intervals of three years', 'P3Y'],
    ['24 months', 'P2Y'],
  ] as const)
    it(`reads ${printed}`, () => assert.equal(findPeriod(printed), period));

  it('takes no period from a term, whose length no calendar gives', () => assert.equal(findPeriod('every term'), undefined));
});
