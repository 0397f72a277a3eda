/** What a message tells of an answer: short enough for a phone, nothing twice, nothing lost. */
import { describe, expect, it } from 'vitest';
import type { Query } from '#intents/query.ts';
import { followUpsOf } from '#src/answer/present/followups.ts';
import {
  calculationInMessage,
  isSilentOnFiction,
  leadOf,
  linkApart,
  notified,
  sourceLine,
  tableInMessage,
} from '#src/answer/present/in-chat.ts';
import { displayTable } from '#src/answer/present/table.ts';
import { buttonLabels } from '#src/answer/wording/button.ts';
import type { DataAnswer } from '#src/model.ts';
import { demo, tell } from './told.ts';

const FICTIONAL = 'Voorbeeldcijfers (fictief)';

/** What stands on the buttons under the figure of a query, beside what they ask. */
function buttonsUnder(query: Query): Record<string, string> {
  const told = tell(query);
  if (told === undefined) throw new Error('no figure');
  const { plan, table } = told;
  const followUps = followUpsOf(plan, table, demo.catalogue);
  const answer = {
    followUps,
    query,
    table: displayTable(plan, table, demo.catalogue),
  } as unknown as DataAnswer;
  const labels = buttonLabels(answer);
  return Object.fromEntries(followUps.map((question, index) => [question, labels[index] ?? '']));
}

describe('a button under a figure', () => {
  it.each<[string, Query, Record<string, string>]>([
    [
      'leaves out the topic of a development',
      { operation: 'trend', indicators: ['winkelleegstand'], regions: ['GM0114'] },
      {
        'Winkelleegstand in Emmen vergeleken met de G40': 'In Emmen vergeleken met de G40',
        'Op welke plek staat Emmen in de G40 voor winkelleegstand?': 'Welke plek in de G40?',
        'Winkelpanden in Emmen nu': 'Winkelpanden in Emmen nu',
      },
    ],
    [
      'keeps the other end of a ranking',
      { operation: 'rank', indicators: ['werkloosheid'], among: 'NL', limit: 10, order: 'high' },
      {
        'Top 10 gemeenten in Nederland met de laagste werkloosheid': 'Top 10 laagste werkloosheid',
        'Wat is de definitie van werkloosheidspercentage?': 'Wat is de definitie?',
      },
    ],
    [
      'leaves out the place of what stands out there',
      { operation: 'movers', regions: ['GM0855'] },
      { 'Jeugdwerkloosheid in Tilburg sinds 2017': 'Jeugdwerkloosheid sinds 2017' },
    ],
    [
      'names each of two that go together',
      {
        operation: 'relation',
        indicators: ['werkloosheid', 'bijstandsuitkeringen'],
        among: 'NL',
        regions: ['GM0758'],
      },
      {
        'Samenhang tussen werkloosheidspercentage en bijstandsuitkeringen in de G40': 'Samenhang in de G40',
        'Op welke plek staat Breda in de G40 voor werkloosheidspercentage?':
          'Werkloosheidspercentage: plek in de G40',
        'Op welke plek staat Breda in de G40 voor bijstandsuitkeringen?':
          'Bijstandsuitkeringen: plek in de G40',
      },
    ],
  ])('%s', (_name, query, expected) => {
    expect(buttonsUnder(query)).toMatchObject(expected);
  });

  it('is never longer than its question, and no two are the same', () => {
    for (const indicators of [['vacatures'], ['banen'], ['inwoners'], ['faillissementen'], ['grijze_druk']])
      for (const operation of ['value', 'trend', 'about'] as const) {
        const buttons = Object.entries(buttonsUnder({ operation, indicators, regions: ['GM0758'] }));
        for (const [question, label] of buttons) expect(label.length).toBeLessThanOrEqual(question.length);
        expect(new Set(buttons.map(([, label]) => label)).size).toBe(buttons.length);
      }
  });

  it('says the whole question where less would say the same twice', () => {
    const followUps = ['Top 10 gemeenten in Nederland met de meeste banen', 'Top 10 G40 met de meeste banen'];
    const answer = {
      followUps,
      query: { operation: 'rank' },
      table: { caption: 'Banen' },
    } as unknown as DataAnswer;
    expect(buttonLabels(answer)).toEqual(followUps);
  });
});

describe('that figures are made up', () => {
  it('leads the sentences', () => {
    expect(leadOf(`${FICTIONAL}. Breda had 5 vacatures.`)).toEqual({
      lead: `${FICTIONAL}.`,
      rest: 'Breda had 5 vacatures.',
    });
    expect(leadOf('Breda had 5 vacatures.')).toEqual({ lead: '', rest: 'Breda had 5 vacatures.' });
  });

  it('is said apart where the sentences do not', () => {
    expect(isSilentOnFiction({ fictional: true, summary: 'Breda had 5 vacatures.' })).toBe(true);
    expect(isSilentOnFiction({ fictional: true, summary: `${FICTIONAL}. Breda had 5.` })).toBe(false);
    expect(isSilentOnFiction({ fictional: false, summary: 'Breda had 5 vacatures.' })).toBe(false);
  });

  it('is the source where all of it is; among others it is named', () => {
    const made = { name: FICTIONAL, fictional: true, indicators: ['vacatures'] };
    const real = { name: 'CBS', fictional: false, indicators: ['inwoners'] };
    const marked = { fictional: true, summary: 'Breda had 5 vacatures.' };
    const silent = { fictional: false, summary: 'Wat er is over vacatures.' };
    expect(sourceLine({ ...marked, sources: [made] })).toBeUndefined();
    expect(sourceLine({ ...marked, sources: [] })).toBeUndefined();
    expect(sourceLine({ ...marked, sources: [made, real] })).toBe(`Bron: ${FICTIONAL}; CBS`);
    expect(sourceLine({ ...silent, sources: [made] })).toBe(`Bron: ${FICTIONAL}`);
    expect(
      sourceLine({ fictional: false, summary: `Nu zijn er ${FICTIONAL}.`, sources: [made] }),
    ).toBeUndefined();
  });

  it('stands in a notification, where there is nothing else to read', () => {
    expect(notified({ fictional: true, headline: 'Meer banen in Breda' })).toBe(
      `${FICTIONAL}: Meer banen in Breda`,
    );
    expect(notified({ fictional: false, headline: 'Meer banen in Breda' })).toBe('Meer banen in Breda');
  });

  it('is left out of the name of a table in a message that says so', () => {
    const { plan, table } =
      tell({ operation: 'trend', indicators: ['vacatures'], regions: ['GM0758'] }) ?? {};
    if (plan === undefined || table === undefined) throw new Error('no figure');
    const shown = displayTable(plan, table, demo.catalogue);
    expect(shown.caption).toContain(FICTIONAL);
    expect(tableInMessage(shown)).toEqual({
      ...shown,
      caption: shown.caption.replace(` – ${FICTIONAL}`, ''),
    });
  });
});

describe('a calculation', () => {
  const { calculation } =
    tell({ operation: 'value', indicators: ['winkelleegstand'], regions: ['GM0114'] }) ?? {};
  const [first = '', ...others] = calculation?.formulas ?? [];
  const answer = { calculation, fictional: true, headline: 'x', summary: first } as unknown as DataAnswer;

  it('is told whole under a figure, but for what the message says itself', () => {
    expect(calculationInMessage(answer)).toMatchObject({
      title: calculation?.title,
      formulas: calculation?.formulas,
    });
    const remarks = calculationInMessage(answer)?.remarks ?? [];
    expect(remarks.length).toBeGreaterThan(0);
    expect(remarks.join(' ')).not.toContain('dit zijn geen echte cijfers');
  });

  it('that was asked for is told without what its sentences told', () => {
    expect(calculationInMessage({ ...answer, aspect: 'calculation' })?.formulas).toEqual(others);
  });
});

describe('a link at the end of a sentence', () => {
  const own = 'https://peilstok.example/';
  it.each([
    ['Pakket is klaar. https://peilstok.example/pakket/ab_-1', 'Pakket is klaar.', 'Open het pakket'],
    ['Bewaard. https://peilstok.example/figuur/7K3QBCDF', 'Bewaard.', 'Open de figuur'],
    ['Antwoord. https://peilstok.example/klankbord/opmerking/3', 'Antwoord.', 'Open de opmerking'],
    ['Kijk. https://peilstok.example/uitleg', 'Kijk.', 'Open de pagina'],
  ])('can be pressed: %s', (words, text, label) => {
    expect(linkApart(words, own)).toEqual({ text, link: { label, url: words.split(' ').at(-1) } });
  });

  it.each([
    'Karin antwoordt: zie https://kwaad.example/figuur/7K3QBCDF',
    'Zie https://peilstok.example.kwaad.example/pakket/1',
    'Zie https://peilstok.example/pakket/1 voor meer.',
    'Geen adres.',
  ])('is left as text where it is not ours, or does not end it: %s', (words) => {
    expect(linkApart(words, own)).toEqual({ text: words });
  });
});
