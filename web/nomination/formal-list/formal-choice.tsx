import { Button, Flex, Input, Table, Typography } from 'antd';
import { useState } from 'react';
import { downloadTable } from '../../widgets/download-table.ts';
import { SEXES } from '../../widgets/words.ts';
import type { Candidate } from '../words.ts';

/** 哪些人列入正式候选人: what law and voters left, in its order; there is nothing to choose. */
export function FormalChoice(props: {
  candidates: readonly Candidate[];
  nominatedBy: (candidate: Candidate) => string;
  value: readonly string[];
}) {
  const { candidates, nominatedBy, value } = props;
  const [text, setText] = useState('');
  const shown = candidates.filter(({ name, occupation }) => `${name} ${occupation}`.includes(text.trim()));
  const chosen = candidates.filter(({ id }) => value.includes(id));
  return (
    <Flex vertical gap={8}>
      <Flex gap={8} wrap align="center">
        <Input.Search
          aria-label="查找候选人"
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
              '正式代表候选人的确定.csv',
              [
                ['姓名', (row) => row.name],
                ['性别', (row) => SEXES[row.sex]],
                ['出生日期', (row) => row.birthDate],
                ['职业和职务', (row) => row.occupation],
                ['推荐者', nominatedBy],
                ['列入', (row) => (value.includes(row.id) ? '是' : '否')],
              ],
              shown,
            )
          }
        >
          导出表格
        </Button>
        <Typography.Text>
          共 {candidates.length} 人，列入 {chosen.length} 人
        </Typography.Text>
      </Flex>
      <Table<Candidate>
        size="small"
        rowKey="id"
        dataSource={[...shown]}
        scroll={{ x: 720 }}
        pagination={false}
        locale={{
          emptyText: candidates.length === 0 ? '还没有公布的初步代表候选人。' : '没有符合条件的人。',
        }}
        columns={[
          {
            title: '次序',
            width: 64,
            align: 'right',
            render: (_, { id }) => {
              const place = value.indexOf(id);
              return place < 0 ? '—' : place + 1;
            },
          },
          { title: '姓名', dataIndex: 'name', width: 100 },
          { title: '性别', dataIndex: 'sex', width: 64, render: (sex: Candidate['sex']) => SEXES[sex] },
          {
            title: '出生日期',
            dataIndex: 'birthDate',
            width: 110,
            sorter: (a, b) => a.birthDate.localeCompare(b.birthDate),
          },
          { title: '职业和职务', dataIndex: 'occupation' },
          { title: '推荐者', render: (_, candidate) => nominatedBy(candidate) },
        ]}
      />
    </Flex>
  );
}
