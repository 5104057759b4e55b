import type { ImportPreview } from '@xuanwu/server/phases/registration/voter-import/import-view.schema.ts';
import { Card, Table } from 'antd';
import { grouped, SEXES } from '../widgets/words.ts';

type Row = ImportPreview['readyRows'][number];

/** The first rows as they would be registered, to be compared with the file. */
export function ImportReadyRows({ preview }: { preview: ImportPreview }) {
  const { readyRows, rowsReady } = preview;
  if (rowsReady === 0) return null;
  const isAll = readyRows.length >= rowsReady;
  return (
    <Card
      size="small"
      title={`可以登记的 ${grouped(rowsReady)} 人${isAll ? '' : `（先看前 ${readyRows.length} 人，与文件核对）`}`}
    >
      <Table<Row>
        size="small"
        rowKey="line"
        pagination={false}
        scroll={{ x: 720 }}
        dataSource={[...readyRows]}
        columns={[
          { title: '行', dataIndex: 'line', width: 80, align: 'right' },
          { title: '姓名', dataIndex: 'name' },
          { title: '性别', dataIndex: 'sex', render: (sex: keyof typeof SEXES) => SEXES[sex] },
          { title: '出生日期', dataIndex: 'birthDate' },
          { title: '县级选区', dataIndex: 'county', render: (name: string | null) => name ?? '—' },
          { title: '乡级选区', dataIndex: 'township', render: (name: string | null) => name ?? '—' },
        ]}
      />
    </Card>
  );
}
