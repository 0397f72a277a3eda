/** Two indicators against each other: what is said, golden. */
import { describe, expect, it } from 'vitest';
import type { Query } from '#intents/query.ts';
import { made, membersOf, work, worked } from './relation.ts';

const G40 = membersOf('G40');
const [BREDA, TILBURG] = ['GM0758', 'GM0855'];
const wobble = (index: number): number => [0, 0.6, -0.6, 0.3, -0.3][index % 5] ?? 0;

/** Loneliness falls with income; one place stands apart. */
const income = made('besteedbaar_inkomen', G40, (index) => 40 + index / 2);
const lonely = (apart?: string) =>
  made('eenzaamheid', G40, (index, region) => (region === apart ? 55 : 50 - index / 4 + wobble(index)));
const PAIR: Partial<Query> = { indicators: ['besteedbaar_inkomen', 'eenzaamheid'], among: 'G40' };

describe('what is said', () => {
  it('a relation: which way, how strong, of how many, and not why', () => {
    const { answer } = worked(PAIR, [...income, ...lonely()]);
    expect(answer.headline).toBe(
      'Sterke omgekeerde samenhang tussen besteedbaar inkomen en aandeel eenzame volwassenen',
    );
    expect(answer.summary).toBe(
      'Waar het gemiddelde besteedbare inkomen hoger is, is het aandeel eenzame volwassenen meestal lager: bij 41 gemeenten in de G40 is de samenhang in 2024 sterk (correlatie −0,99; 0 is geen, −1 is volledige samenhang). Dit zegt niet dat het een door het ander komt.',
    );
    expect(answer.assumptions.join(' ')).toContain('Elk gebied telt even zwaar.');
  });

  it('a place that fits the picture, and one that stands apart', () => {
    const fits = worked({ ...PAIR, regions: [BREDA ?? ''] }, [...income, ...lonely()]).answer;
    expect(fits.summary).toMatch(
      /In Breda is het gemiddelde besteedbare inkomen €\s[\d.]+ en het aandeel eenzame volwassenen [\d,]+%; dat past bij dat beeld\./,
    );
    const apart = worked({ ...PAIR, regions: [TILBURG ?? ''] }, [...income, ...lonely(TILBURG)]).answer;
    expect(apart.summary).toMatch(/ 55,0%; dat laatste is hoger dan de [\d,]+% die bij dat beeld past\./);
    expect(apart.altText).toContain('Tilburg');
  });

  it('several places in one sentence', () => {
    const { answer } = worked({ ...PAIR, regions: [BREDA ?? '', TILBURG ?? ''] }, [
      ...income,
      ...lonely(TILBURG),
    ]);
    expect(answer.summary).toMatch(
      /Breda \(€\s[\d.]+ en [\d,]+%\) ligt dicht bij de lijn; Tilburg \(€\s[\d.]+ en 55,0%\) ligt boven de lijn\./,
    );
  });

  it('no relation', () => {
    const scattered = made('eenzaamheid', G40, (index) => 40 + ((index * 17) % 41) / 4);
    const { answer } = worked(PAIR, [...income, ...scattered]);
    expect(answer.headline).toBe(
      'Geen duidelijke samenhang tussen besteedbaar inkomen en aandeel eenzame volwassenen',
    );
    expect(answer.summary).toMatch(
      /^Bij 41 gemeenten in de G40 is er in 2024 geen duidelijke samenhang tussen .+ \(correlatie −?0,\d\d; 0 is geen, −?1 is volledige samenhang\)\. Dat zegt niet dat ze niets met elkaar te maken hebben\.$/,
    );
  });

  it('a coefficient that rests on one place far out', () => {
    const scattered = made('eenzaamheid', G40, (index) => (index === 40 ? 99 : 40 + ((index * 17) % 41) / 8));
    const rich = made('besteedbaar_inkomen', G40, (index) =>
      index === 40 ? 300 : 40 + ((index * 11) % 41) / 8,
    );
    const { answer } = worked(PAIR, [...rich, ...scattered]);
    expect(answer.headline).toBe(
      'Geen duidelijke samenhang tussen besteedbaar inkomen en aandeel eenzame volwassenen',
    );
    expect(answer.summary).toContain('wat er te zien is, komt van een paar uitschieters');
  });

  it('too few places: no coefficient, and who stand at the ends', () => {
    const { answer } = worked({ ...PAIR, among: 'G4' }, [
      ...made('besteedbaar_inkomen', membersOf('G4'), (index) => 40 + index),
      ...made('eenzaamheid', membersOf('G4'), (index) => 50 - index),
    ]);
    expect(answer.summary).toMatch(
      /^4 gemeenten in de G4 zijn te weinig om iets over samenhang te zeggen; daarvoor zijn er minstens 8 nodig\. Het gemiddelde besteedbare inkomen is het hoogst in .+ \(€\s43\.000\) en het laagst in .+ \(€\s40\.000\)\.$/,
    );
    expect(answer.summary + answer.altText).not.toContain('correlatie');
  });

  it('below two thirds of the members: none either', () => {
    const few = made('eenzaamheid', G40, (index) => (index < 20 ? 50 - index : undefined));
    const { answer } = worked(PAIR, [...income, ...few]);
    expect(answer.summary).toMatch(
      /^Slechts 20 van de 41 gemeenten in de G40 hebben beide cijfers: te weinig/,
    );
  });

  it('members without both figures are counted, and a place without one is told so', () => {
    const some = lonely().filter(({ region }) => region !== BREDA && region !== TILBURG);
    const { answer } = worked({ ...PAIR, regions: [BREDA ?? ''] }, [...income, ...some]);
    expect(answer.summary).toContain('bij 39 gemeenten in de G40 (2 zonder beide cijfers)');
    expect(answer.summary).toContain('Voor Breda is er geen cijfer over het aandeel eenzame volwassenen.');
  });

  it.each([
    ['winkelleegstand', 'leegstaande_winkelpanden', 'het ene cijfer wordt met het andere berekend', {}],
    ['winkelpanden', 'leegstaande_winkelpanden', 'het ene cijfer is een deel van het andere', {}],
    ['banen', 'vestigingen', 'grote gebieden hebben van beide meer', { measure: 'level' }],
  ] as const)('%s and %s are related by the way they are made', (a, b, why, more) => {
    const { answer } = worked({ indicators: [a, b], ...more });
    expect(answer.summary).toContain(
      `Een deel is ingebouwd (${why}), en dit zegt niet dat het een door het ander komt.`,
    );
  });

  it('figures of different periods', () => {
    const later = made('eenzaamheid', G40, (index) => 50 - index / 4, '2022');
    const { answer, table } = worked(PAIR, [...income, ...later]);
    expect(table.periods).toEqual(['2022', '2024']);
    expect([answer.summary, ...answer.assumptions].join(' ')).toContain(
      'De cijfers zijn niet van dezelfde periode: die over besteedbaar inkomen zijn van 2024 en die over het aandeel eenzame volwassenen zijn van 2022.',
    );
    expect(answer.table.columns.map(({ label }) => label)).toEqual([
      'Gebied',
      'Gemiddeld besteedbaar inkomen (euro), 2024',
      'Eenzaamheid (%), 2022',
    ]);
  });

  it('the year asked for, and the newest before it where there is none', () => {
    const older = [
      ...made('besteedbaar_inkomen', G40, (index) => 40 + index, '2022'),
      ...made('eenzaamheid', G40, (index) => 50 - index / 4, '2022'),
    ];
    const at2022 = worked({ ...PAIR, period: { at: '2022' } }, [...income, ...lonely(), ...older]);
    expect(at2022.table.periods).toEqual(['2022']);
    const at2023 = worked({ ...PAIR, period: { at: '2023' } }, [...income, ...lonely(), ...older]);
    expect(at2023.table.periods).toEqual(['2022']);
    expect([at2023.answer.summary, ...at2023.answer.assumptions].join(' ')).toContain(
      'Over 2023 is er geen cijfer; dit is dat van 2022.',
    );
  });

  it('provinces; a municipality is none', () => {
    const { answer } = worked({
      indicators: ['werkloosheid', 'bijstandsuitkeringen'],
      members: 'provincie',
      regions: [BREDA ?? ''],
    });
    expect(answer.rows).toHaveLength(24);
    expect([answer.summary, ...answer.assumptions].join(' ')).toContain(
      'Breda is geen provincie en telt dus niet mee.',
    );
  });

  it('a percentage as it is, a count per 1.000 inwoners; sectors for the one that has them', () => {
    const { answer, table } = worked({ indicators: ['vacatures', 'werkloosheid'], sectors: ['zorg'] });
    const [first, second] = table.rows;
    expect(first).toMatchObject({
      indicator: 'vacatures',
      sector: 'zorg',
      unit: 'vacatures per 1.000 inwoners',
    });
    expect(second).toMatchObject({ indicator: 'werkloosheid', unit: '%', region: first?.region });
    expect(second?.sector).toBeUndefined();
    expect(answer.table.columns[1]?.label).toBe(
      'Openstaande vacatures per 1.000 inwoners – Gezondheids- en welzijnszorg',
    );
  });

  it('peers stand beside the place they are the peers of', () => {
    const { table } = worked({
      indicators: ['werkloosheid', 'bijstandsuitkeringen'],
      among: 'PEERS',
      regions: [BREDA ?? ''],
    });
    expect(table.rows.filter((row) => row.role === 'subject')).toHaveLength(2);
    expect(table.rows).toHaveLength(22);
    expect(table.notes.map(({ kind }) => kind)).not.toContain('not-a-member');
  });

  it('what is left out is no member', () => {
    const { table } = worked({ ...PAIR, except: [BREDA ?? ''] }, [...income, ...lonely()]);
    expect(table.rows.some((row) => row.region === BREDA)).toBe(false);
    expect(table.notes.find((note) => note.kind === 'relation')).toMatchObject({ pairs: 40 });
  });

  it.each([
    [['werkloosheid'], 'Ik mis een onderwerp in je vraag.'],
    [['werkloosheid', 'werkloosheid'], 'Ik mis een onderwerp in je vraag.'],
  ])('one subject is no relation: %s', (indicators, summary) => {
    expect(work({ indicators })).toMatchObject({ summary, rows: [] });
  });

  it('of three subjects the first two', () => {
    const { answer } = worked({ indicators: ['werkloosheid', 'bijstandsuitkeringen', 'inwoners'] });
    expect(answer.assumptions).toContain(
      'Een samenhang is er tussen twee onderwerpen; weggelaten: inwoners.',
    );
  });
});
