/** What is said to a question, word for word: each operation and each special case. */
import { describe, expect, it } from 'vitest';
import { CHANGE } from './golden/change.golden.ts';
import { OTHER } from './golden/other.golden.ts';
import { RANK } from './golden/rank.golden.ts';
import { sayQuestion } from './golden/said.ts';
import { TREND } from './golden/trend.golden.ts';
import { VALUE } from './golden/value.golden.ts';

describe.each([
  ['a figure', VALUE],
  ['a development', TREND],
  ['a change', CHANGE],
  ['an order', RANK],
  ['anything else', OTHER],
])('%s', (_, golden) => {
  it.each(golden)('$of: $question', ({ question, asked, headline, sentences, assumptions }) => {
    const said = sayQuestion(question, asked);
    expect({ headline: said.headline, sentences: said.sentences, assumptions: said.assumptions }).toEqual({
      headline,
      sentences,
      assumptions,
    });
  });
});
