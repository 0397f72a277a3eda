/** From what a picture shows to a complete, laid-out specification. */
import type { Chart, ChartContent, MeasureText } from '#src/model.ts';
import { drawBars } from './bars.ts';
import { drawBreakdown } from './breakdown.ts';
import { createSheet, type Sheet, type Space } from './canvas.ts';
import { drawDumbbell } from './dumbbell.ts';
import { bodyLimit, drawFooter, drawHeader } from './frame.ts';
import { drawLine } from './line.ts';
import { drawMap } from './map.ts';
import { drawMultiples } from './multiples.ts';
import { drawRanking } from './ranking.ts';
import { drawScatter } from './scatter.ts';
import { drawSlope } from './slope.ts';
import { specOf } from './template.ts';
import { WIDTH } from './theme.ts';

/** Draws the picture between header and footer. @returns where the footer may begin. */
function drawBody(sheet: Sheet, content: ChartContent, space: Space): number {
  switch (content.kind) {
    case 'line':
      return drawLine(sheet, content, space);
    case 'scatter':
      return drawScatter(sheet, content, space);
    case 'bars':
    case 'grouped-bars':
      return drawBars(sheet, content, space);
    case 'ranking':
      return drawRanking(sheet, content, space);
    case 'breakdown':
      return drawBreakdown(sheet, content, space);
    case 'dumbbell':
      return drawDumbbell(sheet, content, space);
    case 'slope':
      return drawSlope(sheet, content, space);
    case 'map':
      return drawMap(sheet, content, space);
    case 'small-multiples':
      return drawMultiples(sheet, content, space);
  }
}

export function drawChart(content: ChartContent, measure: MeasureText): Chart {
  const sheet = createSheet(measure);
  const top = drawHeader(sheet, content);
  const bottom = drawBody(sheet, content, { top, limit: bodyLimit(sheet, content) });
  const height = drawFooter(sheet, content, bottom);
  return { kind: content.kind, width: WIDTH, height, spec: specOf(sheet.marks(), WIDTH, height) };
}
