import type { RoundDetail } from '@xuanwu/server/phases/results/result-view.schema.ts';
import { Card, Descriptions } from 'antd';

type Point = NonNullable<RoundDetail['result']>['undecided'][number];

/** 法律没有写明的地方: what the result rests on besides the text, so that it can be asked about. */
export function UndecidedPoints({ points }: { points: readonly Point[] }) {
  if (points.length === 0) return null;
  return (
    <Card size="small" title="法律没有写明、本结果采用的口径">
      <Descriptions
        size="small"
        layout="vertical"
        column={1}
        items={points.map(({ id, value, source }) => ({
          key: id,
          label: POINTS[id]?.title ?? id,
          children: (
            <span>
              <strong>{POINTS[id]?.values[value] ?? `${value}${POINTS[id]?.unit ?? ''}`}</strong>
              <div className="shell-subtitle">{source}</div>
            </span>
          ),
        }))}
      />
    </Card>
  );
}

/** How the parameters that a count can rest on, and their values, are called. */
const POINTS: Readonly<
  Record<string, { title: string; values: Readonly<Record<string, string>>; unit?: string }>
> = {
  pBasis: {
    title: '参加投票的选民怎样计算',
    values: { '"cast"': '以收回的选票计', '"issued"': '以发出的选票计' },
  },
  turnoutInSecondRound: {
    title: '再次投票、另行选举是否也须过半数选民参加',
    values: { true: '须过半数', false: '不要求' },
  },
  secondRoundWriteIns: {
    title: '另选的人能否列为另行选举的候选人',
    values: { true: '可以', false: '不可以' },
  },
  maxOtherRounds: { title: '另行选举最多几次', values: {}, unit: ' 次' },
};
