import { calculationOf } from '#src/answer/present/calculation.ts';
import { tabulate } from '#src/answer/compute/tabulate.ts';
import { isNoFigure, makePlan } from '#src/answer/plan/plan.ts';
import { tableLines } from '#src/text-table.ts';
import { demoStatistics } from './demo.ts';
const { catalogue, observations } = demoStatistics(process.argv[2] === 'real' ? ['winkelleegstand','winkelpanden','leegstaande_winkelpanden','banen','faillissementen','vacatures','besteedbaar_inkomen'] : []);
const qs: any[] = [
 { operation: 'value', indicators: ['winkelleegstand'], regions: ['GM0758','G40'] },
 { operation: 'value', indicators: ['banen'], regions: ['G4'], measure: 'level' },
 { operation: 'value', indicators: ['vacatures'], regions: ['GM0758','G4'] },
 { operation: 'value', indicators: ['besteedbaar_inkomen'], regions: ['G4'] },
 { operation: 'value', indicators: ['afstand_supermarkt'], regions: ['G4', 'NL'] },
 { operation: 'value', indicators: ['bevolkingsdichtheid'], regions: ['G4'] },
 { operation: 'value', indicators: ['faillissementen'], regions: ['GM0758'], measure: 'change_pct', period: { from: '2022', to: '2023' } },
 { operation: 'value', indicators: ['winkelleegstand'], regions: ['GM0758'], measure: 'change', period: { from: '2022', to: '2023' } },
 { operation: 'trend', indicators: ['banen'], regions: ['GM0758'], measure: 'index', period: { from: '2018' } },
 { operation: 'value', indicators: ['banen'], regions: ['GM0758'], sectors: ['zorg'], measure: 'share' },
 { operation: 'value', indicators: ['banen'], regions: ['GM0758', 'PV30'], measure: 'share' },
 { operation: 'value', indicators: ['banen'], regions: ['GM0758'], except: ['zorg'] },
 { operation: 'breakdown', indicators: ['banen'], regions: ['GM0758'], splitBy: 'topsector' },
 { operation: 'rank', indicators: ['winkelleegstand'], regions: ['GM0758'], among: 'G4' },
 { operation: 'rank', indicators: ['winkelleegstand'], regions: ['GM0363'], among: 'G4' },
 { operation: 'value', indicators: ['inwoners'], regions: ['GM1991'], period: { at: '2020' } },
 { operation: 'value', indicators: ['vacatures'], regions: ['GM0758'], period: { at: '2023' } },
 { operation: 'value', indicators: ['faillissementen'], regions: ['GM0758'], period: { at: '2023' }, measure: 'level' },
 { operation: 'value', indicators: ['faillissementen'], regions: ['GM1991'], period: { at: '2020' }, measure: 'level' },
];
for (const q of qs) {
  console.log('\n#', JSON.stringify(q));
  const plan = makePlan(q, catalogue, '2026-11-24');
  if (isNoFigure(plan)) { console.log(plan); continue; }
  const t = tabulate(plan, observations(plan.needs), catalogue);
  if (isNoFigure(t)) { console.log(t); continue; }
  const c = calculationOf(plan, t, catalogue);
  if (!c) { console.log('none'); continue; }
  for (const f of c.formulas) console.log('= ' + f);
  for (const f of c.remarks) console.log('- ' + f);
  for (const tb of c.tables) { console.log('  [' + tb.caption + ']'); for (const l of tableLines(tb.columns, tb.rows).slice(0, 9)) console.log('  ' + l); if (tb.rows.length > 7) console.log('  ... ' + tb.rows.at(-1)?.join(' | ')); }
}
