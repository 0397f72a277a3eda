/** Whether the newest change is large beside the place's own earlier changes. */
import type { Finding } from '#src/model.ts';
import { yearBefore } from '#src/periods.ts';
import { median } from './robust.ts';
import { type Scanned, SHARED, yearChange } from './series.ts';
import { unusualChange } from './unusual.ts';

/** From this part of the change on, the others are said to have moved along. */
const ALONG = 0.5;

export function findInHistory({ subject, others, scale, newest }: Scanned): Finding | undefined {
  const now = subject.get(newest);
  const unusual = now && unusualChange(subject, others, newest, scale.floor(now.y));
  if (now === undefined || unusual === undefined) return undefined;
  const { change, apart, score, earlier, years } = unusual;
  // A usual rise that failed to come is no movement of its own.
  if (Math.sign(apart) !== Math.sign(change.by)) return undefined;
  if (Math.min(Math.abs(apart), Math.abs(change.by)) < scale.worth(now.y)) return undefined;
  const elsewhere = others.flatMap((other) => yearChange(other.get(newest))?.by ?? []);
  const along = elsewhere.length > 0 && median(elsewhere) / change.by > ALONG;
  return {
    kind: 'history',
    score: along ? score * SHARED : score,
    direction: change.by > 0 ? 'up' : 'down',
    period: newest,
    base: yearBefore(newest),
    years,
    record: earlier.every(({ by }) => Math.abs(by) < Math.abs(change.by)),
    ...(along ? { shared: true } : {}),
  };
}
