/** The parser: a question in, what it turned out to be out. Pure; the same question gives the same answer. */
import { createLexicon } from './lexicon.ts';
import { type Analysis, stages } from './pipeline.ts';
import type { Input, Parse } from './query.ts';
import { read } from './reading.ts';
import { traceOf } from './trace.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Parser {
  /** Never throws. `input.today` should be given; without it "vorig jaar" is counted from the newest day we know. */
  readonly parse: (input: Input, options?: { readonly trace?: boolean }) => Parse;
}

/** Stands in when nobody says what day it is: no year is in the future then. */
const NO_DAY = '2100-01-01';

/** Builds the lexicon once; parsing itself is cheap. */
export function createParser(vocabulary: Vocabulary): Parser {
  const lexicon = createLexicon(vocabulary);

  function judge(analysis: Analysis): { parse: Parse; passed: string[]; stage: string } {
    const passed: string[] = [];
    for (const { name, judge: decide } of stages) {
      const parse = decide(analysis);
      if (parse !== undefined) return { parse, passed, stage: name };
      passed.push(name);
    }
    const parse: Parse = { outcome: 'unsupported', reason: 'nonsense', nearest: [] };
    return { parse, passed, stage: 'nothing fits' };
  }

  return {
    parse(input, options = {}) {
      const reading = read(input, input.today ?? NO_DAY, lexicon);
      const { parse, passed, stage } = judge({ reading });
      return options.trace === true ? { ...parse, trace: traceOf(reading, passed, stage, parse) } : parse;
    },
  };
}
