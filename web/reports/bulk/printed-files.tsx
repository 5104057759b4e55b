import { PRINTED_TITLES, type PrintedFile } from '@xuanwu/server/reports/bulk/bulk.schema.ts';
import { DownloadOutlined } from '@ant-design/icons';
import { Drawer, Input, Table } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { Loaded } from '../../widgets/page.tsx';
import { grouped } from '../../widgets/words.ts';

/** 一批文书 by constituency. */
export function PrintedFiles({ job, onClose }: { job: string; onClose: () => void }) {
  const read = useRead<PrintedFile[]>(`/api/jobs/${job}/printed`);
  const [text, setText] = useState('');
  return (
    <Drawer open title="按选区下载" size="large" onClose={onClose}>
      <Input.Search
        aria-label="查找选区"
        placeholder="选区名称"
        allowClear
        style={{ width: 240, marginBottom: 12 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Loaded read={read}>
        {(files) => (
          <Table<PrintedFile>
            size="small"
            rowKey="path"
            dataSource={files.filter(({ constituencyName }) => constituencyName.includes(text.trim()))}
            columns={[
              { title: '选区', dataIndex: 'constituencyName' },
              {
                title: '文书',
                dataIndex: 'kind',
                render: (kind: PrintedFile['kind']) => PRINTED_TITLES[kind],
              },
              { title: '人数', dataIndex: 'names', align: 'right', render: grouped },
              { title: '页数', dataIndex: 'pages', align: 'right', render: grouped },
              {
                title: '下载',
                render: (_, { constituency, constituencyName }) =>
                  constituency === null ? (
                    '见整批'
                  ) : (
                    <a
                      href={`/api/jobs/${job}/printed.zip?constituency=${constituency}`}
                      download={`${constituencyName}.zip`}
                    >
                      <DownloadOutlined /> 本选区（ZIP）
                    </a>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </Drawer>
  );
}
