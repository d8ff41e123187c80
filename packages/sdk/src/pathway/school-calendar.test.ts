import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { RespondWithin, SchoolCalendar } from '../model/index.ts';
import { dueDate } from './school-calendar.ts';

const calendar: SchoolCalendar = {
  terms: [
    { from: '2026-09-02', to: '2026-12-18' },
    { from: '2027-01-04', to: '2027-03-25' },
  ],
  closures: [
    { name: 'Half-term', from: '2026-10-26', to: '2026-10-30' },
    { name: 'Staff training', from: '2027-01-04', to: '2027-01-04' },
  ],
};
const schoolDays = (amount: number): RespondWithin => ({ amount, unit: 'school-days' });

describe('the day an answer is due', () => {
  for (const { title, from, within, uses = calendar, is, approximate = false } of [
    { title: 'the day of receipt is not counted', from: '2026-11-16', within: schoolDays(3), is: '2026-11-19' },
    { title: 'a weekend is not counted', from: '2026-11-20', within: schoolDays(1), is: '2026-11-23' },
    { title: 'half-term is not counted', from: '2026-10-23', within: schoolDays(1), is: '2026-11-02' },
    { title: 'the holidays and a training day are not counted', from: '2026-12-17', within: schoolDays(2), is: '2027-01-05' },
    { title: 'what comes on a Saturday counts from Monday', from: '2026-11-21', within: schoolDays(1), is: '2026-11-23' },
    { title: 'working days run through the holidays', from: '2026-12-18', within: { amount: 2, unit: 'working-days' }, is: '2026-12-22' },
    { title: 'working days leave out what the calendar closes', from: '2026-10-23', within: { amount: 1, unit: 'working-days' }, is: '2026-11-02' },
    { title: 'plain days are plain days', from: '2026-12-24', within: { amount: 3, unit: 'days' }, is: '2026-12-27' },
    { title: 'plain days are exact without a calendar too', from: '2026-12-24', within: { amount: 3, unit: 'days' }, uses: null, is: '2026-12-27' },
    { title: 'without a calendar weekdays stand in', from: '2026-11-20', within: schoolDays(5), uses: null, is: '2026-11-27', approximate: true },
    { title: 'past the last term weekdays stand in', from: '2027-03-25', within: schoolDays(2), is: '2027-03-29', approximate: true },
    { title: 'before the first term nothing is counted', from: '2026-08-24', within: schoolDays(1), is: '2026-09-02', approximate: true },
    {
      title: 'a calendar without terms is no calendar',
      from: '2026-11-20',
      within: schoolDays(1),
      uses: { terms: [] },
      is: '2026-11-23',
      approximate: true,
    },
    {
      title: 'a calendar that is closed for ever is not waited for',
      from: '2026-11-20',
      within: schoolDays(1),
      uses: { ...calendar, closures: [{ from: '2000-01-01', to: '9999-12-31' }] },
      is: '2026-11-23',
      approximate: true,
    },
  ] satisfies { title: string; from: string; within: RespondWithin; uses?: SchoolCalendar | null; is: string; approximate?: boolean }[])
    test(title, () => assert.deepEqual(dueDate(from, within, uses ?? undefined), { date: is, approximate }));

  test('is counted from the day at school, not from the day in UTC', () => {
    assert.equal(dueDate('2027-06-01T23:30:00Z', schoolDays(1)).date, '2027-06-03'); // half past midnight on 2 June in London
    assert.equal(dueDate(new Date('2027-01-12T23:30:00Z'), schoolDays(1)).date, '2027-01-13');
    assert.equal(dueDate('2027-01-12T23:30:00Z', schoolDays(1), { ...calendar, timeZone: 'Europe/Madrid' }).date, '2027-01-14');
  });

  test('a time zone that nobody knows counts as the usual one', () =>
    assert.equal(dueDate('2027-06-01T23:30:00Z', schoolDays(1), { ...calendar, timeZone: 'Mars/Olympus' }).date, '2027-06-03'));

  test('what is not a date is refused', () => {
    assert.throws(() => dueDate('soon', schoolDays(1)), RangeError);
    assert.throws(() => dueDate('2026-99-99', schoolDays(1)), RangeError);
  });
});

describe('any count', () => {
  const day = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const range = fc.tuple(day, day).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));
  const anyCalendar: fc.Arbitrary<SchoolCalendar | undefined> = fc.option(
    fc.record({ terms: fc.array(range, { maxLength: 6 }), closures: fc.array(range, { maxLength: 6 }) }),
    { nil: undefined },
  );
  const amount = fc.integer({ min: 1, max: 60 });
  const unit = fc.constantFrom<RespondWithin['unit']>('school-days', 'working-days');
  const anyUnit = fc.constantFrom<RespondWithin['unit']>('school-days', 'working-days', 'days');

  test('ends after it began, and on no weekend', () =>
    fc.assert(
      fc.property(day, amount, unit, anyCalendar, (from, n, of, uses) => {
        const { date } = dueDate(from, { amount: n, unit: of }, uses);
        assert.ok(date > from);
        assert.ok(![0, 6].includes(new Date(date).getUTCDay()), date);
      }),
    ));

  test('of one day more never ends earlier, and one that begins later never ends earlier', () =>
    fc.assert(
      fc.property(day, day, amount, anyUnit, anyCalendar, (a, b, n, of, uses) => {
        const due = (from: string, days: number) => dueDate(from, { amount: days, unit: of }, uses).date;
        assert.ok(due(a, n + 1) > due(a, n));
        const [earlier, later] = a <= b ? [a, b] : [b, a];
        assert.ok(due(earlier, n) <= due(later, n));
      }),
    ));

  test('of n and then m days is one of n + m', () =>
    fc.assert(
      fc.property(day, amount, amount, anyUnit, anyCalendar, (from, n, m, of, uses) => {
        const due = (start: string, days: number) => dueDate(start, { amount: days, unit: of }, uses).date;
        assert.equal(due(due(from, n), m), due(from, n + m));
      }),
    ));

  test('that is exact stays inside the terms and outside the closures', () =>
    fc.assert(
      fc.property(day, amount, anyCalendar, (from, n, uses) => {
        const { date, approximate } = dueDate(from, schoolDays(n), uses);
        if (approximate) return;
        const covers = ({ from: first, to: last }: { from: string; to: string }) => first <= date && date <= last;
        assert.ok(uses?.terms.some(covers) && !uses.closures?.some(covers));
      }),
    ));
});
