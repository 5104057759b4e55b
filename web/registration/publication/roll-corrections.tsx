import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { RollPage } from '@xuanwu/server/phases/registration/register.schema.ts';
import { Button, Card, Flex, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWaiting, WaitingForSecond } from '../../widgets/second-person.tsx';
import { ActButton } from '../../widgets/act-button.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { SEXES } from '../../widgets/words.ts';
import { AddVoter } from './add-voter.tsx';

type Correction = RollPage['corrections'][number];

const KINDS = { added: '补登', struck: '除名', amended: '更正姓名' } as const;
const COLOURS = { added: 'green', struck: 'red', amended: 'blue' } as const;

/** 名单的更正: each published anew, beside the roll that stays as it was. */
export function RollCorrections(props: { constituency: ConstituencyRow; roll: RollPage }) {
  const { constituency, roll } = props;
  const [isAdding, setAdding] = useState(false);
  const isWaiting = useWaiting({ constituency: constituency.id }).some(({ act }) => act === 'correct-roll');
  return (
    <Card
      size="small"
      title={`名单的更正（${roll.corrections.length}）`}
      extra={
        <Flex gap={8}>
          <Button
            size="small"
            disabled={roll.corrections.length === 0}
            onClick={() =>
              downloadTable(`${constituency.name}名单更正.csv`, EXPORT_COLUMNS, roll.corrections)
            }
          >
            导出表格
          </Button>
          <ActButton
            act="correct-roll"
            size="small"
            type="primary"
            state={{ constituency: constituency.stage }}
            onClick={() => setAdding(true)}
          >
            补登漏登的选民
          </ActButton>
        </Flex>
      }
    >
      <Flex vertical gap={12}>
        <Typography.Text type="secondary">
          对名单有意见的，<Link to="/register?tab=objections">先申诉</Link>
          ，成立的在处理决定里一并更正；自己发现的，漏登的补登，错登、重登的在下面名单里除名，姓名写错的更正。
        </Typography.Text>
        {isWaiting && <WaitingForSecond constituency={constituency.id} />}
        {roll.corrections.length > 0 && (
          <Table<Correction>
            size="small"
            rowKey="id"
            pagination={{ defaultPageSize: 10, hideOnSinglePage: true }}
            scroll={{ x: 520 }}
            dataSource={[...roll.corrections]}
            columns={[
              {
                title: '公布日期',
                dataIndex: 'publishedOn',
                width: 130,
                sorter: (a, b) => a.publishedOn.localeCompare(b.publishedOn),
              },
              {
                title: '更正',
                dataIndex: 'kind',
                width: 100,
                filters: Object.entries(KINDS).map(([value, text]) => ({ value, text })),
                onFilter: (kind, row) => row.kind === kind,
                render: (kind: Correction['kind']) => <Tag color={COLOURS[kind]}>{KINDS[kind]}</Tag>,
              },
              { title: '姓名', width: 180, render: (_, row) => nameOf(row) },
              { title: '理由', dataIndex: 'reason' },
            ]}
          />
        )}
      </Flex>
      <AddVoter constituency={constituency} isOpen={isAdding} onClose={() => setAdding(false)} />
    </Card>
  );
}

function nameOf({ name, amendedName, amendedSex }: Correction): string {
  if (amendedSex !== null) return `${name}（性别更正为${SEXES[amendedSex as keyof typeof SEXES]}）`;
  return amendedName === null ? name : `${name} → ${amendedName}`;
}

const EXPORT_COLUMNS: readonly [string, (row: Correction) => string][] = [
  ['公布日期', (row) => row.publishedOn],
  ['更正', (row) => KINDS[row.kind]],
  ['姓名', nameOf],
  ['理由', (row) => row.reason],
];
