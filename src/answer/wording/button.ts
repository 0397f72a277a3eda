/**
 * What stands on a button that asks a question under a figure: the question, without what the figure is about. A phone
 * shows some thirty-five letters of it; what is asked, and seen by all, is the whole question.
 */
import type { DataAnswer, Operation } from '#src/model.ts';
import { upperFirst } from './text.ts';

/** Of a figure: the indicator leads its table; two that go together are about neither alone. */
interface Topic {
  readonly caption: string;
  readonly operation: Operation;
}

type Shorter = (found: RegExpExecArray, topic: Topic) => string | undefined;

const isAbout = (name: string | undefined, { caption, operation }: Topic): boolean =>
  operation !== 'relation' && name !== undefined && caption.toLowerCase().startsWith(name.toLowerCase());

/** The questions of `questions.ts`, one shape a line. */
const SHAPES: readonly (readonly [RegExp, Shorter])[] = [
  [
    /^Op welke plek staat .+? ((?:in|op) .+) voor (.+)\?$/,
    ([, place = '', name], topic) => (isAbout(name, topic) ? `Welke plek ${place}?` : undefined),
  ],
  [
    /^Op welke plek staat .+? ((?:in|op) .+) voor (.+)\?$/,
    ([, place = '', name = '']) => `${upperFirst(name)}: plek ${place}`,
  ],
  [
    /^Wat is de definitie van (.+)\?$/,
    ([, name], topic) => (isAbout(name, topic) ? 'Wat is de definitie?' : undefined),
  ],
  [/^Top 10 .+ met (?:de|het) (.+)$/, ([, what = '']) => `Top 10 ${what}`],
  [
    /^Samenhang tussen .+ ((?:in|op) .+)$/,
    ([, place = ''], { operation }) => (operation === 'relation' ? `Samenhang ${place}` : undefined),
  ],
  [
    /^(.+) (?:in|op) .+ (sinds \d{4})$/,
    ([, name = '', since = ''], { operation }) => (operation === 'movers' ? `${name} ${since}` : undefined),
  ],
  [
    /^(.+?) ((?:in|op) .+ (?:sinds \d{4}|vergeleken met .+|per \p{L}+))$/u,
    ([, name, rest = ''], topic) => (isAbout(name, topic) ? upperFirst(rest) : undefined),
  ],
];

function shorter(question: string, topic: Topic): string {
  for (const [shape, make] of SHAPES) {
    const found = shape.exec(question);
    const made = found === null ? undefined : make(found, topic);
    if (made !== undefined) return made;
  }
  return question;
}

/** @returns for each follow-up of a figure what stands on its button; two never say the same. */
export function buttonLabels({ followUps, table, query }: DataAnswer): string[] {
  const topic: Topic = { caption: table.caption, operation: query.operation };
  const labels = followUps.map((question) => shorter(question, topic));
  return labels.map((label, index) =>
    labels.filter((other) => other === label).length > 1 ? (followUps[index] ?? label) : label,
  );
}
