import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import {
  INTRODUCED_BY,
  INTRODUCTION_MEANS,
} from '@xuanwu/server/phases/nomination/introduction/introduction.schema.ts';
import type { Introduction } from '@xuanwu/server/phases/nomination/introduction/introduction-view.schema.ts';
import { Button, Card, Flex, Input, Table } from 'antd';
import { useState } from 'react';
import { downloadTable } from '../../widgets/download-table.ts';

interface Row {
  readonly id: string;
  readonly day: string;
  readonly what: string;
  readonly note: string;
}

/** 介绍和见面要求, day by day. */
export function IntroductionRecords(props: { constituency: ConstituencyRow; introduction: Introduction }) {
  const { constituency, introduction } = props;
  const [text, setText] = useState('');
  const rows = rowsOf(introduction);
  const shown = rows.filter(({ day, what, note }) => `${day} ${what} ${note}`.includes(text.trim()));
  return (
    <Card size="small" title={`介绍和见面要求的记录（${rows.length}）`}>
      <Flex vertical gap={12}>
        <Flex gap={8} wrap>
          <Input.Search
            aria-label="查找记录"
            placeholder="日期、方式或说明"
            allowClear
            style={{ width: 220 }}
            onChange={({ target }) => setText(target.value)}
          />
          <Button
            disabled={shown.length === 0}
            onClick={() =>
              downloadTable(
                `${constituency.name}候选人介绍记录.csv`,
                [
                  ['日期', ({ day }) => day],
                  ['事项', ({ what }) => what],
                  ['说明', ({ note }) => note],
                ],
                shown,
              )
            }
          >
            导出表格
          </Button>
        </Flex>
        <Table<Row>
          size="small"
          rowKey="id"
          dataSource={shown}
          scroll={{ x: 480 }}
          pagination={{ hideOnSinglePage: true, defaultPageSize: 10 }}
          locale={{ emptyText: rows.length === 0 ? '还没有登记。' : '没有符合条件的记录。' }}
          columns={[
            { title: '日期', dataIndex: 'day', width: 120, sorter: (a, b) => a.day.localeCompare(b.day) },
            { title: '事项', dataIndex: 'what' },
            { title: '说明', dataIndex: 'note' },
          ]}
        />
      </Flex>
    </Card>
  );
}

function rowsOf({ introductions, requests }: Introduction): Row[] {
  return [
    ...introductions.map(({ id, means, madeBy, madeOn, note }) => ({
      id,
      day: madeOn,
      what: `${INTRODUCED_BY[madeBy]}：${INTRODUCTION_MEANS[means]}`,
      note,
    })),
    ...requests.map(({ id, receivedOn, voters, isMet }) => ({
      id,
      day: receivedOn,
      what: `选民 ${voters} 人要求见面`,
      note: isMet ? '已经见面' : '还没有见面',
    })),
  ].toSorted((one, other) => one.day.localeCompare(other.day));
}
