import { CORRECTABLE } from '@xuanwu/server/phases/nomination/initial-list/correct-nominee.schema.ts';
import type { ListDecisions } from '@xuanwu/server/phases/nomination/initial-list/list-decisions.schema.ts';
import { Button, Card, Table } from 'antd';
import { SEXES } from '../../widgets/words.ts';

type Correction = ListDecisions['corrections'][number];

/** 更正, in the order in which they were made: what was published stays, and beside it how it is read. */
export function Corrections({ corrections }: { corrections: readonly Correction[] }) {
  if (corrections.length === 0) return null;
  return (
    <Card size="small" title={`名单的更正（${corrections.length}）`}>
      <Table<Correction>
        size="small"
        rowKey="id"
        dataSource={[...corrections]}
        pagination={false}
        scroll={{ x: 720 }}
        columns={[
          { title: '姓名', dataIndex: 'name', width: 100 },
          {
            title: '更正',
            render: (_, { before, after }) =>
              Object.entries(CORRECTABLE)
                .filter(([field]) => field in after)
                .map(([field, title]) => (
                  <div key={field}>
                    {title}：<del>{said(before, field)}</del> → {said(after, field)}
                  </div>
                )),
          },
          {
            title: '理由',
            render: (_, { reason, document }) => (
              <>
                {reason}
                <div className="shell-subtitle">依据：{document}</div>
              </>
            ),
          },
          { title: '日期', dataIndex: 'correctedOn', width: 110 },
          {
            width: 120,
            render: (_, { id, isOfList }) =>
              isOfList ? (
                <Button size="small" href={`/api/documents/correction-notice/${id}`} target="_blank">
                  打印更正公告
                </Button>
              ) : (
                '公布以前更正'
              ),
          },
        ]}
      />
    </Card>
  );
}

function said(facts: Readonly<Record<string, string>>, field: string): string {
  const value = facts[field] ?? '';
  return field === 'sex' ? SEXES[value as keyof typeof SEXES] : value;
}
