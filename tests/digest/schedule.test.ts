/** When a digest is due: through both changes of the clock, on holidays, and after the service was down. */
import { describe, expect, it } from 'vitest';
import { digestKey, lastMoment, nextMoment } from '#src/digest/schedule.ts';

const at = (weekday: number, time: string) => ({ weekday, time });
const [MONDAY, FRIDAY, SUNDAY] = [1, 5, 7];

describe('the next moment', () => {
  it.each([
    ['an ordinary Monday, in winter', at(MONDAY, '08:00'), '2026-11-25T12:00:00Z', '2026-11-30T07:00:00Z'],
    ['an ordinary Monday, in summer', at(MONDAY, '08:00'), '2026-07-01T12:00:00Z', '2026-07-06T06:00:00Z'],
    ['the same day, later', at(FRIDAY, '16:30'), '2026-11-27T15:00:00Z', '2026-11-27T15:30:00Z'],
    ['the very moment is past', at(MONDAY, '08:00'), '2026-11-30T07:00:00Z', '2026-12-07T07:00:00Z'],
    [
      'Second Christmas Day is a day like others',
      at(6, '08:00'),
      '2026-12-24T12:00:00Z',
      '2026-12-26T07:00:00Z',
    ],
    ['New Year', at(FRIDAY, '09:00'), '2026-12-28T12:00:00Z', '2027-01-01T08:00:00Z'],
    ['before the clock goes back, 2026', at(MONDAY, '08:00'), '2026-10-19T07:00:00Z', '2026-10-26T07:00:00Z'],
    [
      'before the clock goes forward, 2027',
      at(MONDAY, '08:00'),
      '2027-03-22T08:00:00Z',
      '2027-03-29T06:00:00Z',
    ],
    ['before the clock goes back, 2027', at(MONDAY, '08:00'), '2027-10-25T07:00:00Z', '2027-11-01T07:00:00Z'],
    [
      'half past two does not exist: an hour later',
      at(SUNDAY, '02:30'),
      '2027-03-27T12:00:00Z',
      '2027-03-28T01:00:00Z',
    ],
    [
      'half past two comes twice: the first',
      at(SUNDAY, '02:30'),
      '2026-10-24T12:00:00Z',
      '2026-10-25T00:30:00Z',
    ],
    [
      'half past two comes twice: not again',
      at(SUNDAY, '02:30'),
      '2026-10-25T00:30:00Z',
      '2026-11-01T01:30:00Z',
    ],
  ])('%s', (_, moment, now, expected) => {
    expect(nextMoment(moment, new Date(now)).toISOString()).toBe(expected.replace('Z', '.000Z'));
  });
});

describe('what was missed', () => {
  it.each([
    ['an hour ago', at(MONDAY, '08:00'), '2026-11-30T08:00:00Z', 'digest:7:2026-11-30'],
    ['this very moment', at(MONDAY, '08:00'), '2026-11-30T07:00:00Z', 'digest:7:2026-11-30'],
    ['three days ago: late', at(MONDAY, '08:00'), '2026-12-03T20:00:00Z', 'digest:7:2026-11-30'],
    ['for a month: the last one only', at(MONDAY, '08:00'), '2026-12-30T20:00:00Z', 'digest:7:2026-12-28'],
    ['over the change of the clock', at(MONDAY, '08:00'), '2027-04-04T20:00:00Z', 'digest:7:2027-03-29'],
    ['in the night of the change', at(SUNDAY, '02:30'), '2027-03-28T05:00:00Z', 'digest:7:2027-03-28'],
    ['in the repeated hour', at(SUNDAY, '02:30'), '2026-10-25T01:45:00Z', 'digest:7:2026-10-25'],
    [
      'late in the evening, already the next day elsewhere',
      at(SUNDAY, '00:15'),
      '2026-07-04T22:20:00Z',
      'digest:7:2026-07-05',
    ],
  ])('%s', (_, moment, now, key) => {
    expect(digestKey(7, lastMoment(moment, new Date(now)))).toBe(key);
  });

  it('is due once a week for years, whatever the clock does', () => {
    for (const moment of [at(SUNDAY, '02:30'), at(SUNDAY, '03:00'), at(MONDAY, '08:00')]) {
      const keys = new Set<string>();
      let now = new Date('2026-01-01T00:00:00Z');
      let moments = 0;
      for (; now < new Date('2028-12-31T00:00:00Z'); moments++) {
        now = nextMoment(moment, now);
        keys.add(digestKey(1, lastMoment(moment, now)));
      }
      expect(keys.size).toBe(moments);
      expect(moments).toBe(157);
    }
  });
});
