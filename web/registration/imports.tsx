import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import type { ImportRow } from '@xuanwu/server/phases/registration/voter-import/import-view.schema.ts';
import { IMPORT_STATES } from '@xuanwu/server/phases/registration/voter-import.schema.ts';
import { Button, Flex, Input, Select, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRead } from '../api/queries.ts';
import { downloadTable } from '../widgets/download-table.ts';
import { optionsOf } from '../widgets/options.ts';
import { Loaded } from '../widgets/page.tsx';
import { grouped, written } from '../widgets/words.ts';
import { UploadVoterFile } from './upload-voter-file.tsx';

const EVERY_MS = 3_000;

/** 文件导入: a file more, and what became of those before. */
export function Imports({ cycle }: { cycle: Home['cycle'] }) {
  const read = useRead<ImportRow[]>('/api/imports', { every: EVERY_MS });
  return (
    <Flex vertical gap={16}>
      {cycle && <UploadVoterFile cycle={cycle} />}
      <Loaded read={read}>{(rows) => <ImportList rows={rows} />}</Loaded>
    </Flex>
  );
}

function ImportList({ rows }: { rows: readonly ImportRow[] }) {
  const [text, setText] = useState('');
  const [state, setState] = useState<ImportRow['state']>();
  const shown = rows.filter(
    (row) => row.fileName.includes(text.trim()) && (state === undefined || row.state === state),
  );
  return (
    <Flex vertical gap={12}>
      <Flex gap={8} wrap>
        <Input.Search
          aria-label="按文件名查找"
          placeholder="文件名"
          allowClear
          style={{ width: 220 }}
          onChange={(event) => setText(event.target.value)}
        />
        <Select
          aria-label="状态"
          placeholder="状态"
          allowClear
          style={{ width: 130 }}
          options={optionsOf(IMPORT_STATES)}
          onChange={setState}
        />
        <Button
          disabled={shown.length === 0}
          onClick={() => downloadTable('选民文件导入记录.csv', EXPORT_COLUMNS, shown)}
        >
          导出表格
        </Button>
      </Flex>
      <Table<ImportRow>
        size="small"
        rowKey="id"
        dataSource={[...shown]}
        scroll={{ x: 820 }}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
        locale={{
          emptyText: rows.length === 0 ? '还没有导入过文件。把选民文件拖到上面的框里。' : '没有这样的导入。',
        }}
        columns={COLUMNS}
      />
    </Flex>
  );
}

type Sorted = (a: ImportRow, b: ImportRow) => number;

const count = (title: string, field: 'rowsRead' | 'rowsReady' | 'rowsBad' | 'rowsImported') => ({
  title,
  dataIndex: field,
  align: 'right' as const,
  sorter: ((a, b) => a[field] - b[field]) satisfies Sorted,
  render: grouped,
});

const COLUMNS = [
  {
    title: '文件',
    dataIndex: 'fileName',
    render: (name: string, { id }: ImportRow) => <Link to={`/imports/${id}`}>{name}</Link>,
  },
  { title: '状态', dataIndex: 'state', render: (state: ImportRow['state']) => IMPORT_STATES[state] },
  {
    title: '上传时间',
    dataIndex: 'createdAt',
    defaultSortOrder: 'descend' as const,
    sorter: ((a, b) => a.createdAt.localeCompare(b.createdAt)) satisfies Sorted,
    render: written,
  },
  count('读取', 'rowsRead'),
  count('待登记', 'rowsReady'),
  count('问题行', 'rowsBad'),
  count('已登记', 'rowsImported'),
];

const EXPORT_COLUMNS: readonly [string, (row: ImportRow) => string | number][] = [
  ['文件', (row) => row.fileName],
  ['状态', (row) => IMPORT_STATES[row.state]],
  ['上传时间', (row) => written(row.createdAt)],
  ['读取', (row) => row.rowsRead],
  ['待登记', (row) => row.rowsReady],
  ['问题行', (row) => row.rowsBad],
  ['已登记', (row) => row.rowsImported],
];
