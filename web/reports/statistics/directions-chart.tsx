import { STRUCTURE_STATISTICS } from '@xuanwu/rules/statistics/definitions.ts';
import { DIRECTION_TEXTS } from '@xuanwu/rules/statistics/directions.ts';
import type { StructureRow } from '@xuanwu/server/reports/statistics/statistics.schema.ts';
import type { Ref } from 'react';
import { CHART_TOP as TOP, CHART_WIDTH as WIDTH, ChartFrame } from './chart-frame.tsx';

const ROW = 64;
const NAME_WIDTH = 210;
const NUMBER_WIDTH = 250;
const BOTTOM = 36;
const TRACK = WIDTH - NAME_WIDTH - NUMBER_WIDTH;

/** 两升一降图: each share, below it last term's, the targets as marks; drawn so that it can be taken away as a picture. */
export function DirectionsChart(props: {
  title: string;
  rows: readonly StructureRow[];
  drawing: Ref<SVGSVGElement>;
}) {
  const { title, rows, drawing } = props;
  const height = TOP + rows.length * ROW + BOTTOM;
  return (
    <ChartFrame title={title} height={height} spoken={rows.map(spoken).join('；')} drawing={drawing}>
      {rows.map((row, index) => (
        <g key={row.statistic} transform={`translate(0 ${TOP + index * ROW})`}>
          <Row row={row} />
        </g>
      ))}
      <text x={8} y={height - 12} fill="#6b6b6b" fontSize={13}>
        {legendOf(rows)}
      </text>
    </ChartFrame>
  );
}

function Row({ row }: { row: StructureRow }) {
  const { statistic, share, lastTerm } = row;
  const points = lastTerm?.points ?? null;
  return (
    <>
      <text x={NAME_WIDTH - 10} y={18} textAnchor="end" fill="#1f1f1f">
        {STRUCTURE_STATISTICS[statistic].title}
      </text>
      <rect x={NAME_WIDTH} y={4} width={TRACK} height={18} fill="#f1ece6" />
      <rect x={NAME_WIDTH} y={4} width={across(share)} height={18} fill="#a8231f" />
      <text x={WIDTH - NUMBER_WIDTH + 10} y={18} fill="#1f1f1f">
        {share === null ? '—' : `${share}%`}
        {points !== null && `，${movement(points)}`}
      </text>
      {lastTerm && (
        <>
          <text x={NAME_WIDTH - 10} y={39} textAnchor="end" fill="#6b6b6b" fontSize={13}>
            上届
          </text>
          <rect x={NAME_WIDTH} y={28} width={across(lastTerm.share)} height={12} fill="#d9a9a5" />
          <text x={WIDTH - NUMBER_WIDTH + 10} y={39} fill="#6b6b6b" fontSize={13}>
            {lastTerm.share}%{lastTerm.direction && `，${DIRECTION_TEXTS[lastTerm.direction.wanted]}`}
          </text>
        </>
      )}
      {targetsOf(row).map(({ by, text }) => (
        <line
          key={by}
          x1={NAME_WIDTH + across(percentOf(text))}
          x2={NAME_WIDTH + across(percentOf(text))}
          y1={0}
          y2={44}
          stroke="#1d4f91"
          strokeWidth={2}
          strokeDasharray={by === PLAN ? '1 3' : '4 3'}
        />
      ))}
    </>
  );
}

const PLAN = '工作方案';

/** Of the superiors and the plan. */
export function targetsOf({ superiorTargets, target }: StructureRow) {
  return [...superiorTargets, ...(target ? [{ by: PLAN, ...target }] : [])];
}

/** 上升 1.24 个百分点 */
export function movement(points: string): string {
  if (points.startsWith('+')) return `上升 ${points.slice(1)} 个百分点`;
  return points.startsWith('-') ? `下降 ${points.slice(1)} 个百分点` : '与上届持平';
}

/** 不少于 33.3% */
function percentOf(text: string): string {
  return /[\d.]+/.exec(text)?.[0] ?? '0';
}

function across(share: string | null): number {
  return (Number(share ?? 0) / 100) * TRACK;
}

function legendOf(rows: readonly StructureRow[]): string {
  const marks = [
    rows.some(({ superiorTargets }) => superiorTargets.length > 0) && '虚线是上级的指标',
    rows.some(({ target }) => target !== null) && '点线是工作方案的指标',
  ].filter((mark) => mark !== false);
  const before = rows.some(({ lastTerm }) => lastTerm !== null) ? '，浅色是上届' : '';
  return [`深色是本届${before}`, ...marks].join('，');
}

function spoken(row: StructureRow): string {
  const { statistic, share, lastTerm } = row;
  return [
    `${STRUCTURE_STATISTICS[statistic].title} ${share ?? '—'}%`,
    lastTerm && `上届 ${lastTerm.share}%`,
    ...targetsOf(row).map(({ by, text }) => `${by}${text}`),
  ]
    .filter(Boolean)
    .join('，');
}
