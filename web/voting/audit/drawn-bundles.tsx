import type { AuditView } from '@xuanwu/server/phases/voting/audit/audit-view.schema.ts';
import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { CheckCircleFilled, ClockCircleOutlined, ExclamationCircleFilled } from '@ant-design/icons';
import { Button, Card, Drawer, Flex, Table } from 'antd';
import { useState } from 'react';
import { useSession } from '../../api/session.tsx';
import { RecountForm } from './recount-form.tsx';

type Drawn = AuditView['drawn'][number];

/** 抽中的捆: which were drawn, how far each recount is. */
export function DrawnBundles(props: { round: RoundRow; audit: AuditView; isOpen: boolean }) {
  const { round, audit, isOpen } = props;
  const { acts } = useSession();
  const [chosen, setChosen] = useState<number>();
  const waiting = audit.drawn.filter(({ isAgreed }) => !isAgreed).length;
  const mayDo = (drawn: Drawn) =>
    isOpen &&
    !drawn.isAgreed &&
    (drawn.entries < 2
      ? acts.includes('enter-audit-recount') && !drawn.mine
      : acts.includes('resolve-audit-recount'));
  const bundle = audit.drawn.find((drawn) => drawn.bundle === chosen);
  return (
    <Card
      size="small"
      title={`抽中 ${audit.drawn.length} 捆${waiting > 0 ? `，还有 ${waiting} 捆没有复点完` : '，全部复点完'}`}
    >
      <Table<Drawn>
        size="small"
        rowKey="bundle"
        dataSource={[...audit.drawn]}
        pagination={{ hideOnSinglePage: true, defaultPageSize: 20 }}
        columns={[
          {
            title: '捆',
            dataIndex: 'bundle',
            width: 84,
            sorter: (a, b) => a.bundle - b.bundle,
            render: (number: number) => `第 ${number} 捆`,
          },
          { title: '抽中', dataIndex: 'times', width: 64, render: (times: number) => `${times} 次` },
          {
            title: '复点',
            sorter: (a, b) => Number(a.isAgreed) - Number(b.isAgreed) || a.entries - b.entries,
            render: (_, drawn) => (
              <Flex justify="space-between" align="center" gap={8} wrap>
                <RecountState drawn={drawn} />
                {mayDo(drawn) && (
                  <Button size="small" onClick={() => setChosen(drawn.bundle)}>
                    {drawn.entries < 2 ? '录入复点' : '核对'}
                  </Button>
                )}
              </Flex>
            ),
          },
        ]}
      />
      <Drawer
        title={bundle && `第 ${bundle.bundle} 捆的复点`}
        size={640}
        destroyOnHidden
        open={bundle !== undefined && mayDo(bundle)}
        onClose={() => setChosen(undefined)}
      >
        {bundle && <RecountForm round={round} drawn={bundle} onDone={() => setChosen(undefined)} />}
      </Drawer>
    </Card>
  );
}

function RecountState({ drawn: { isAgreed, entries, mine } }: { drawn: Drawn }) {
  if (isAgreed)
    return (
      <span>
        <CheckCircleFilled className="holds" /> 复点完
      </span>
    );
  if (entries >= 2)
    return (
      <span className="fails">
        <ExclamationCircleFilled /> 两次不一致，等监督员核对
      </span>
    );
  return (
    <span>
      <ClockCircleOutlined />{' '}
      {entries === 0 ? '等第一人录入' : `等第二人录入${mine ? '（第一遍是您录的）' : ''}`}
    </span>
  );
}
