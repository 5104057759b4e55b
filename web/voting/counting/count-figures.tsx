import type { RoundDetail } from '@xuanwu/server/phases/results/result-view.schema.ts';
import { Card, Descriptions, Table } from 'antd';
import { grouped } from '../../widgets/words.ts';

type Box = RoundDetail['round']['boxes'][number];

/** 计票单的数字, as both tellers agreed, and every box. */
export function CountFigures({ detail }: { detail: RoundDetail }) {
  const { round, sheet } = detail;
  if (!sheet) return null;
  const boxes = round.boxes.filter(({ issued, found }) => issued > 0 || (found ?? 0) > 0);
  return (
    <Card size="small" title="计票单">
      <Descriptions
        size="small"
        column={{ xs: 2, sm: 3, xl: 2 }}
        items={[
          { label: '选民', children: grouped(round.voters) },
          { label: '发出选票', children: grouped(round.issued) },
          { label: '收回选票', children: grouped(sheet.cast) },
          { label: '有效票', children: grouped(sheet.cast - sheet.invalid) },
          { label: '废票', children: grouped(sheet.invalid) },
          { label: '有效票中全部弃权', children: grouped(sheet.blank) },
        ]}
      />
      {boxes.length > 1 && (
        <Table<Box>
          size="small"
          rowKey="place"
          dataSource={boxes}
          pagination={boxes.length > 10 ? { defaultPageSize: 10 } : false}
          columns={[
            { title: '票箱', dataIndex: 'name' },
            { title: '发出', dataIndex: 'issued', align: 'right', render: grouped },
            {
              title: '收回',
              dataIndex: 'found',
              align: 'right',
              render: (found: number | null) => (found === null ? '—' : grouped(found)),
            },
          ]}
        />
      )}
    </Card>
  );
}
