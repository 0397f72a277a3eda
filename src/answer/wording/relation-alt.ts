/** A relation for who cannot see the picture: what is drawn, the ranges, the coefficient, who was asked for. */
import type { Row } from '#src/model.ts';
import type { Telling } from './draft.ts';
import { bare } from './figures.ts';
import { placesOf } from './places.ts';
import { both, fieldOf, isKnown, type Side, timeOf, toldOf } from './relation-told.ts';
import { spaced } from './text.ts';

const MOST_PLACES = 3;

/** "van 2,1% (Zeewolde) tot 7,6% (Heusden)" */
function rangeOf({ topic, rows }: Side, name: (region: string) => string): string {
  const known = [...rows.values()].filter((row) => row.value !== null);
  const sorted = known.sort((x, y) => (x.value ?? 0) - (y.value ?? 0));
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return `${topic.short} zonder cijfers`;
  const say = (row: Row): string => `${bare(row, topic)} (${name(row.region)})`;
  return `${topic.short} van ${say(low)} tot ${say(high)}`;
}

export function altOfRelation(telling: Telling): string {
  const told = toldOf(telling);
  if (told === undefined) return '';
  const { finding, a, b } = told;
  const place = placesOf(telling.plan, telling.catalogue);
  const name = (region: string): string => place(region).shown;
  const given = finding.pearson === undefined ? '' : `; correlatie ${finding.pearson.text}`;
  const asked = telling.plan.places
    .filter(({ code }) => isKnown(told, code))
    .slice(0, MOST_PLACES)
    .map(({ code }) => `; ${name(code)} ${both(told, code)}`);
  const line = finding.line === undefined ? '' : ' met een lijn erdoor';
  return `${spaced('Spreidingsdiagram van', fieldOf(told), timeOf(told))}${line}: ${rangeOf(a, name)}; ${rangeOf(b, name)}${given}${asked.join('')}.`;
}
