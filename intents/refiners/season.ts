/** "Voorjaar 2022": the quarter that comes nearest, or the three months of the season? */
import type { Parse, Period, Query } from '../query.ts';
import type { Reading } from '../reading.ts';

type Clarification = Extract<Parse, { outcome: 'clarify' }>;

/** Quarter, first month and last month; a winter begins in the year before. */
const SEASONS: Readonly<Record<string, readonly [quarter: number, first: string, last: string]>> = {
  voorjaar: [2, '03', '05'],
  lente: [2, '03', '05'],
  zomer: [3, '06', '08'],
  najaar: [4, '09', '11'],
  herfst: [4, '09', '11'],
  winter: [1, '12', '02'],
};
const QUARTERS = ['Eerste', 'Tweede', 'Derde', 'Vierde'];
const MONTHS: Readonly<Record<string, string>> = {
  '02': 'februari',
  '03': 'Maart',
  '05': 'mei',
  '06': 'Juni',
  '08': 'augustus',
  '09': 'September',
  '11': 'november',
  '12': 'December',
};

/** @param query the question without its period. */
export function clarifySeason(reading: Reading, query: Query): Clarification | undefined {
  const said = reading.findings.find(({ season }) => season !== undefined)?.season;
  const season = SEASONS[said?.name ?? ''];
  if (said === undefined || season === undefined || query.period !== undefined) return undefined;
  const { name, year } = said;
  const [quarter, first, last] = season;
  const start = name === 'winter' ? year - 1 : year;
  const option = (label: string, operation: Query['operation'], period: Period) => ({
    label,
    query: { ...query, operation: query.operation === 'trend' ? operation : query.operation, period },
  });
  return {
    outcome: 'clarify',
    about: 'period',
    said: `${name} ${year}`,
    options: [
      option(`${QUARTERS[quarter - 1]} kwartaal ${year}`, 'value', { at: `${year}-Q${quarter}` }),
      option(`${MONTHS[first]} ${start === year ? '' : `${start} `}t/m ${MONTHS[last]} ${year}`, 'trend', {
        from: `${start}-${first}`,
        to: `${year}-${last}`,
      }),
    ],
  };
}
