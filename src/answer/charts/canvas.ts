/** Collects the marks of one picture, in the order they are drawn. */
import type { MeasureText } from '#src/model.ts';
import type { Marks, PathMark, PointMark, RectMark, RuleMark, SymbolMark, TextMark } from './template.ts';
import type { Font } from './theme.ts';

/** Between header and footer. */
export interface Space {
  readonly top: number;
  /** Lowest place where the picture may end. */
  readonly limit: number;
}

export interface Sheet {
  readonly measure: MeasureText;
  readonly path: (mark: PathMark) => void;
  readonly rect: (mark: RectMark) => void;
  readonly rule: (mark: RuleMark) => void;
  readonly line: (
    points: readonly { readonly x: number; readonly y: number }[],
    style: { stroke: string; width: number; dash?: readonly number[] },
  ) => void;
  readonly symbol: (mark: SymbolMark) => void;
  readonly text: (
    text: string,
    x: number,
    y: number,
    font: Font,
    fill: string,
    align?: TextMark['align'],
    halo?: string,
  ) => void;
  readonly marks: () => Marks;
}

export function createSheet(measure: MeasureText): Sheet {
  const paths: PathMark[] = [];
  const rects: RectMark[] = [];
  const rules: RuleMark[] = [];
  const points: PointMark[] = [];
  const symbols: SymbolMark[] = [];
  const texts: TextMark[] = [];
  let lines = 0;
  return {
    measure,
    path: (mark) => paths.push(mark),
    rect: (mark) => rects.push(mark),
    rule: (mark) => rules.push({ dash: [], ...mark }),
    line: (path, { stroke, width, dash = [] }) => {
      lines += 1;
      for (const { x, y } of path) points.push({ line: lines, x, y, stroke, width, dash });
    },
    symbol: (mark) => symbols.push(mark),
    text: (text, x, y, { size, weight }, fill, align = 'left', halo) =>
      texts.push({ x, y, text, size, weight, fill, align, ...(halo === undefined ? {} : { halo }) }),
    marks: () => ({
      ...{ paths, rects, rules, points, symbols, texts },
      halos: texts.filter((mark) => mark.halo !== undefined),
    }),
  };
}
