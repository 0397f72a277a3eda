/** Rules of the klankbordgroep by themselves: who may change what, what a point touches, how messages are read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPack, readPoll, readPollWish, readRemark, readVote } from '#intents/board-acts.ts';
import { explained } from '#src/board/explanations.ts';
import { REMARK_STATUSES, type RemarkStatus, ROLES, type Visitor } from '#src/board/model.ts';
import { readPackForm } from '#src/board/pack.ts';
import { personNamed } from '#src/board/people.ts';
import { pointInText, touches } from '#src/board/point.ts';
import { readPollForm } from '#src/board/poll.ts';
import { normalQuestion } from '#src/board/questions.ts';
import { statusesFor } from '#src/board/status.ts';
import type { Output } from '#src/commands/output.ts';
import { runExportPerson, runForget } from '#src/commands/people.ts';
import type { Row } from '#src/model.ts';

const row = (more: Partial<Row> = {}): Row => ({
  region: 'GM0758',
  regionName: 'Breda',
  indicator: 'banen',
  indicatorName: 'Banen',
  period: '2021',
  value: 1,
  text: '1',
  unit: 'aantal',
  decimals: 0,
  ...more,
});

describe('the status of a remark', () => {
  const visitor = (role: Visitor['role'], person = 'X'): Visitor => ({
    workspace: 'w',
    person,
    name: '',
    role,
  });
  const remark = (status: RemarkStatus) => ({ status, person: 'AUTEUR', owner: 'EIGENAAR' });
  it.each([
    ['manager', 'X', { open: 3, confirmed: 3, resolved: 1, rejected: 1 }],
    ['member', 'X', { open: 0, confirmed: 0, resolved: 0, rejected: 0 }],
    ['member', 'EIGENAAR', { open: 3, confirmed: 1, resolved: 1, rejected: 0 }],
    ['member', 'AUTEUR', { open: 1, confirmed: 0, resolved: 1, rejected: 0 }],
    ['reader', 'EIGENAAR', { open: 0, confirmed: 0, resolved: 0, rejected: 0 }],
  ] as const)('%s %s', (role, person, expected) => {
    const counts = REMARK_STATUSES.map((status) => [
      status,
      statusesFor(visitor(role, person), remark(status)).length,
    ]);
    expect(Object.fromEntries(counts)).toEqual(expected);
  });

  it('is never confirmed by its author alone, also as its owner', () => {
    const own = { status: 'open' as const, person: 'A', owner: 'A' };
    expect(statusesFor(visitor('member', 'A'), own)).toEqual(['resolved']);
  });

  it('never stays as it is by a change, whoever changes it', () => {
    for (const role of ROLES)
      for (const status of REMARK_STATUSES)
        expect(statusesFor(visitor(role), remark(status))).not.toContain(status);
  });
});

describe('a point touches', () => {
  it.each([
    [{ period: '2021' }, row(), true],
    [{ period: '2021' }, row({ period: '2022' }), false],
    [{ period: '2021' }, row({ period: '2021-Q3' }), true],
    [{ period: '2021-Q3' }, row({ period: '2021' }), true],
    [{ period: '2021-Q3' }, row({ period: '2021-Q2' }), false],
    [{ period: '2020', until: '2022' }, row(), true],
    [{ period: '2021' }, row({ base: '2019', period: '2024' }), true],
    [{ period: '2018' }, row({ base: '2019', period: '2024' }), false],
    [{ region: 'GM0855' }, row(), false],
    [{ region: 'GM0758', indicator: 'vacatures' }, row(), false],
    [{ sector: 'F' }, row(), false],
    [{ sector: 'F' }, row({ sector: 'F' }), true],
    [{}, row(), true],
  ] as const)('%j in %j', (point, figure, expected) => {
    expect(touches(point, figure)).toBe(expected);
  });

  it('and an explanation without a place or a subject is said of nothing', () => {
    const rows = [row()];
    expect(explained(rows, [{ number: 1, text: 'x', point: { period: '2021' } }])).toEqual({
      rows,
      explanations: [],
    });
  });
});

describe('the point that a text speaks of', () => {
  const rows = [
    row({ role: 'subject', period: '2020' }),
    row({ role: 'subject', period: '2022' }),
    row({ region: 'GM1681', regionName: 'Borger-Odoorn', role: 'comparison', period: '2022' }),
  ];
  it.each([
    ['zomaar', { region: 'GM0758', indicator: 'banen' }],
    ['in 2021 gebeurde er iets', { region: 'GM0758', indicator: 'banen', period: '2021' }],
    ['in 1987 gebeurde er iets', { region: 'GM0758', indicator: 'banen' }],
    [
      'in borger-odoorn van 2020 tot 2022',
      { region: 'GM1681', indicator: 'banen', period: '2020', until: '2022' },
    ],
    ['de bredanaar telt niet', { region: 'GM0758', indicator: 'banen' }],
  ])('%s', (text, point) => {
    expect(pointInText(text, { rows })).toEqual(point);
  });
});

describe('what is wanted of a poll', () => {
  it.each([
    ['uitslag', 'result'],
    ['Uitslag?', 'result'],
    ['<@U0123> uitslag', 'result'],
    ['wat is de uitslag van de peiling?', 'result'],
    ['tussenstand', 'result'],
    ['uitlsag', 'result'],
    ['sluit de peilling', 'close'],
    ['eindstand van de poll', 'result'],
    ['laat de uitslag zien', 'result'],
    ['resultaten van onze peiling', 'result'],
    ['sluit de peiling', 'close'],
    ['Stop deze poll!', 'close'],
    ['peiling sluiten', 'close'],
    ['de uitslag van de verkiezingen in Breda', undefined],
    ['wat is de stand van de woningvoorraad', undefined],
    ['stop de meldingen', undefined],
    ['poll: uitslag? ja / nee', undefined],
  ])('%s', (message, wish) => {
    expect(readPollWish(message)).toBe(wish);
  });
});

describe('what is said to the klankbordgroep', () => {
  it.each([
    ['opmerking: in 2021 is iets verhuisd', { kind: 'explanation', text: 'in 2021 is iets verhuisd' }],
    ['<@U0123> Opmerking: klopt dit wel?', { kind: 'question', text: 'klopt dit wel?' }],
    ['Klopt niet; het waren er meer', { kind: 'error', text: 'het waren er meer' }],
    ['vraag over 2021: waarom is dit laag?', { kind: 'question', text: '2021: waarom is dit laag?' }],
    ['klopt niet', undefined],
    ['opmerking', undefined],
    ['opmerking: ja', undefined],
    ['vacatures in Breda', undefined],
  ])('%s', (message, said) => {
    expect(readRemark(message)).toEqual(said);
  });

  it.each([
    ['maak een pakket van deze figuren', { figures: [] }],
    ['Kun je een pakketje maken van deze figuren', { figures: [] }],
    ['pakket figuur 7K3QBCDF, 8CDF-7K3Q', { figures: ['7K3QBCDF', '8CDF7K3Q'] }],
    ['pakket figuur KWGQYCFR en 7K3QBCDF', { figures: ['KWGQYCFR', '7K3QBCDF'] }],
    ['maak een pakket van deze figuren met de titel "Voor maart"', { figures: [], title: 'Voor maart' }],
    ['hoeveel postpakketten zijn er bezorgd in Breda', undefined],
    ['wat is het pakket aan maatregelen', undefined],
  ])('%s', (message, said) => {
    expect(readPack(message)).toEqual(said);
  });

  it.each([
    [
      'poll: wat missen jullie? horeca / zorg',
      { question: 'wat missen jullie?', options: ['horeca', 'zorg'] },
    ],
    [
      'peiling: wanneer?\n1. maandag\n2. dinsdag\n2. dinsdag',
      { question: 'wanneer?', options: ['maandag', 'dinsdag'] },
    ],
    ['poll: wat missen jullie?', { question: 'wat missen jullie?', options: [] }],
    ['wat is een poll', undefined],
  ])('%s', (message, said) => {
    expect(readPoll(message)).toEqual(said);
  });

  it('reads anything without failing, and gives back only what was said', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('opmerking: ', 'poll: ', 'pakket ', 'stem '),
        (text, opening) => {
          const message = opening + text;
          const remark = readRemark(message);
          if (remark !== undefined) expect(message).toContain(remark.text);
          for (const option of readPoll(message)?.options ?? []) expect(message).toContain(option);
          readPack(message);
          readVote(message);
          readPackForm(text, message);
        },
      ),
      { seed: 20261125 },
    );
  });
});

describe('the commands about a person', () => {
  const person = { workspace: 'slack:T1', person: 'U1' };
  const said = async (run: (output: Output) => Promise<number>): Promise<string> => {
    let text = '';
    const output = {
      result: async (line: string) => {
        text += line;
      },
      note: () => {},
      progress: () => {},
    };
    expect(await run(output)).toBe(0);
    return text;
  };
  it('say what was forgotten, and show what is kept', async () => {
    const forget = (report: Record<string, number>) =>
      said((output) => runForget(person, { forgetPerson: async () => report }, output));
    expect(await forget({ opmerkingen: 2, stemmen: 0 })).toMatch(/^Vergeten: opmerkingen 2\. /);
    expect(await forget({ opmerkingen: 0 })).toBe('Van deze persoon wordt niets bewaard.');
    const kept = await said((output) =>
      runExportPerson(person, { exportPerson: async (workspace) => ({ stemmen: [{ workspace }] }) }, output),
    );
    expect(JSON.parse(kept)).toEqual({ stemmen: [{ workspace: 'slack:T1' }] });
  });
});

describe('forms and names', () => {
  it('reads figures by their id or address, each once', () => {
    expect(readPackForm(' Titel ', 'https://p.nl/figuur/7K3QBCDF#x, 7k3q-bcdf\n8CDF7K3Q iets')).toEqual({
      title: 'Titel',
      figures: ['7K3QBCDF', '8CDF7K3Q'],
    });
    expect(readPackForm('', '7K3QBCDF')).toBeUndefined();
  });

  it('takes a poll with two to ten options', () => {
    expect(readPollForm('Wat?', 'a, met komma\nb')).toEqual({
      question: 'Wat?',
      options: ['a, met komma', 'b'],
    });
    expect(readPollForm('Wat?', 'a')).toBeUndefined();
    expect(readPollForm('Wat?', 'abcdefghijk'.split('').join('\n'))).toBeUndefined();
  });

  it('knows a person by workspace and id', () => {
    expect(personNamed('slack:T1/U1')).toEqual({ workspace: 'slack:T1', person: 'U1' });
    for (const name of ['U1', 'slack:T1', 'slack:T1/', 'mail@voorbeeld.nl'])
      expect(personNamed(name)).toBeUndefined();
  });

  it.each([
    ['Hoeveel ufo’s waren er in ’s-Hertogenbosch in 2024?', 'ufo'],
    ['mail jan@breda.nl of bel 0612345678 over parkeren', 'mail bel parkeren'],
    ['Wat kost een huis in Alphen-Chaam vs Breda', 'kost huis'],
  ])('keeps of a question its subject: %s', (question, words) => {
    expect(normalQuestion(question, ["'s-Hertogenbosch", 'Breda', 'Alphen-Chaam'])).toBe(words);
  });
});
