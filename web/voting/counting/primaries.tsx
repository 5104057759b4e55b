import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import { Card, Table } from 'antd';
import { Link } from 'react-router';
import { useRead } from '../../api/queries.ts';
import { PRIMARY_STATES } from '../../nomination/consultation/words.ts';

type Primary = Home['primaryDuties'][number];

/** 预选 that wait for their sheet, before any vote; nothing where there is none. */
export function Primaries() {
  const primaries = useRead<Home>('/api/home').data?.primaryDuties ?? [];
  if (primaries.length === 0) return null;
  return (
    <Card size="small" title={`预选（${primaries.length}）`}>
      <Table<Primary>
        size="small"
        rowKey="id"
        dataSource={primaries}
        scroll={{ x: 420 }}
        pagination={{ hideOnSinglePage: true }}
        columns={[
          {
            title: '选区',
            render: (_, { constituency, name, number }) => (
              <Link to={`/constituencies/${constituency}?tab=consultation`}>
                {name}第 {number} 次预选
              </Link>
            ),
          },
          { title: '投票日', dataIndex: 'heldOn', width: 110 },
          {
            title: '办到哪里',
            width: 170,
            render: (_, { count, isEntered }) =>
              isEntered && count === 'first-entered' ? '您已录，等另一人' : PRIMARY_STATES[count],
          },
        ]}
      />
    </Card>
  );
}
