/** The picture of throughput: a line for each engine, and a dashed one for the same by hand. @module */
import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { CLIENTS, type Rates } from './measure-rates.js';

use([LineChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

const SIZE = { width: 880, height: 500 };

/** Told apart by those who see no red or green as well, on white and on black. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#b8860b'];

// as short as the colour inside the hollow symbols, which is to change with it
const LIGHT = { background: '#fff', text: '#24292f', line: '#d0d7de' };
const DARK = { background: '#0d1117', text: '#e6edf3', line: '#3d444d' };

/** An SVG picture, in dark colours where the reader wants them. */
export function drawThroughput(
  engines: readonly { readonly name: string; readonly rates: readonly Rates[] }[],
): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...SIZE });
  const label = { color: LIGHT.text, fontSize: 13 };
  chart.setOption({
    animation: false,
    backgroundColor: LIGHT.background,
    color: COLOURS,
    title: {
      text: 'Accounts opened a second',
      subtext: 'solid: this package · dashed: the driver by hand',
      left: 16,
      top: 10,
      textStyle: { ...label, fontSize: 16 },
      subtextStyle: label,
    },
    legend: { bottom: 12, left: 'center', itemGap: 24, textStyle: label, data: engines.map(({ name }) => name) },
    grid: { left: 72, right: 32, top: 76, bottom: 124 },
    xAxis: {
      type: 'category',
      data: CLIENTS.map(String),
      name: 'clients at the same time',
      nameLocation: 'middle',
      nameGap: 30,
      nameTextStyle: label,
      axisLabel: label,
      axisLine: { lineStyle: { color: LIGHT.line } },
    },
    yAxis: {
      type: 'value',
      name: 'accounts a second',
      nameLocation: 'middle',
      nameGap: 52,
      nameTextStyle: label,
      axisLabel: label,
      splitLine: { lineStyle: { color: LIGHT.line } },
    },
    series: engines.flatMap(({ name, rates }, index) => {
      const color = COLOURS[index % COLOURS.length] ?? LIGHT.text;
      const opening = rates.filter(({ call }) => call === 'open');
      const series = { type: 'line', symbolSize: 7, itemStyle: { color } } as const;
      return [
        {
          ...series,
          name,
          symbol: 'circle',
          lineStyle: { color, width: 2.5 },
          data: opening.map((rate) => rate.byPackage),
        },
        {
          ...series,
          name: `${name}, by hand`,
          symbol: 'emptyCircle',
          lineStyle: { color, width: 1.5, type: 'dashed' },
          data: opening.map((rate) => rate.byHand),
        },
      ];
    }),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg.replace('>', `>\n${styleInTheDark()}`);
}

/** Styles win over the attributes that the colours stand in. */
function styleInTheDark(): string {
  const rules = (['background', 'text', 'line'] as const).flatMap((part) =>
    ['fill', 'stroke'].map((attribute) => `[${attribute}="${LIGHT[part]}"]{${attribute}:${DARK[part]}}`),
  );
  return `<style>@media (prefers-color-scheme:dark){${rules.join('')}}</style>`;
}
