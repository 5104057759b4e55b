import type { RoundDetail } from '@xuanwu/server/phases/results/result-view.schema.ts';
import { Card, Descriptions } from 'antd';

type Point = NonNullable<RoundDetail['result']>['undecided'][number];

/** 法律没有写明的地方: what the result rests on besides the text, and who decided so, so that it can be asked about. */
export function UndecidedPoints({ points }: { points: readonly Point[] }) {
  if (points.length === 0) return null;
  return (
    <Card size="small" title="法律没有写明、本结果采用的口径">
      <Descriptions
        size="small"
        layout="vertical"
        column={1}
        items={points.map(({ id, title, value, source }) => ({
          key: id,
          label: title,
          children: (
            <span>
              <strong>{value}</strong>
              <div className="shell-subtitle">{source}</div>
            </span>
          ),
        }))}
      />
    </Card>
  );
}
