/** What stands out in a place: all its indicators looked at, the strongest findings kept. */
import type { Finding, Note, Place } from '#src/model.ts';
import { yearBefore } from '#src/periods.ts';
import { isFictional, partsOfRatio } from '../plan/availability.ts';
import { isPerInhabitant } from '../plan/measure.ts';
import { lowerFirst } from '../wording/text.ts';
import type { Context } from './context.ts';
import { findingsOf } from './notable/find.ts';
import { type Gathered, gather } from './notable/gather.ts';
import { buildItem } from './notable/item.ts';
import { changeBetween } from './notable/series.ts';
import { thresholdFor } from './notable/threshold.ts';
import type { Computed } from './series.ts';

const MOST_ITEMS = 5;
/** A figure that may still be revised counts for less. */
const UNSURE = 0.8;

interface Candidate {
  readonly gathered: Gathered;
  readonly finding: Finding;
  /** The change there was, with the score of the movement alone: told when nothing stands out. */
  readonly moved: Finding;
  readonly fictional: boolean;
}

const MOVEMENTS: readonly Finding['kind'][] = ['history', 'peers-change', 'since'];

/** The change there was, whatever its size. */
function movementOf({ scanned, base }: Gathered, findings: readonly Finding[]): Finding {
  const found = findings.find(({ kind }) => MOVEMENTS.includes(kind));
  const by = changeBetween(scanned.subject.get(base), scanned.subject.get(scanned.newest))?.by ?? 0;
  return {
    kind: found?.kind ?? 'history',
    score: found?.score ?? 0,
    direction: by < 0 ? 'down' : 'up',
    period: scanned.newest,
    base,
  };
}

function candidateOf(context: Context, gathered: Gathered, subject: Place): Candidate {
  const { scanned, base, indicator, measured } = gathered;
  const status = measured(subject, scanned.newest)?.cell.status;
  const sure = status === 'provisional' || status === 'estimated' ? UNSURE : 1;
  const findings = findingsOf(scanned, base === yearBefore(scanned.newest) ? undefined : base).map(
    (finding) => ({ ...finding, score: finding.score * sure }),
  );
  const moved = movementOf(gathered, findings);
  return {
    gathered,
    finding: findings[0] ?? moved,
    moved,
    fictional: isFictional(indicator, context.source.catalogue),
  };
}

/** Ties by name, so that the order of reading is of no matter. */
const byName = (a: Candidate, b: Candidate): number =>
  a.gathered.indicator.id.localeCompare(b.gathered.indicator.id);

/** Real figures first, then the strongest. */
const strongestFirst = (a: Candidate, b: Candidate): number =>
  Number(a.fictional) - Number(b.fictional) || b.finding.score - a.finding.score || byName(a, b);

/** What moved most is what moved most, real or made up. */
const mostMovedFirst = (a: Candidate, b: Candidate): number => b.moved.score - a.moved.score || byName(a, b);

/** A percentage and the count it is made of tell one story: the first of them stays. */
function oncePerStory(candidates: readonly Candidate[]): Candidate[] {
  const told = new Set<string>();
  return candidates.filter(({ gathered: { indicator } }) => {
    const story = [indicator.id, ...partsOfRatio(indicator).slice(0, 1)];
    if (story.some((id) => told.has(id))) return false;
    for (const id of story) told.add(id);
    return true;
  });
}

function notesOf(context: Context, chosen: readonly Candidate[], scanned: number, standing: number): Note[] {
  const madeUp = chosen.filter(({ fictional }) => fictional);
  const names = madeUp.map(({ gathered: { indicator } }) => indicator.name);
  const mixed = madeUp.length > 0 && madeUp.length < chosen.length;
  const divided = chosen.some(({ gathered: { indicator } }) => isPerInhabitant(indicator));
  return [
    { kind: 'scanned', indicators: scanned, standing },
    ...(divided && context.plan.places.length > 1 ? [{ kind: 'per-1000' as const, assumed: true }] : []),
    ...(mixed ? [{ kind: 'fictional-part' as const, what: names.map(lowerFirst).join(', ') }] : []),
  ];
}

export function computeMovers(context: Context): Computed {
  const { plan } = context;
  const [subject, ...compared] = plan.places;
  if (subject === undefined) return { rows: [], shown: [], workings: [], notes: [] };
  const candidates = plan.indicators
    .flatMap((indicator) => gather(context, indicator, subject, plan.ranked ?? []) ?? [])
    .map((gathered) => candidateOf(context, gathered, subject));
  const threshold = thresholdFor(candidates.length);
  const strong = candidates.filter(({ finding }) => finding.score >= threshold);
  const standing = oncePerStory(strong.sort(strongestFirst));
  const stands = standing.length > 0;
  const chosen = (stands ? standing : oncePerStory([...candidates].sort(mostMovedFirst))).slice(
    0,
    MOST_ITEMS,
  );
  const built = chosen.map(({ gathered, finding, moved }) =>
    buildItem(gathered, stands ? finding : moved, stands, subject, compared),
  );
  return {
    rows: built.flatMap(({ rows }) => rows),
    shown: built.flatMap(({ shown }) => shown),
    workings: built.flatMap(({ workings }) => workings),
    notes: [
      ...built.map(({ item }): Note => ({ kind: 'notable', item })),
      ...notesOf(context, chosen, candidates.length, standing.length),
    ],
    lines: built.map(({ lines }) => lines),
  };
}
