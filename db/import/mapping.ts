/** A mapping file says which column of somebody's table is what, so that the table can be read as it came. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { faultsOf } from '#src/faults.ts';
import { UnreadableFile } from './file.ts';

const name = z.string().trim().min(1);

const schema = z
  .strictObject({
    /** Sheet of a workbook; the first when absent. */
    sheet: name.optional(),
    /** Line of the header, from 1. */
    headerRow: z.int().positive().default(1),
    /** Between the columns of a CSV file. */
    delimiter: z.enum([',', ';', '\t', '|']).default(','),
    /** Written before decimals; the other one is between thousands. */
    decimal: z.enum([',', '.']).default(','),
    /** Id of the indicator, when the table has one. */
    indicator: name.optional(),
    /** Column of the regions: codes or names. */
    region: name,
    /** Column of the periods; absent when the periods are columns themselves. */
    period: name.optional(),
    /** The period of the whole file. */
    periodIs: name.optional(),
    /** Column of the figures, in a long table with one indicator. */
    value: name.optional(),
    /** Columns of figures, each with the id of its indicator. */
    values: z.record(name, name).optional(),
    /** Column of the sectors, and the id of each name in it ('' is the total). */
    sector: name.optional(),
    sectors: z.record(name, z.string()).optional(),
    /** Text in place of a figure: not known, or kept secret. */
    missing: z.array(z.string()).default([]),
    suppressed: z.array(z.string()).default([]),
    /** What figures are multiplied by: 1000 for "x 1 000". */
    factor: z.number().positive().default(1),
    /** Rows of these regions are passed over ("Totaal"). */
    skip: z.array(z.string()).default([]),
    source: name.optional(),
  })
  .superRefine((mapping, context) => {
    const fault = (message: string) => context.addIssue({ code: 'custom', message });
    if ((mapping.values === undefined) === (mapping.indicator === undefined))
      fault('geef "indicator" (één indicator) of "values" (per kolom een indicator)');
    if (mapping.value !== undefined && mapping.values !== undefined)
      fault('"value" en "values" gaan niet samen');
    if (mapping.period !== undefined && mapping.periodIs !== undefined)
      fault('"period" en "periodIs" gaan niet samen');
    if (mapping.values !== undefined && mapping.period === undefined && mapping.periodIs === undefined)
      fault('met "values" hoort "period" of "periodIs"');
    if (mapping.value !== undefined && mapping.period === undefined && mapping.periodIs === undefined)
      fault('met "value" hoort "period" of "periodIs"');
    if ((mapping.period !== undefined || mapping.periodIs !== undefined) && !mapping.value && !mapping.values)
      fault('geef de kolom met cijfers: "value" of "values"');
  });

export type Mapping = z.infer<typeof schema>;

/** @throws UnreadableFile saying what is wrong in it. */
export async function readMapping(path: string): Promise<Mapping> {
  let given: unknown;
  try {
    given = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'is geen JSON' : 'kan niet worden gelezen';
    throw new UnreadableFile(`Het bestand met de kolommen ${reason}: ${path}`);
  }
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new UnreadableFile(
    `In het bestand met de kolommen klopt iets niet: ${faultsOf(result.error).join('; ')}`,
  );
}
