/** From what a picture shows to a complete, laid-out specification. */
import type { Chart, ChartContent, MeasureText } from '#src/model.ts';
import { drawBars } from './bars.ts';
import { createSheet, type Sheet } from './canvas.ts';
import { drawFooter, drawHeader } from './frame.ts';
import { drawLine } from './line.ts';
import { drawScatter } from './scatter.ts';
import { specOf } from './template.ts';
import { WIDTH } from './theme.ts';

/** Draws the picture between header and footer. @returns where the footer may begin. */
function drawBody(sheet: Sheet, content: ChartContent, top: number): number {
  switch (content.kind) {
    case 'line':
      return drawLine(sheet, content, top);
    case 'scatter':
      return drawScatter(sheet, content, top);
    case 'bars':
    case 'grouped-bars':
    case 'ranking':
    case 'breakdown':
      return drawBars(sheet, content, top);
  }
}

export function drawChart(content: ChartContent, measure: MeasureText): Chart {
  const sheet = createSheet(measure);
  const top = drawHeader(sheet, content);
  const bottom = drawBody(sheet, content, top);
  const height = drawFooter(sheet, content, bottom);
  return { kind: content.kind, width: WIDTH, height, spec: specOf(sheet.marks(), WIDTH, height) };
}
