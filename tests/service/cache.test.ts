import { describe, expect, it } from 'vitest';
import { createCache } from '#src/answer/cache.ts';
import { todayFrom } from '#src/today.ts';

describe('the cache of answers', () => {
  it('makes each answer once, also when asked twice at the same time', async () => {
    let made = 0;
    const cache = createCache<number>(10);
    const make = async () => ++made;
    expect(await Promise.all([cache.get('a', make), cache.get('a', make)])).toEqual([1, 1]);
    expect(await cache.get('a', make)).toBe(1);
  });

  it('forgets the one that was not asked for longest', async () => {
    const made: string[] = [];
    const cache = createCache<void>(2);
    const ask = (key: string) =>
      cache.get(key, async () => {
        made.push(key);
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('does not keep a failure', async () => {
    const cache = createCache<number>(10);
    await expect(cache.get('a', () => Promise.reject(new Error('stuk')))).rejects.toThrow('stuk');
    expect(await cache.get('a', async () => 1)).toBe(1);
  });
});

describe('today', () => {
  it.each([
    ['2026-01-01T22:59:00Z', '2026-01-01'],
    ['2026-01-01T23:30:00Z', '2026-01-02'],
    ['2026-07-01T21:59:00Z', '2026-07-01'],
    ['2026-07-01T22:30:00Z', '2026-07-02'],
  ])('%s is %s in the Netherlands', (instant, date) => {
    expect(todayFrom(() => new Date(instant), undefined)()).toBe(date);
  });

  it('can be pretended', () => {
    expect(todayFrom(() => new Date(), '2026-11-22')()).toBe('2026-11-22');
  });
});
