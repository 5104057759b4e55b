import { INSPECTION_STAGES } from '@xuanwu/rules/stage-gate.ts';
import { FINDING_STATES, type FindingRow } from '@xuanwu/server/levels/inspections/inspection.schema.ts';
import { Button, Flex, Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { ActButton } from '../../widgets/act-button.tsx';
import { downloadTable } from '../../widgets/download-table.ts';

const COLOURS: Readonly<Record<FindingRow['state'], string>> = {
  open: 'red',
  rectified: 'gold',
  returned: 'red',
  accepted: 'green',
};

const REPLIES = { rectified: '整改情况', returned: '退回', accepted: '销号' } as const;

/** 问题清单: where it stands, what was said. */
export function FindingTable(props: {
  rows: readonly FindingRow[];
  filters: ReactNode;
  onRectify: (finding: FindingRow) => void;
  onJudge: (finding: FindingRow) => void;
}) {
  const { rows, filters, onRectify, onJudge } = props;
  return (
    <Flex vertical gap={12}>
      <Flex gap={8} wrap>
        {filters}
        <Button disabled={rows.length === 0} onClick={() => downloadTable('督导问题.csv', EXPORT, rows)}>
          导出表格
        </Button>
      </Flex>
      <Table<FindingRow>
        size="small"
        rowKey="id"
        dataSource={rows}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
        scroll={{ x: 860 }}
        locale={{ emptyText: '没有这样的问题。' }}
        columns={[
          { title: '地方', key: 'of', width: 130, render: (_, { of }) => of.name },
          { title: '阶段', key: 'stage', width: 120, render: (_, { stage }) => INSPECTION_STAGES[stage] },
          {
            title: '问题',
            key: 'finding',
            render: (_, { finding, replies, by, visitedOn }) => (
              <>
                <div className="wrapped-text">{finding}</div>
                <div className="shell-subtitle">
                  {visitedOn} {by.name}检查
                </div>
                {replies.map(({ kind, content, on }) => (
                  <div key={`${kind} ${on} ${content}`} className="wrapped-text">
                    {on} {REPLIES[kind]}：{content}
                  </div>
                ))}
              </>
            ),
          },
          {
            title: '整改期限',
            dataIndex: 'rectifyBy',
            width: 130,
            render: (_, { rectifyBy, isLate }) => (
              <>
                {rectifyBy} {isLate && <Tag color="red">逾期</Tag>}
              </>
            ),
          },
          {
            title: '状态',
            key: 'state',
            width: 140,
            render: (_, { state }) => <Tag color={COLOURS[state]}>{FINDING_STATES[state]}</Tag>,
          },
          {
            title: '办理',
            key: 'acts',
            width: 130,
            render: (_, row) => (
              <>
                {row.isMineToRectify && (
                  <ActButton act="rectify-finding" size="small" onClick={() => onRectify(row)}>
                    报整改情况
                  </ActButton>
                )}
                {row.isMineToJudge && (
                  <ActButton
                    act="judge-rectification"
                    size="small"
                    type="primary"
                    onClick={() => onJudge(row)}
                  >
                    销号或者退回
                  </ActButton>
                )}
              </>
            ),
          },
        ]}
      />
    </Flex>
  );
}

const EXPORT: readonly [string, (row: FindingRow) => string][] = [
  ['地方', ({ of }) => of.name],
  ['阶段', ({ stage }) => INSPECTION_STAGES[stage]],
  ['问题', ({ finding }) => finding],
  ['检查的机构', ({ by }) => by.name],
  ['检查日期', ({ visitedOn }) => visitedOn],
  ['整改期限', ({ rectifyBy }) => rectifyBy],
  ['状态', ({ state }) => FINDING_STATES[state]],
  [
    '整改和销号',
    ({ replies }) => replies.map(({ kind, content, on }) => `${on} ${REPLIES[kind]}：${content}`).join('；'),
  ],
];
