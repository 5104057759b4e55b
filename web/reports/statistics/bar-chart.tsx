import type { Ref } from 'react';
import { CHART_TOP as TOP, CHART_WIDTH as WIDTH, ChartFrame } from './chart-frame.tsx';

/** 一根条 */
export interface Bar {
  readonly key: string;
  readonly name: string;
  /** As it is written; null where it is not known or covered. */
  readonly value: string | null;
  readonly unit: string;
}

const ROW = 30;
const NAME_WIDTH = 230;
const NUMBER_WIDTH = 110;
const BOTTOM = 40;
const TRACK = WIDTH - NAME_WIDTH - NUMBER_WIDTH;
const LONGEST_NAME = 14;
const MOST_BARS = 40;

/** 条形图, drawn by ourselves so that it can be taken away as a picture; the table beside it says the same in numbers. */
export function BarChart(props: {
  title: string;
  bars: readonly Bar[];
  /** The whole that the parts are compared with. */
  whole: Bar;
  /** Where the law or the plan draws a line, as 50. */
  mark?: { readonly at: number; readonly title: string } | undefined;
  drawing: Ref<SVGSVGElement>;
}) {
  const { title, whole, mark, drawing } = props;
  const bars = props.bars.slice(0, MOST_BARS);
  const most = largest([...props.bars, whole], mark?.at);
  const height = TOP + bars.length * ROW + BOTTOM;
  const x = (value: string | number | null) => (Number(value ?? 0) / most) * TRACK;
  const middle = NAME_WIDTH + x(whole.value);
  return (
    <ChartFrame title={title} height={height} spoken={bars.map(spoken).join('，')} drawing={drawing}>
      {bars.map((bar, index) => (
        <g key={bar.key} transform={`translate(0 ${TOP + index * ROW})`}>
          <text x={NAME_WIDTH - 10} y={19} textAnchor="end" fill="#1f1f1f">
            {bar.name.length > LONGEST_NAME ? `${bar.name.slice(0, LONGEST_NAME - 1)}…` : bar.name}
          </text>
          <rect x={NAME_WIDTH} y={5} width={TRACK} height={18} fill="#f1ece6" />
          <rect x={NAME_WIDTH} y={5} width={x(bar.value)} height={18} fill="#a8231f" />
          <text x={WIDTH - NUMBER_WIDTH + 8} y={19} fill="#1f1f1f">
            {bar.value === null ? '—' : `${bar.value}${bar.unit}`}
          </text>
        </g>
      ))}
      {whole.value !== null && (
        <Line at={middle} height={height} title={`${whole.name} ${whole.value}${whole.unit}`} dash="4 3" />
      )}
      {mark && <Line at={NAME_WIDTH + x(mark.at)} height={height} title={mark.title} dash="1 3" isBelow />}
      {props.bars.length > MOST_BARS && (
        <text x={8} y={height - 12} fill="#6b6b6b">
          图上是前 {MOST_BARS} 个，全部在下表。
        </text>
      )}
    </ChartFrame>
  );
}

function Line(props: { at: number; height: number; title: string; dash: string; isBelow?: boolean }) {
  const { at, height, title, dash, isBelow = false } = props;
  const isRight = at > WIDTH / 2;
  return (
    <g>
      <line
        x1={at}
        x2={at}
        y1={TOP - 4}
        y2={height - BOTTOM + 6}
        stroke="#1d4f91"
        strokeWidth={2}
        strokeDasharray={dash}
      />
      <text
        x={at}
        y={isBelow ? height - BOTTOM + 24 : TOP - 10}
        textAnchor={isRight ? 'end' : 'start'}
        fill="#1d4f91"
        fontSize={13}
      >
        {title}
      </text>
    </g>
  );
}

function largest(bars: readonly Bar[], mark = 0): number {
  const most = Math.max(mark, ...bars.map(({ value }) => Number(value ?? 0)));
  const isShare = bars.some(({ unit }) => unit === '%');
  if (isShare) return most > 25 ? 100 : Math.max(1, Math.ceil(most * 1.1));
  return most === 0 ? 1 : most * 1.1;
}

function spoken({ name, value, unit }: Bar): string {
  return `${name} ${value === null ? '不显示' : `${value}${unit}`}`;
}
