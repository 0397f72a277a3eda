/** The same content as Apache ECharts draws it: the usual way to make charts on a server. */
import * as echarts from 'echarts';
import { FONT_FAMILY } from '#src/answer/charts/template.ts';
import { COLORS, WIDTH } from '#src/answer/charts/theme.ts';
import type { ChartBar, ChartContent } from '#src/model.ts';

type Line = Extract<ChartContent, { kind: 'line' }>;

/** Skia does not know `paint-order`: the white edge that ECharts gives its labels would cover them. */
const PLAIN = { textBorderWidth: 0, textBorderColor: 'none' } as const;

const FOOTER = { fontFamily: FONT_FAMILY, fontSize: 12.5, fill: COLORS.muted } as const;

const colorOf = (role: string): string => (role === 'subject' ? COLORS.accent : COLORS.comparison);

function lineOption({ series, tick }: Line): echarts.EChartsOption {
  return {
    grid: { left: 50, right: 130, top: 100, bottom: 60 },
    xAxis: {
      type: 'value',
      min: 'dataMin',
      max: 'dataMax',
      splitLine: { show: false },
      axisLabel: { formatter: String },
    },
    yAxis: { type: 'value', splitNumber: 4, axisLabel: { formatter: tick } },
    series: series.map(({ name, role, points }) => ({
      type: 'line',
      name,
      showSymbol: false,
      data: points.map(({ position, value }) => [position, value]),
      lineStyle: { color: colorOf(role), width: role === 'subject' ? 3.5 : 2.5 },
      endLabel: {
        show: true,
        formatter: `${name} ${points.at(-1)?.text ?? ''}`,
        color: colorOf(role),
        fontSize: 15,
      },
    })),
  };
}

function barsOption(bars: readonly ChartBar[]): echarts.EChartsOption {
  const compared = bars.some((bar) => bar.compare !== undefined);
  return {
    grid: { left: 190, right: 70, top: 100, bottom: 50 },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ label, rank }) => (rank === undefined ? label : `${rank}. ${label}`)),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { fontSize: 14 },
    },
    series: [
      {
        type: 'bar',
        data: bars.map(({ value, text, role }) => ({
          value,
          itemStyle: { color: colorOf(role) },
          label: {
            show: true,
            position: 'right',
            formatter: text,
            fontSize: 14,
            color: COLORS.ink,
            ...PLAIN,
          },
        })),
      },
      ...(compared
        ? [{ type: 'bar' as const, data: bars.map(({ compare }) => compare?.value ?? null) }]
        : []),
    ],
  };
}

function optionOf(content: ChartContent): echarts.EChartsOption {
  if (content.kind === 'line') return lineOption(content);
  if ('bars' in content) return barsOption(content.bars);
  throw new Error(`no ECharts picture of ${content.kind}`);
}

/** From content to SVG, as the manual of ECharts says for servers. */
export function echartsSvg(content: ChartContent, height: number): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  chart.setOption({
    ...optionOf(content),
    animation: false,
    backgroundColor: COLORS.background,
    textStyle: { fontFamily: FONT_FAMILY },
    title: {
      text: content.title,
      subtext: content.subtitle,
      left: 20,
      top: 16,
      borderColor: 'transparent',
      textStyle: { fontSize: 20, width: WIDTH - 40, overflow: 'break' },
      subtextStyle: { fontSize: 14.5 },
    },
    graphic: [
      { type: 'text', left: 20, bottom: 10, style: { ...FOOTER, text: content.source } },
      { type: 'text', right: 20, bottom: 10, style: { ...FOOTER, text: `Figuur ${content.figure}` } },
    ],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
