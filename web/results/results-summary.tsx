import { Button, Card, Col, Row, Statistic } from 'antd';
import type { ReactNode } from 'react';
import { grouped } from '../widgets/words.ts';
import type { ResultRow } from './result-row.ts';

/** Where all rounds together are; what is left to be done is one press away. */
export function ResultsSummary(props: {
  rows: readonly ResultRow[];
  onOutcome: (outcome: string | undefined) => void;
}) {
  const { rows, onOutcome } = props;
  const decided = rows.filter((row) => row.isDecided);
  const published = rows.filter(({ state }) => state === 'published');
  const todo = decided.filter((row) => row.next !== null && !row.isFollowed);
  const elected = published.reduce((sum, row) => sum + row.elected.length, 0);
  return (
    <Row gutter={[12, 12]}>
      <Figure title="投票轮次" value={rows.length} />
      <Figure title="已计算" value={decided.length} of={rows.length} />
      <Figure title="已公告" value={published.length} of={rows.length} />
      <Figure title="已公告当选" value={elected} />
      <Figure title="名额暂缺" value={published.reduce((sum, row) => sum + row.vacant, 0)} />
      <Figure
        title="后续投票未安排"
        value={todo.length}
        extra={
          todo.length > 0 && (
            <Button type="link" size="small" onClick={() => onOutcome('todo')}>
              只看这些
            </Button>
          )
        }
      />
    </Row>
  );
}

function Figure(props: { title: string; value: number; of?: number; extra?: ReactNode }) {
  const { title, value, of, extra } = props;
  return (
    <Col xs={12} md={8} xl={4}>
      <Card size="small">
        <Statistic
          title={title}
          value={grouped(value)}
          suffix={of === undefined ? extra : <small className="shell-subtitle">共 {of}</small>}
        />
      </Card>
    </Col>
  );
}
