import { VIEWS } from '@xuanwu/rules/acts.ts';
import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import {
  type EligibilityLists as Lists,
  LIST_STATES,
} from '@xuanwu/server/phases/registration/eligibility/lists/eligibility-list.schema.ts';
import {
  FACT_KINDS,
  FACT_SOURCES,
} from '@xuanwu/server/phases/registration/eligibility/person-fact.schema.ts';
import { Alert, Flex, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRead } from '../../api/queries.ts';
import { useSession } from '../../api/session.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { Loaded } from '../../widgets/page.tsx';
import { grouped, written } from '../../widgets/words.ts';
import { UploadEligibilityList } from './upload-eligibility-list.tsx';

const EVERY_MS = 3_000;

/** 资格名册: lists of other authorities, and what became of them. */
export function EligibilityLists({ cycle }: { cycle: Home['cycle'] }) {
  const { current } = useSession();
  const maySee = (VIEWS.eligibility.roles as readonly string[]).includes(current?.role ?? '');
  if (!maySee)
    return (
      <Alert
        type="info"
        showIcon
        title="公安、法院、民政等机关的名册只由选举办主任和工作人员办理。"
        description="要看某人能不能登记，请在选民登记册上按他的姓名。"
      />
    );
  return <ListsOfOffice cycle={cycle} />;
}

function ListsOfOffice({ cycle }: { cycle: Home['cycle'] }) {
  const read = useRead<Lists>('/api/eligibility-lists', { every: EVERY_MS });
  return (
    <Flex vertical gap={16}>
      {cycle && <UploadEligibilityList cycle={cycle} />}
      <Loaded read={read}>{(lists) => <ListTable lists={lists} />}</Loaded>
    </Flex>
  );
}

function ListTable({ lists }: { lists: Lists }) {
  const [text, setText] = useState('');
  const [kind, setKind] = useState<string>();
  const shown = lists.filter(
    (list) =>
      `${list.fileName} ${list.document}`.includes(text.trim()) && (kind === undefined || list.kind === kind),
  );
  return (
    <Flex vertical gap={12}>
      <Flex gap={8} wrap>
        <Input.Search
          aria-label="按名册查找"
          placeholder="文件名、文号"
          allowClear
          style={{ width: 220 }}
          onChange={(event) => setText(event.target.value)}
        />
        <Choice label="种类" titles={FACT_KINDS} value={kind ?? ''} onChange={setKind} />
      </Flex>
      <Table<Lists[number]>
        size="small"
        rowKey="id"
        dataSource={[...shown]}
        scroll={{ x: 860 }}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
        locale={{
          emptyText:
            lists.length === 0
              ? '还没有上传过名册。先选种类和来源，再把文件拖到上面的框里。'
              : '没有这样的名册。',
        }}
        columns={[
          {
            title: '名册',
            render: (_, { id, fileName, document }) => (
              <>
                <Link to={`/eligibility-lists/${id}`}>{fileName}</Link>
                <div className="shell-subtitle">{document}</div>
              </>
            ),
          },
          { title: '种类', width: 150, render: (_, row) => FACT_KINDS[row.kind] },
          { title: '来源', width: 140, render: (_, row) => FACT_SOURCES[row.source] },
          {
            title: '状态',
            width: 100,
            render: (_, { state }) => <Tag color={COLOURS[state]}>{LIST_STATES[state]}</Tag>,
          },
          { title: '行数', dataIndex: 'rowsRead', width: 90, align: 'right', render: grouped },
          {
            title: '本册的人',
            width: 100,
            align: 'right',
            render: (_, { rowsMatched, rowsReview }) => grouped(rowsMatched + rowsReview),
          },
          {
            title: '上传',
            width: 140,
            dataIndex: 'createdAt',
            sorter: (a, b) => (a.createdAt < b.createdAt ? -1 : 1),
            render: written,
          },
        ]}
      />
    </Flex>
  );
}

const COLOURS: Readonly<Record<Lists[number]['state'], string>> = {
  matching: 'processing',
  matched: 'gold',
  failed: 'red',
  closed: 'default',
};
