import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';
import { Button, Card, Flex, Input, Select, Table, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import { downloadTable } from '../../widgets/download-table.ts';
import { Explained } from '../../widgets/explained.tsx';
import { optionsOf } from '../../widgets/options.ts';
import { CancelledNominations } from './cancelled-nominations.tsx';
import { checkAgain } from './check-nomination.ts';
import { NominationRecord } from './nomination-record.tsx';
import { type Candidate, nominatedBy, type Nomination, NOMINATION_KINDS } from '../words.ts';

/** 收到的提名: both kinds in one list, in the order in which they came. */
export function NominationRows(props: {
  constituency: ConstituencyRow;
  nominations: Nominations;
  actions: ReactNode;
}) {
  const { constituency, nominations, actions } = props;
  const [text, setText] = useState('');
  const [kind, setKind] = useState<Nomination['kind']>();
  const named = (nomination: Nomination) => namesOf(nomination, nominations.candidates);
  const shown = nominations.nominations.filter(
    (nomination) =>
      (kind === undefined || nomination.kind === kind) && searched(nomination, named(nomination), text),
  );
  return (
    <Card
      size="small"
      title={`收到的提名（${nominations.nominations.length}）`}
      extra={actions}
      styles={{ title: { whiteSpace: 'normal', minWidth: 110 } }}
    >
      <Flex vertical gap={12}>
        <Flex gap={8} wrap>
          <Input.Search
            aria-label="查找提名"
            placeholder="被提名人、团体或联名选民"
            allowClear
            style={{ width: 240 }}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Select
            aria-label="推荐方式"
            placeholder="推荐方式"
            allowClear
            style={{ width: 210 }}
            options={optionsOf(NOMINATION_KINDS)}
            onChange={setKind}
          />
          <Button
            disabled={shown.length === 0}
            onClick={() =>
              downloadTable(
                `${constituency.name}提名.csv`,
                [
                  ['收到日期', (row) => row.receivedOn],
                  ['推荐方式', (row) => NOMINATION_KINDS[row.kind]],
                  ['推荐者', nominatedBy],
                  ['被提名人', (row) => named(row).join('、')],
                ],
                shown,
              )
            }
          >
            导出表格
          </Button>
        </Flex>
        <Table<Nomination>
          size="small"
          rowKey="id"
          dataSource={[...shown]}
          scroll={{ x: 760 }}
          pagination={{ hideOnSinglePage: true }}
          locale={{
            emptyText: nominations.nominations.length === 0 ? '还没有收到提名。' : '没有符合条件的提名。',
          }}
          expandable={{
            expandedRowRender: recordIn(constituency),
          }}
          columns={[
            {
              title: '收到日期',
              dataIndex: 'receivedOn',
              width: 120,
              sorter: (a, b) => a.receivedOn.localeCompare(b.receivedOn),
            },
            {
              title: '推荐方式',
              dataIndex: 'kind',
              render: (each: Nomination['kind']) => NOMINATION_KINDS[each],
            },
            { title: '推荐者', render: (_, nomination) => nominatedBy(nomination) },
            {
              title: '现在的有效联名',
              render: (_, nomination) => <ValidNow constituency={constituency} nomination={nomination} />,
            },
            { title: '被提名人', render: (_, nomination) => named(nomination).join('、') },
            {
              title: '推荐表',
              width: 110,
              render: (_, { scans }) => (scans.length === 0 ? '没有扫描件' : `${scans.length} 个扫描件`),
            },
          ]}
        />
        <CancelledNominations cancelled={nominations.cancelled} />
      </Flex>
    </Card>
  );
}

function recordIn(constituency: ConstituencyRow) {
  return (nomination: Nomination) => <NominationRecord constituency={constituency} nomination={nomination} />;
}

/** Asked with the roll as it is now: whoever was struck since no longer counts. */
function ValidNow({ constituency, nomination }: { constituency: ConstituencyRow; nomination: Nomination }) {
  if (nomination.kind === 'organisations') return '—';
  const checked = checkAgain(constituency, nomination);
  if (!checked.ok) return null;
  const { reasons, refusedNominators } = checked.ruling;
  const valid = nomination.nominators.length - refusedNominators.length;
  const own = reasons.filter(({ rule }) => rule === 'nom-voters');
  const isEnough = own.every(({ holds }) => holds);
  return (
    <>
      <Explained title="现在的有效联名" reasons={own} danger={!isEnough}>
        {valid} 人
      </Explained>
      {!isEnough && <Tag color="error">不足十人</Tag>}
    </>
  );
}

function namesOf({ candidates }: Nomination, known: readonly Candidate[]): string[] {
  return known.filter(({ id }) => candidates.includes(id)).map(({ name }) => name);
}

function searched(
  { organisations, nominators }: Nomination,
  named: readonly string[],
  text: string,
): boolean {
  const wanted = text.trim();
  return [...named, ...organisations, ...nominators.map(({ name }) => name)].some((word) =>
    word.includes(wanted),
  );
}
