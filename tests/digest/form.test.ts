/** The form for a subscription: what was filled in comes down to the very act of a sentence, and what is wrong is said. */
import { describe, expect, it } from 'vitest';
import { createParser } from '#intents/parse.ts';
import { formChoices, wordFaults } from '#src/answer/wording/subscription-form.ts';
import {
  actOf,
  type FormFaults,
  type FormValues,
  faultsOf,
  NOTHING,
  THEME,
  valuesOf,
} from '#src/digest/form.ts';
import { scopeOf } from '#src/digest/scope.ts';
import { momentIn } from '#src/digest/subscribe.ts';
import type { ActAnswer } from '#src/model.ts';
import { demo } from '../answers/told.ts';
import { subscription } from './newsroom.ts';

const { catalogue } = demo;
const parser = createParser(catalogue.vocabulary);

const filled = (more: Partial<FormValues> = {}): FormValues => ({
  regions: ['GM0114'],
  subjects: ['winkelleegstand'],
  compared: NOTHING,
  weekday: '1',
  time: '08:00',
  whenNothing: 'silence',
  ...more,
});

/** All that an act says of a subscription. */
function said(act: ActAnswer) {
  const { details = {} } = act;
  const { whenNothing = 'silence', number } = details;
  const moment = { weekday: 1, time: '08:00', ...momentIn(details) };
  return { act: act.act, scope: scopeOf(act, undefined, catalogue), moment, whenNothing, number };
}

function actIn(question: string): ActAnswer {
  const parse = parser.parse({ question, today: '2026-11-25' });
  if (parse.outcome !== 'act') throw new Error(`${question}: ${parse.outcome}`);
  return { ...parse, summary: '', followUps: [] };
}

describe('filled in, it is the act of the sentence', () => {
  it.each<[string, Partial<FormValues>]>([
    ['zet elke maandag de winkelleegstand van Emmen in dit kanaal', {}],
    [
      'zet elke dinsdag om half negen de arbeidsmarktcijfers van Tilburg in dit kanaal, vergeleken met de G40',
      {
        regions: ['GM0855'],
        subjects: [`${THEME}human-capital`],
        compared: 'G40',
        weekday: '2',
        time: '08:30',
      },
    ],
    [
      'zet elke maandag de banen en vacatures van Emmen en Hoogeveen in dit kanaal',
      { regions: ['GM0114', 'GM0118'], subjects: ['banen', 'vacatures'] },
    ],
    [
      'zet elke maandag de cijfers van Emmen in dit kanaal, vergeleken met vergelijkbare gemeenten',
      { subjects: [], compared: 'PEERS' },
    ],
    [
      'zet elke maandag de cijfers van Emmen in dit kanaal, vergeleken met de provincie',
      { subjects: [], compared: 'PROVINCE' },
    ],
    [
      'wijzig abonnement 3 naar winkelleegstand van Emmen op maandag 8 uur, vergeleken met de G40',
      { number: 3, compared: 'G40' },
    ],
  ])('%s', (sentence, values) => {
    expect(said(actOf(filled(values)))).toEqual(said(actIn(sentence)));
  });

  it('several themes and indicators at once, which a sentence cannot say', () => {
    const values = filled({ subjects: [`${THEME}human-capital`, 'winkelleegstand', `${THEME}jongeren`] });
    expect(said(actOf(values)).scope).toMatchObject({
      themes: ['human-capital', 'jongeren'],
      indicators: ['winkelleegstand'],
    });
  });

  it('of a subscription that is there comes back as it was', () => {
    const one = subscription({
      ...{ regions: ['GM0114', 'PV22'], themes: ['binnensteden'], indicators: ['banen'] },
      ...{ compared: 'NL', moment: { weekday: 5, time: '16:45' }, whenNothing: 'line' },
    });
    const values = valuesOf(one, one.moment, one.whenNothing, one.id);
    expect(faultsOf(values, catalogue)).toEqual({});
    expect(said(actOf(values))).toMatchObject({
      act: 'change',
      number: one.id,
      scope: { regions: one.regions, themes: one.themes, indicators: one.indicators, compared: 'NL' },
      moment: one.moment,
      whenNothing: 'line',
    });
  });
});

describe('what is wrong is said where it can be mended', () => {
  it.each<[string, Partial<FormValues>, FormFaults]>([
    ['nothing', {}, {}],
    ['no municipality', { regions: [] }, { regions: 'no-region' }],
    ['eleven', { regions: Array(11).fill('GM0114') }, { regions: 'too-many-regions' }],
    ['a group', { regions: ['G40'] }, { regions: 'not-a-place' }],
    ['a municipality that is no more', { regions: ['GM0844'] }, { regions: 'not-a-place' }],
    ['an invented code', { regions: ['GM9999'] }, { regions: 'not-a-place' }],
    ['peers of a province', { regions: ['PV22'], compared: 'PEERS' }, { compared: 'not-comparable' }],
    ['peers of one of two', { regions: ['PV22', 'GM0114'], compared: 'PEERS' }, {}],
    ['the country beside itself', { regions: ['NL'], compared: 'NL' }, { compared: 'not-comparable' }],
    [
      'what is a place already',
      { regions: ['GM0114', 'NL'], compared: 'NL' },
      { compared: 'not-comparable' },
    ],
    ['an invented comparison', { compared: 'G99' }, { compared: 'not-comparable' }],
    ['an invented subject', { subjects: ['geluk'] }, { subjects: 'no-subject' }],
    ['an invented theme', { subjects: [`${THEME}geluk`] }, { subjects: 'no-subject' }],
    ['no day', { weekday: '8' }, { weekday: 'no-day' }],
    ['no time', { time: '' }, { time: 'no-time' }],
    ['an impossible time', { time: '24:00' }, { time: 'no-time' }],
    ['another choice', { whenNothing: 'misschien' }, { whenNothing: 'no-choice' }],
    ['more than one thing', { regions: [], time: 'x' }, { regions: 'no-region', time: 'no-time' }],
  ])('%s', (_, values, faults) => {
    expect(faultsOf(filled(values), catalogue)).toEqual(faults);
    for (const text of Object.values(wordFaults(faults))) expect(text).toMatch(/^[A-Z].*\.$/);
  });
});

describe('what can be chosen', () => {
  const choices = formChoices(catalogue, filled());

  it('is every place of today with figures of its own, by the name people say', () => {
    const labels = choices.places.map(({ label }) => label);
    expect(labels).toHaveLength(342 + 12 + 1);
    expect(labels).toEqual(
      expect.arrayContaining([
        ...["Den Bosch ('s-Hertogenbosch)", 'Drenthe (provincie)', 'Utrecht', 'Nederland'],
      ]),
    );
    // Teams mixes up choices that are called the same.
    expect(new Set(labels).size).toBe(labels.length);
    const subjects = choices.subjects.slice(1).flatMap((group) => group.choices.map(({ label }) => label));
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  it('can be filled in without a mistake', () => {
    for (const { value } of choices.places)
      expect(faultsOf(filled({ regions: [value] }), catalogue)).toEqual({});
    for (const { value } of choices.subjects.flatMap((group) => group.choices))
      expect(faultsOf(filled({ subjects: [value] }), catalogue)).toEqual({});
    for (const { value } of choices.comparisons)
      expect(faultsOf(filled({ compared: value }), catalogue)).toEqual({});
  });

  it('has what is chosen now, whatever it is', () => {
    const values = filled({ compared: 'GM0855', regions: ['CR01'] });
    const own = formChoices(catalogue, values);
    expect(own.comparisons.at(-1)).toEqual({ value: 'GM0855', label: 'Tilburg' });
    expect(own.places.map(({ value }) => value)).toContain('CR01');
  });
});
