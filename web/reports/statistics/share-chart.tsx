import { STRUCTURE_STATISTICS } from '@xuanwu/rules/statistics/definitions.ts';
import type { StructureRow } from '@xuanwu/server/reports/statistics/statistics.schema.ts';

/** What is looked at together. */
const GROUPS: readonly { readonly title: string; readonly statistics: readonly string[] }[] = [
  {
    title: '性别、民族、政治面貌、连任',
    statistics: ['women', 'minorities', 'party-members', 'non-party', 'reelected'],
  },
  {
    title: '职业',
    statistics: ['workers-farmers', 'professionals', 'officials', 'enterprise-heads', 'others'],
  },
  { title: '年龄', statistics: ['age-to-35', 'age-36-to-55', 'age-from-56'] },
  { title: '文化程度', statistics: ['postgraduate', 'bachelor', 'college', 'secondary', 'lower-education'] },
];

/** 结构图: a bar a share; below it last term, and the plan's target as a mark. The table under it says the same in numbers. */
export function ShareChart({ rows }: { rows: readonly StructureRow[] }) {
  return (
    <div className="share-charts">
      {GROUPS.map(({ title, statistics }) => (
        <figure key={title} className="share-chart">
          <figcaption>{title}</figcaption>
          {rows
            .filter(({ statistic }) => statistics.includes(statistic))
            .map((row) => (
              <Bar key={row.statistic} row={row} />
            ))}
        </figure>
      ))}
      <div className="shell-subtitle">{legendOf(rows)}数字见下表。</div>
    </div>
  );
}

function legendOf(rows: readonly StructureRow[]): string {
  const before = rows.some(({ lastTerm }) => lastTerm !== null) ? '浅色是上届，' : '';
  const wanted = rows.some(({ target }) => target !== null) ? '竖线是工作方案的指标，' : '';
  return before + wanted === '' ? '' : `深色是这份名单，${before}${wanted}`;
}

function Bar({ row }: { row: StructureRow }) {
  const { title } = STRUCTURE_STATISTICS[row.statistic];
  const share = row.share ?? '0';
  const before = row.lastTerm?.share;
  const wanted = row.target?.text;
  const said = [
    `${title} ${row.share ?? '—'}%`,
    before !== undefined && `上届 ${before}%`,
    wanted !== undefined && `指标${wanted}`,
  ].filter(Boolean);
  return (
    <div className="share-row" role="img" aria-label={said.join('，')}>
      <span className="share-name">{title}</span>
      <span className="share-track">
        <span className="share-now" style={{ inlineSize: `${share}%` }} />
        {before !== undefined && <span className="share-before" style={{ inlineSize: `${before}%` }} />}
        {wanted !== undefined && (
          <span className="share-target" style={{ insetInlineStart: `${percentOf(wanted)}%` }} />
        )}
      </span>
      <span className="share-number">{row.share === null ? '—' : `${row.share}%`}</span>
    </div>
  );
}

/** 不少于 33.3% */
function percentOf(text: string): string {
  return /[\d.]+/.exec(text)?.[0] ?? '0';
}
