import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import {
  COLLECTION_STATES,
  type NominationCollectionRow,
} from '@xuanwu/server/phases/nomination/nominations/collections/collection.schema.ts';
import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';
import { Card, Flex, Input, Table } from 'antd';
import { useState } from 'react';
import { useRead } from '../../../api/queries.ts';
import { ActButton } from '../../../widgets/act-button.tsx';
import { Choice } from '../../../widgets/choice.tsx';
import { Loaded } from '../../../widgets/page.tsx';
import { CollectionRecord } from './collection-record.tsx';
import { OpenCollectionForm } from './open-collection-form.tsx';

/** 用手机收集联名: what is being collected in a constituency, and what became of it. */
export function Collections(props: { constituency: ConstituencyRow; nominations: Nominations }) {
  const { constituency, nominations } = props;
  const read = useRead<NominationCollectionRow[]>(
    `/api/constituencies/${constituency.id}/nomination-collections`,
    // Voters confirm while one looks.
    { every: 15_000 },
  );
  const [isOpening, setOpening] = useState(false);
  return (
    <Card
      size="small"
      title="用手机收集联名"
      extra={
        <ActButton
          act="open-nomination-collection"
          state={{ constituency: constituency.stage }}
          size="small"
          onClick={() => setOpening(true)}
        >
          开始收集
        </ActButton>
      }
    >
      <Loaded read={read}>{(rows) => <Rows constituency={constituency} rows={rows} />}</Loaded>
      {isOpening && (
        <OpenCollectionForm
          constituency={constituency}
          nominations={nominations}
          onClose={() => setOpening(false)}
        />
      )}
    </Card>
  );
}

function Rows(props: { constituency: ConstituencyRow; rows: readonly NominationCollectionRow[] }) {
  const { constituency, rows } = props;
  const [text, setText] = useState('');
  const [state, setState] = useState('');
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const shown = rows.filter(
    (row) =>
      (state === '' || row.state === state) && row.nominees.some(({ name }) => name.includes(text.trim())),
  );
  const isFiltered = text.trim() !== '' || state !== '';
  return (
    <Flex vertical gap={12}>
      {rows.length > 0 && (
        <Flex gap={8} wrap>
          <Input.Search
            aria-label="查找收集"
            placeholder="被提名人"
            allowClear
            style={{ width: 200 }}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Choice
            label="进展"
            titles={COLLECTION_STATES}
            value={state}
            onChange={(chosen) => setState(chosen ?? '')}
          />
        </Flex>
      )}
      <Table<NominationCollectionRow>
        size="small"
        rowKey="id"
        dataSource={isFiltered ? [...shown] : [...rows]}
        scroll={{ x: 640 }}
        pagination={{ hideOnSinglePage: true }}
        locale={{
          emptyText: isFiltered
            ? '没有符合条件的收集。'
            : '还没有用手机收集联名。选民要联名推荐、不方便聚在一起签名的，按“开始收集”，把二维码给他们。',
        }}
        expandable={{
          expandedRowRender: recordIn(constituency),
          // What is open is shown whole until somebody folds it, the rest the other way round.
          expandedRowKeys: rows
            .filter((row) => (row.state === 'open') !== turned.has(row.id))
            .map(({ id }) => id),
          onExpand: (_, { id }) => setTurned(withTurned(turned, id)),
        }}
        columns={[
          {
            title: '开始',
            dataIndex: 'openedOn',
            width: 110,
            sorter: (a, b) => a.openedOn.localeCompare(b.openedOn),
          },
          { title: '被提名人', render: (_, row) => row.nominees.map(({ name }) => name).join('、') || '—' },
          {
            title: '已确认',
            width: 100,
            render: (_, row) => (row.state === 'open' ? `${row.signers.length} 人` : '—'),
          },
          {
            title: '进展',
            render: (_, row) =>
              row.reason === null
                ? COLLECTION_STATES[row.state]
                : `${COLLECTION_STATES[row.state]}：${row.reason}`,
          },
        ]}
      />
    </Flex>
  );
}

function withTurned(turned: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return turned.has(id) ? new Set([...turned].filter((each) => each !== id)) : new Set([...turned, id]);
}

function recordIn(constituency: ConstituencyRow) {
  return (collection: NominationCollectionRow) => (
    <CollectionRecord constituency={constituency} collection={collection} />
  );
}
