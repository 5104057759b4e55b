import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import type { DocumentSources as Sources } from '@xuanwu/server/reports/wordings/wordings.schema.ts';
import { Drawer, Flex, Table, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../widgets/page.tsx';
import { ShownPaper } from './shown-paper.tsx';

type Field = Sources['fields'][number];

/** 出处: the document with every figure and name to be pressed, by which article it is, and where it was written down. */
export function DocumentSources(props: { kind: string; id: string; onClose: () => void }) {
  const { kind, id, onClose } = props;
  const read = useRead<Sources>(`/api/documents/${kind}/${id}/sources`);
  return (
    <Drawer open size="min(960px, 100vw)" title={`出处：${read.data?.title ?? ''}`} onClose={onClose}>
      <Loaded read={read}>{(sources) => <Traced sources={sources} />}</Loaded>
    </Drawer>
  );
}

function Traced({ sources }: { sources: Sources }) {
  const { fields, paper } = sources;
  const [chosen, setChosen] = useState<string>();
  return (
    <Flex vertical gap={16}>
      <Typography.Text type="secondary">{standing(sources)}</Typography.Text>
      <ShownPaper paper={paper} fields={fields} chosen={chosen} onChoose={setChosen} />
      <Table<Field>
        size="small"
        rowKey="name"
        dataSource={fields}
        pagination={false}
        scroll={{ x: 720 }}
        onRow={({ name }) => (name === chosen ? { 'aria-current': true, style: CHOSEN } : {})}
        columns={fields.some(({ position }) => position !== null) ? [...COLUMNS, LEDGER] : COLUMNS}
      />
    </Flex>
  );
}

const CHOSEN = { background: '#fff7e6' };

const PRESS = '点文书里带下划线的数字和名称，看它是什么、记在哪里。';

function standing({ issuedOn, wordingVersion }: Sources): string {
  if (wordingVersion === null) return `没有下划线的文字是固定的。${PRESS}`;
  const issued =
    issuedOn === null
      ? '还没有印发，下面是现在的内容。'
      : `${writtenDate(issuedOn)}印发或者公布，内容已经固定。`;
  const version = wordingVersion === 0 ? '文本是系统自带的。' : `文本是本县修改的第 ${wordingVersion} 版。`;
  return `${issued}${version}${PRESS}`;
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
];

/** Left out where nothing of it is recorded: blank forms of what is known anyway. */
const LEDGER = {
  title: '选务日志',
  width: 100,
  render: (_: unknown, { position }: Field) =>
    position === null ? '—' : <Link to={`/ledger?q=${position}`}>{`第 ${position} 条`}</Link>,
};
