import { DOCUMENT_TITLES, type DocumentRow } from '@xuanwu/server/reports/documents.schema.ts';
import { DownloadOutlined, FilePdfOutlined } from '@ant-design/icons';
import { Empty, Flex, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { LEVELS } from '../widgets/words.ts';
import { keyOf } from './document-key.ts';
import { DownloadSelected } from './download-selected.tsx';
import { NoticeActions } from './notice-actions.tsx';

/** Documents, each to be opened or saved, or several chosen and saved together. */
export function DocumentTable(props: {
  rows: readonly DocumentRow[];
  hidesConstituency?: boolean;
  empty: string;
}) {
  const { rows, hidesConstituency = false, empty } = props;
  const [selected, setSelected] = useState<readonly string[]>([]);
  return (
    <Flex vertical gap={12}>
      <DownloadSelected rows={rows} selected={rows.filter((row) => selected.includes(keyOf(row)))} />
      <Table<DocumentRow>
        size="small"
        rowKey={keyOf}
        dataSource={[...rows]}
        scroll={{ x: hidesConstituency ? 860 : 1120 }}
        rowSelection={{
          selectedRowKeys: [...selected],
          onChange: (keys) => setSelected(keys.map(String)),
          selections: [Table.SELECTION_ALL, Table.SELECTION_NONE],
          getCheckboxProps: ({ constituencyName, title }) => ({
            'aria-label': `选择${constituencyName}${title}`,
          }),
        }}
        pagination={{ defaultPageSize: 20, showTotal: (total) => `共 ${total} 份` }}
        locale={{ emptyText: <Empty description={empty} /> }}
        columns={[
          { title: '文书', render: (_, row) => <Open row={row} /> },
          ...(hidesConstituency ? [] : CONSTITUENCY_COLUMNS),
          {
            title: '日期',
            dataIndex: 'date',
            width: 120,
            sorter: (a, b) => a.date.localeCompare(b.date),
          },
          { title: '下载', width: 90, render: (_, row) => <Save row={row} /> },
          { title: '其他', width: 300, render: (_, row) => <NoticeActions row={row} /> },
        ]}
      />
    </Flex>
  );
}

const CONSTITUENCY_COLUMNS = [
  {
    title: '选区或者选举',
    dataIndex: 'constituencyName',
    sorter: (a: DocumentRow, b: DocumentRow) =>
      a.constituencyName.localeCompare(b.constituencyName, 'zh-CN', { numeric: true }),
    render: (name: string, { constituency }: DocumentRow) =>
      constituency === null ? name : <Link to={`/constituencies/${constituency}`}>{name}</Link>,
  },
  { title: '级别', dataIndex: 'level', width: 80, render: (level: DocumentRow['level']) => LEVELS[level] },
];

function addressOf({ kind, id }: DocumentRow): string {
  return `/api/documents/${kind}/${id}`;
}

function Open({ row }: { row: DocumentRow }) {
  return (
    <a href={addressOf(row)} target="_blank" rel="noreferrer" title={`打开${DOCUMENT_TITLES[row.kind]}`}>
      <FilePdfOutlined /> {row.title}
    </a>
  );
}

function Save({ row }: { row: DocumentRow }) {
  const { constituencyName, title } = row;
  return (
    <a
      href={addressOf(row)}
      download={`${constituencyName} ${title}.pdf`}
      aria-label={`下载${constituencyName}${title}`}
    >
      <DownloadOutlined /> 下载
    </a>
  );
}
