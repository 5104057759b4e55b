import type { ObserversView } from '@xuanwu/server/phases/voting/observers/observer.schema.ts';
import { Flex, Select, Table, Typography } from 'antd';
import { useState } from 'react';
import { ActButton } from '../../widgets/act-button.tsx';
import { optionsOf } from '../../widgets/options.ts';

type Report = ObserversView['reports'][number];

/** 观察报告和答复, those that wait first. */
export function ReportTable({
  reports,
  onAnswer,
}: {
  reports: readonly Report[];
  onAnswer: (report: Report) => void;
}) {
  const [state, setState] = useState<string>();
  const shown = reports.filter(
    ({ answer }) => state === undefined || (answer === null) === (state === 'waiting'),
  );
  return (
    <Flex vertical gap={12}>
      <Select
        aria-label="答复的情况"
        placeholder="答复的情况"
        allowClear
        style={{ width: 160 }}
        options={optionsOf({ waiting: '待答复', answered: '已答复' })}
        onChange={setState}
      />
      <Table<Report>
        size="small"
        rowKey="id"
        dataSource={shown}
        scroll={{ x: 860 }}
        pagination={{ defaultPageSize: 20, showTotal: (total) => `共 ${total} 份` }}
        locale={{ emptyText: '没有观察报告。观察员交来的，在“观察员”里登记。' }}
        columns={[
          {
            title: '观察的日期',
            dataIndex: 'seenOn',
            width: 110,
            sorter: (a, b) => a.seenOn.localeCompare(b.seenOn),
          },
          { title: '观察员', width: 130, render: (_, { number, name }) => `${name}（${number}）` },
          { title: '场所', width: 150, render: (_, { place }) => place ?? '未写明' },
          {
            title: '内容',
            dataIndex: 'content',
            render: (content: string) => (
              <Typography.Paragraph style={{ whiteSpace: 'pre-wrap', margin: 0 }}>
                {content}
              </Typography.Paragraph>
            ),
          },
          {
            title: '答复',
            render: (_, report) =>
              report.answer === null ? (
                <ActButton
                  act="answer-observer-report"
                  size="small"
                  type="primary"
                  aria-label={`答复：${report.name} ${report.seenOn}`}
                  onClick={() => onAnswer(report)}
                >
                  答复
                </ActButton>
              ) : (
                <Typography.Paragraph style={{ whiteSpace: 'pre-wrap', margin: 0 }}>
                  {report.answer}（{report.answeredOn}）
                </Typography.Paragraph>
              ),
          },
        ]}
      />
    </Flex>
  );
}
