import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { dateSchema, instantSchema } from './dates.ts';

const digits = (length: number) => fc.integer({ min: 0, max: 10 ** length - 1 }).map((number) => String(number).padStart(length, '0'));
/** Years and days that are nearly right, so that the edges of months and leap years come up. */
const nearlyADate = fc
  .tuple(fc.constantFrom('0004', '1900', '2000', '2023', '2024', '9999'), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const nearlyATime = fc
  .tuple(digits(2), digits(2), fc.option(digits(2)), fc.option(digits(4)), fc.constantFrom('Z', 'z', '', '+01:00'))
  .map(
    ([hour, minute, second, fraction, zone]) =>
      `${hour}:${minute}${second === null ? '' : `:${second}${fraction === null ? '' : `.${fraction}`}`}${zone}`,
  );

describe('what counts as a date', () => {
  test('is what the library says, which pages do not load', () =>
    fc.assert(
      fc.property(fc.oneof(nearlyADate, fc.string()), (text) =>
        assert.equal(dateSchema.safeParse(text).success, z.iso.date().safeParse(text).success, text),
      ),
      { numRuns: 2000 },
    ));

  test('and an instant as well', () =>
    fc.assert(
      fc.property(nearlyADate, nearlyATime, (date, time) => {
        const text = `${date}T${time}`;
        assert.equal(instantSchema.safeParse(text).success, z.iso.datetime().safeParse(text).success, text);
      }),
      { numRuns: 5000 },
    ));

  test('and what a device writes is one', () =>
    fc.assert(
      fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) =>
        assert.ok(instantSchema.safeParse(date.toISOString()).success),
      ),
    ));
});
