/** All that stands out in one indicator's series, the strongest first. */
import type { Finding } from '#src/model.ts';
import { findInHistory } from './history.ts';
import { findInChanges, findInLevels, findSince } from './peers.ts';
import { findInRanks } from './rank.ts';
import type { Scanned } from './series.ts';
import { findTurn } from './turn.ts';

/** When scores are equal, the reason that is easiest to grasp goes first. */
const ORDER: readonly Finding['kind'][] = ['since', 'history', 'peers-change', 'rank', 'peers-level', 'turn'];

const strongestFirst = (a: Finding, b: Finding): number =>
  b.score - a.score || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind);

function newsOf(scanned: Scanned): (Finding | undefined)[] {
  const change = findInChanges(scanned);
  return [
    findInHistory(scanned),
    change,
    findInRanks(scanned, change),
    findInLevels(scanned),
    findTurn(scanned),
  ];
}

/** @param base the first of two periods some years apart; absent: what is new now. */
export function findingsOf(scanned: Scanned, base?: string): Finding[] {
  const found = base === undefined ? newsOf(scanned) : [findSince(scanned, base)];
  return found.filter((finding) => finding !== undefined).sort(strongestFirst);
}
