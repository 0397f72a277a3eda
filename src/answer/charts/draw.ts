/** From what a picture shows to a complete, laid-out specification. */
import type { Chart, ChartContent, MeasureText } from '#src/model.ts';
import { drawBars } from './bars.ts';
import { createSheet } from './canvas.ts';
import { drawFooter, drawHeader } from './frame.ts';
import { drawLine } from './line.ts';
import { specOf } from './template.ts';
import { WIDTH } from './theme.ts';

export function drawChart(content: ChartContent, measure: MeasureText): Chart {
  const sheet = createSheet(measure);
  const top = drawHeader(sheet, content);
  const bottom = content.kind === 'line' ? drawLine(sheet, content, top) : drawBars(sheet, content, top);
  const height = drawFooter(sheet, content, bottom);
  return { kind: content.kind, width: WIDTH, height, spec: specOf(sheet.marks(), WIDTH, height) };
}
