/** What is wrong with input is said in Dutch, all of it at once, each fault with its field. */
import { describe, expect, it } from 'vitest';
import { receiveAsk } from '#adapters/web/receive.ts';
import { readArguments } from '#src/commands/arguments.ts';
import { readInputLine } from '#src/commands/lines.ts';
import { readConfig } from '#src/config.ts';

const lineOf = (object: unknown): string => {
  const line = readInputLine(JSON.stringify(object));
  return 'message' in line ? line.message : '';
};

describe('a line of input', () => {
  it.each([
    [{ question: 5 }, 'question: verwacht tekst'],
    [{}, 'question: ontbreekt'],
    [[], 'verwacht een object'],
    [{ question: 'x', today: 'gisteren' }, 'today: een datum zoals 2026-11-22'],
    [{ question: 'x', colour: 'rood' }, 'onbekend: colour'],
    [{ question: 'x', home: '' }, 'home: mag niet leeg zijn'],
    [{ question: 'x', previous: { operation: 'rank', limit: 5000 } }, 'previous.limit: hoogstens 1000'],
    [{ question: 'x', previous: { operation: 'rank', limit: 0 } }, 'previous.limit: minstens 1'],
    [
      { question: 'x', previous: { operation: 'rank', limit: 1.5 } },
      'previous.limit: verwacht een geheel getal',
    ],
    [{ question: 'x', previous: { operation: 'rank', order: 'hoog' } }, 'previous.order: een van: high, low'],
    [
      { question: 'x', previous: { operation: 'value', period: { at: '23' } } },
      'previous.period.at: een periode is bijvoorbeeld 2023, 2023-H1, 2023-Q2 of 2023-05',
    ],
  ])('%j', (object, fault) => {
    expect(lineOf(object)).toBe(`Deze regel klopt niet. ${fault}.`);
  });

  it('with several faults names them all', () => {
    expect(lineOf({ question: 1, today: 'x' })).toBe(
      'Deze regel klopt niet. question: verwacht tekst; today: een datum zoals 2026-11-22.',
    );
  });
});

describe('a request', () => {
  it('says what is wrong in Dutch', () => {
    expect(receiveAsk({ question: 5 }, () => '2026-11-22')).toEqual({
      faults: expect.arrayContaining(['question: verwacht tekst']),
    });
  });
});

describe('settings', () => {
  it('say what is wrong in Dutch', () => {
    const result = readConfig({ PORT: 'haven' });
    expect('faults' in result && result.faults.join()).not.toMatch(/Invalid|expected/);
  });
});

describe('options of a command', () => {
  it.each([
    [['ask', '--foo'], 'Onbekende optie: --foo.'],
    [['ask', '-x'], 'Onbekende optie: -x.'],
    [['ask', 'vacatures', '--home'], 'Bij --home ontbreekt een waarde.'],
    [['ask', '--home', '--json'], 'Bij --home ontbreekt een waarde.'],
    [['ask', '--json=ja'], 'Bij --json hoort geen waarde.'],
  ])('%j', (args, fault) => {
    expect(() => readArguments(args)).toThrow(fault);
  });
});
