import type { DocumentSources as Sources } from '@xuanwu/server/reports/wordings/wordings.schema.ts';
import { Drawer, Table, Typography } from 'antd';
import { Link } from 'react-router';
import { useRead } from '../../api/queries.ts';
import { Loaded } from '../../widgets/page.tsx';
import { written } from '../../widgets/words.ts';

type Field = Sources['fields'][number];

/** 出处: every figure and name of a document, by which article it is, and where it was written down. */
export function DocumentSources(props: { kind: string; id: string; onClose: () => void }) {
  const { kind, id, onClose } = props;
  const read = useRead<Sources>(`/api/documents/${kind}/${id}/sources`);
  return (
    <Drawer open size="min(860px, 100vw)" title={`出处：${read.data?.title ?? ''}`} onClose={onClose}>
      <Loaded read={read}>
        {({ fields, issuedOn, wordingVersion }) => (
          <>
            <Typography.Paragraph type="secondary">
              {issuedOn === null
                ? '还没有印发，下面是现在的内容。'
                : `${written(issuedOn)}印发，内容已经固定。`}
              {wordingVersion === 0 ? '文本是系统自带的。' : `文本是本县修改的第 ${wordingVersion} 版。`}
            </Typography.Paragraph>
            <Table<Field>
              size="small"
              rowKey="name"
              dataSource={fields}
              pagination={false}
              scroll={{ x: 720 }}
              columns={COLUMNS}
            />
          </>
        )}
      </Loaded>
    </Drawer>
  );
}

const COLUMNS = [
  {
    title: '字段',
    width: 130,
    render: (_: unknown, { name, about }: Field) => <span title={about}>{name}</span>,
  },
  { title: '内容', dataIndex: 'text' },
  {
    title: '记在哪里',
    width: 190,
    render: (_: unknown, { record, page }: Field) =>
      page === null ? record : <Link to={page}>{record}</Link>,
  },
  { title: '依据', width: 180, render: (_: unknown, { article }: Field) => article ?? '' },
  {
    title: '选务日志',
    width: 100,
    render: (_: unknown, { position }: Field) =>
      position === null ? '' : <Link to={`/ledger?q=${position}`}>{`第 ${position} 条`}</Link>,
  },
];
