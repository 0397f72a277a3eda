/** What every door must show of an answer, whatever its messages are made of. */
import { describe, expect, it } from 'vitest';
import { sourceText } from '#src/answer/present/source-text.ts';
import { FICTIONAL } from '#src/answer/wording/fictional.ts';
import type { PollAnswer } from '#src/board/poll.ts';
import { PARTS, type Part } from '#src/chat/model.ts';
import type { Answer, DataAnswer } from '#src/model.ts';

/** An answer as a person sees it in a door. */
export interface Shown {
  /** All words that can be read, in order, as they are read (no markup). */
  readonly texts: readonly string[];
  readonly pictures: readonly { readonly alt: string }[];
  /** Addresses that can be opened. */
  readonly links: readonly string[];
  /** What can be pressed to ask on or to choose. */
  readonly buttons: readonly string[];
  /** What the message is to the platform. */
  readonly size: number;
  /** What else the platform would not take, or not show as it stands here; absent: it has no more rules. */
  readonly faults?: readonly string[];
}

export interface Presenter {
  readonly name: string;
  readonly show: (answer: Answer) => Shown;
  /** Part of a figure as a message of its own, where a conversation has those. */
  readonly showPart?: (part: Part, answer: DataAnswer) => Shown;
  /** A poll in a conversation. */
  readonly showPoll?: (poll: PollAnswer) => Shown;
  /** The largest message the platform takes. */
  readonly mostSize: number;
  /** A command line shows neither pictures nor buttons: it prints what can be asked. */
  readonly plain?: true;
  /** Follow-ups that are shown at least, of those there are. */
  readonly followUps: number;
  /** A message on a phone has no room to say twice that figures are made up; a page says it of each part. */
  readonly saysOnce?: true;
}

const normal = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** @param figure a figure with a chart, a table, sources, assumptions, a calculation and follow-ups. */
export function contractFor(
  { name, show, showPart, showPoll, mostSize, plain, followUps, saysOnce }: Presenter,
  figure: DataAnswer,
): void {
  const all = (shown: Shown): string => normal(shown.texts.join(' '));
  const offered = (shown: Shown): readonly string[] => (plain === true ? [all(shown)] : shown.buttons);
  const offers = (shown: Shown, text: string): boolean =>
    offered(shown).some((one) => one.includes(normal(text)));

  describe(`${name} shows of a figure`, () => {
    const shown = show(figure);

    it('the finding before the sentences, both word for word', () => {
      const text = all(shown);
      expect(text).toContain(normal(figure.headline));
      expect(text.indexOf(normal(figure.summary))).toBeGreaterThan(text.indexOf(normal(figure.headline)));
    });
    it.skipIf(plain)('its chart, described for who cannot see it', () => {
      expect(shown.pictures.map(({ alt }) => alt)).toEqual([figure.altText]);
    });
    it('all of the text without a chart too', () => {
      const without = show({ ...figure, chart: null });
      expect(without.pictures).toEqual([]);
      expect(all(without)).toContain(normal(figure.summary));
    });
    it('its source and the way to its page', () => {
      for (const source of figure.sources) expect(all(shown)).toContain(normal(sourceText(source)));
      expect(all(shown)).toContain(figure.figure);
      expect(shown.links.some((link) => link.endsWith(`/figuur/${figure.figure}`))).toBe(true);
    });
    it('how the question was understood', () => {
      for (const assumption of figure.assumptions) expect(all(shown)).toContain(normal(assumption));
    });
    it('what can be asked next', () => {
      for (const followUp of figure.followUps.slice(0, followUps)) expect(offers(shown, followUp)).toBe(true);
    });
    it(`that it is made up, where it is${saysOnce ? ', once' : ''}`, () => {
      const table = { ...figure.table, caption: `${figure.table.caption} – ${FICTIONAL}` };
      const sources = [{ name: FICTIONAL, fictional: true, indicators: ['vacatures'] }];
      const made = { ...figure, fictional: true, table, sources };
      for (const answer of [made, { ...made, summary: `${FICTIONAL}. ${figure.summary}` }]) {
        const times = all(show(answer)).split(FICTIONAL).length - 1;
        expect(times).toBeGreaterThan(0);
        if (saysOnce) expect(times).toBe(1);
      }
    });
  });

  describe(`${name} keeps`, () => {
    it('within what the platform takes, however much there is to tell', () => {
      const row = figure.table.rows[0] ?? [];
      const much: DataAnswer = {
        ...figure,
        table: { ...figure.table, rows: Array.from({ length: 342 }, () => row) },
        assumptions: Array.from({ length: 40 }, () => 'Een aanname van gewone lengte, zoals er vele zijn.'),
        followUps: Array.from({ length: 30 }, (_, index) => `Vraag ${index} over een gemeente`),
      };
      for (const answer of [much, { ...much, query: { ...much.query, show: 'table' as const } }]) {
        expect(show(answer).size).toBeLessThanOrEqual(mostSize);
        expect(show(answer).faults ?? []).toEqual([]);
        expect(all(show(answer))).toContain(normal(much.summary));
      }
    });
    it('to the rules of its platform', () => {
      for (const answer of [figure, { ...figure, chart: null }, { ...figure, fictional: true }])
        expect(show(answer).faults ?? []).toEqual([]);
    });
    it('words as they are, also those that look like markup', () => {
      const odd = 'Breda *stijgt* <b>snel</b> & _veel_ [nu] 1 < 2';
      expect(all(show({ ...figure, headline: odd }))).toContain(odd);
    });
  });

  describe.runIf(showPoll)(`${name} shows of a poll`, () => {
    const options = Array.from({ length: 10 }, (_, index) => `Stem ${index + 1}: optie ${index + 1}`);
    const poll: PollAnswer = {
      headline: 'Meeste stemmen voor ‘zorg’',
      lines: options.map((option) => `${option}: 1 stem`),
      summary: 'Tussenstand: 10 stemmen.',
      picture: {
        of: { workspace: 'w', poll: 'abc_-1', votes: [1, 1], closed: false },
        altText: 'Staafgrafiek: elke optie 1 stem.',
      },
      link: 'https://peilstok.example/klankbord/poll/abc_-1',
      followUps: options,
    };
    it('how it stands, the picture of that, the way to its page, and a button for each of ten options', () => {
      const shown = showPoll?.(poll);
      if (shown === undefined) throw new Error('no poll');
      for (const words of [poll.headline, ...poll.lines, poll.summary])
        expect(all(shown)).toContain(normal(words));
      expect(shown.pictures.map(({ alt }) => alt)).toEqual([poll.picture?.altText]);
      expect(shown.links).toContain(poll.link);
      for (const option of options) expect(shown.buttons).toContain(option);
      expect(shown.size).toBeLessThanOrEqual(mostSize);
      expect(shown.faults ?? []).toEqual([]);
    });
  });

  describe.runIf(showPart)(`${name} shows of a figure, in a message of its own,`, () => {
    it.each(PARTS)('%s: with its source, the way to its page, and once that it is made up', (part) => {
      for (const made of [false, true]) {
        const answer = { ...figure, fictional: made };
        const shown = showPart?.(part, answer);
        if (shown === undefined) throw new Error('no part');
        for (const source of figure.sources) expect(all(shown)).toContain(normal(sourceText(source)));
        expect(shown.links.some((link) => link.endsWith(`/figuur/${figure.figure}`))).toBe(true);
        expect(all(shown).split(FICTIONAL).length - 1).toBe(made ? 1 : 0);
        expect(shown.size).toBeLessThanOrEqual(mostSize);
        expect(shown.faults ?? []).toEqual([]);
      }
    });
    it('each row of its table, its formulas, and its files', () => {
      const [table, calculation, download] = PARTS.map((part) => showPart?.(part, figure));
      for (const cell of figure.table.rows.flat()) expect(table?.texts).toContain(cell);
      for (const formula of figure.calculation?.formulas ?? []) expect(calculation?.texts).toContain(formula);
      for (const form of ['xlsx', 'csv'])
        expect(download?.links.some((link) => link.endsWith(`/figuur/${figure.figure}.${form}`))).toBe(true);
    });
  });

  describe(`${name} shows`, () => {
    const query = figure.query;
    it('each reading that can be chosen', () => {
      const options = ['Bergen (L.)', 'Bergen (NH.)'].map((label) => ({ label, query }));
      const shown = show({ outcome: 'clarify', about: 'region', summary: 'Welk Bergen bedoel je?', options });
      expect(all(shown)).toContain('Welk Bergen bedoel je?');
      for (const { label } of options) expect(offers(shown, label)).toBe(true);
    });
    it('why there is no answer, and what can be asked instead', () => {
      const followUps = ['Vacatures in Breda nu'];
      const refused = show({
        outcome: 'unsupported',
        reason: 'forecast',
        nearest: [],
        summary: 'Ik voorspel niet.',
        followUps,
      });
      expect(all(refused)).toContain('Ik voorspel niet.');
      expect(offers(refused, followUps[0] ?? '')).toBe(true);
      expect(all(show({ outcome: 'act', act: 'thanks', summary: 'Graag gedaan.', followUps: [] }))).toContain(
        'Graag gedaan.',
      );
    });
  });
}
