import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';
import { Button, Card, Flex, Input, Table } from 'antd';
import { useState } from 'react';
import { downloadTable } from '../widgets/download-table.ts';
import { SEXES } from '../widgets/words.ts';
import { CandidateSteps } from './initial-list/candidate-steps.tsx';
import { StatementCell } from './nominations/statement-cell.tsx';
import { type Candidate, CANDIDATE_GROUPS, nominatedBy, standing, WAS_DEPUTY } from './words.ts';

/** 初步代表候选人, by strokes of surname: everyone nominated, one row a person, however many nominated him. */
export function CandidateRows(props: { constituency: ConstituencyRow; nominations: Nominations }) {
  const { constituency, nominations } = props;
  const candidates = standing(nominations);
  const [text, setText] = useState('');
  const shown = candidates.filter(({ name, occupation }) => `${name} ${occupation}`.includes(text.trim()));
  const by = ({ id }: Candidate) =>
    nominations.nominations.filter((each) => each.candidates.includes(id)).map(nominatedBy);
  return (
    <Card size="small" title={`初步代表候选人（${candidates.length}），按姓氏笔画为序`}>
      <Flex vertical gap={12}>
        <Flex gap={8} wrap>
          <Input.Search
            aria-label="查找初步代表候选人"
            placeholder="姓名或职务"
            allowClear
            style={{ width: 220 }}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button
            disabled={shown.length === 0}
            onClick={() =>
              downloadTable(
                `${constituency.name}初步代表候选人.csv`,
                [
                  ['姓名', (row) => row.name],
                  ['性别', (row) => SEXES[row.sex]],
                  ['出生日期', (row) => row.birthDate],
                  ['民族', (row) => row.ethnicity],
                  ['文化程度', (row) => row.education],
                  ['政治面貌', (row) => row.politics],
                  ['职业和职务', (row) => row.occupation],
                  ['上届代表', (row) => WAS_DEPUTY[row.wasDeputy]],
                  ['推荐者', (row) => by(row).join('；')],
                  ['公布日期', (row) => row.listedOn ?? '待公布'],
                ],
                shown,
              )
            }
          >
            导出表格
          </Button>
        </Flex>
        <Table<Candidate>
          size="small"
          rowKey="id"
          dataSource={[...shown]}
          scroll={{ x: 1060 }}
          pagination={{ hideOnSinglePage: true, defaultPageSize: 20 }}
          locale={{ emptyText: candidates.length === 0 ? '还没有人被提名。' : '没有符合条件的人。' }}
          columns={[
            {
              title: '姓名和公布日期',
              width: 120,
              render: (_, { name, listedOn }) => (
                <>
                  {name}
                  <div>{listedOn ?? <strong>待公布</strong>}</div>
                </>
              ),
            },
            {
              title: '性别、出生日期',
              width: 120,
              sorter: (a, b) => a.birthDate.localeCompare(b.birthDate),
              render: (_, { sex, birthDate }) => (
                <>
                  {SEXES[sex]}
                  <div>{birthDate}</div>
                </>
              ),
            },
            {
              title: '民族、文化程度',
              width: 100,
              render: (_, { ethnicity, education }) => (
                <>
                  {ethnicity}
                  <div>{education}</div>
                </>
              ),
            },
            { title: '政治面貌', dataIndex: 'politics', width: 96 },
            { title: '职业和职务', dataIndex: 'occupation', width: 130 },
            {
              title: '统计类别',
              width: 116,
              render: (_, { group, wasDeputy }) => (
                <>
                  {CANDIDATE_GROUPS[group]}
                  <div className="shell-subtitle">上届代表：{WAS_DEPUTY[wasDeputy]}</div>
                </>
              ),
            },
            { title: '推荐者', render: (_, candidate) => by(candidate).join('；') },
            {
              title: '情况说明',
              width: 150,
              render: (_, candidate) => <StatementCell constituency={constituency} candidate={candidate} />,
            },
            {
              width: 92,
              fixed: 'right',
              render: (_, candidate) => (
                <CandidateSteps constituency={constituency} nominations={nominations} candidate={candidate} />
              ),
            },
          ]}
        />
      </Flex>
    </Card>
  );
}
