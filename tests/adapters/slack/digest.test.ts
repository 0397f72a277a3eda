/** Digests and alerts as messages: as agreed (golden files), and within Slack's limits whatever stands in them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presentRest } from '#adapters/slack/digest.ts';
import { present, type Surroundings } from '#adapters/slack/present.ts';
import type { Reply } from '#src/chat/model.ts';
import type { Edition } from '#src/digest/model.ts';
import { ALERT, EDITION } from './announcements.ts';
import { faultsOf } from './limits.ts';
import { nasty } from './nasty.ts';

const around: Surroundings = {
  picture: undefined,
  link: (figure) => `https://peilstok.voorbeeld.nl/figuur/${figure}`,
  download: undefined,
  asker: undefined,
};

describe('as agreed', () => {
  const pictures = new Map([
    ['7K3QBCDF', 'F0001'],
    ['8M4RCDFG', 'F0002'],
  ]);
  it.each<[string, Reply]>([
    ['digest', { kind: 'digest', edition: EDITION }],
    ['alert', { kind: 'alert', message: ALERT }],
  ])('%s', async (name, reply) => {
    const message = present(reply, { ...around, pictures, restApart: true });
    await expect(JSON.stringify(message, null, 2)).toMatchFileSnapshot(`golden/${name}.json`);
  });

  it('tried out in a conversation, all stands in one message', () => {
    const { blocks } = present({ kind: 'digest', edition: EDITION }, { ...around, pictures });
    expect(JSON.stringify(blocks)).toContain(EDITION.rest[0]);
  });

  it('says so when a chart is missing', () => {
    const { blocks } = present({ kind: 'alert', message: ALERT }, around);
    expect(JSON.stringify(blocks)).toContain('De grafiek kan hier nu niet worden getoond');
  });
});

describe('within Slack’s limits', () => {
  it('whatever stands in a digest or an alert', () => {
    const item = fc.record({
      kind: fc.constantFrom('new' as const, 'stands' as const, 'revised' as const),
      ...{ region: nasty, indicator: nasty, period: nasty, sentence: nasty },
      ...{ figure: fc.constant('7K3QBCDF'), fictional: fc.boolean() },
    });
    const chart = fc.record({
      figure: fc.constantFrom('7K3QBCDF', '8M4RCDFG'),
      altText: nasty.map((text) => text || 'leeg'),
    });
    const many = { maxLength: 12 };
    const editions: fc.Arbitrary<Edition> = fc.record(
      {
        ...{ headline: nasty, items: fc.array(item, many), charts: fc.array(chart, many) },
        ...{ question: nasty, nothing: nasty, footer: nasty, rest: fc.array(nasty, many) },
        ...{ told: fc.constant([]), upTo: fc.constant(1) },
      },
      { requiredKeys: ['headline', 'items', 'charts', 'footer', 'rest', 'told', 'upTo'] },
    );
    fc.assert(
      fc.property(editions, fc.boolean(), fc.boolean(), (edition, restApart, hasChart) => {
        const sentence = edition.footer;
        const { headline, footer } = edition;
        const message = { ...ALERT, headline, footer, sentence, hasChart, altText: headline || 'leeg' };
        for (const reply of [
          { kind: 'digest', edition },
          { kind: 'alert', message },
        ] satisfies Reply[]) {
          const { blocks, text } = present(reply, {
            ...around,
            pictures: new Map([['7K3QBCDF', 'F1']]),
            restApart,
          });
          expect(faultsOf(blocks)).toEqual([]);
          expect(blocks.filter(({ type }) => type === 'image').length).toBeLessThanOrEqual(2);
          expect(text).not.toMatch(/[<>]/);
        }
        expect(faultsOf(presentRest(edition.rest).blocks)).toEqual([]);
      }),
    );
  });
});
