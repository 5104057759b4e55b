import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';
import { Button, Card, Flex, Input, Table } from 'antd';
import { useState } from 'react';
import { ActButton } from '../widgets/act-button.tsx';
import { downloadTable } from '../widgets/download-table.ts';
import { SEXES } from '../widgets/words.ts';
import { ExcludeForm } from './exclude-form.tsx';
import { type Candidate, CANDIDATE_GROUPS, nominatedBy, standing } from './words.ts';

/** 初步代表候选人, by strokes of surname: everyone nominated, one row a person, however many nominated him. */
export function CandidateRows(props: { constituency: ConstituencyRow; nominations: Nominations }) {
  const { constituency, nominations } = props;
  const candidates = standing(nominations);
  const [excluding, setExcluding] = useState<Candidate>();
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
          scroll={{ x: 1040 }}
          pagination={{ hideOnSinglePage: true, defaultPageSize: 20 }}
          locale={{ emptyText: candidates.length === 0 ? '还没有人被提名。' : '没有符合条件的人。' }}
          columns={[
            { title: '姓名', dataIndex: 'name', width: 100 },
            {
              title: '性别',
              dataIndex: 'sex',
              width: 64,
              render: (sex: Candidate['sex']) => SEXES[sex],
            },
            {
              title: '出生日期',
              dataIndex: 'birthDate',
              width: 110,
              sorter: (a, b) => a.birthDate.localeCompare(b.birthDate),
            },
            { title: '民族', dataIndex: 'ethnicity', width: 80 },
            { title: '文化程度', dataIndex: 'education', width: 90 },
            { title: '政治面貌', dataIndex: 'politics', width: 100 },
            { title: '职业和职务', dataIndex: 'occupation' },
            {
              title: '统计类别',
              dataIndex: 'group',
              width: 120,
              render: (group: Candidate['group']) => CANDIDATE_GROUPS[group],
            },
            { title: '推荐者', render: (_, candidate) => by(candidate).join('；') },
            {
              title: '公布',
              dataIndex: 'listedOn',
              width: 110,
              render: (day: string | null) => day ?? <strong>待公布</strong>,
            },
            {
              width: 84,
              render: (_, candidate) => (
                <ActButton
                  act="exclude-candidate"
                  state={{ constituency: constituency.stage }}
                  type="link"
                  size="small"
                  aria-label={`不列入 ${candidate.name}`}
                  onClick={() => setExcluding(candidate)}
                >
                  不列入
                </ActButton>
              ),
            },
          ]}
        />
        {excluding && (
          <ExcludeForm
            constituency={constituency}
            nominations={nominations}
            candidate={excluding}
            onClose={() => setExcluding(undefined)}
          />
        )}
      </Flex>
    </Card>
  );
}
