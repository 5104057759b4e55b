import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { ConsultationView } from '@xuanwu/server/phases/nomination/consultation/consultation-view.schema.ts';
import { Button, Card, Flex, Input, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { VoterGroupForm } from './voter-group-form.tsx';

type Group = ConsultationView['groups'][number];

/** 选民小组: who calls them together, how many voters they have; all together no more than the roll. */
export function VoterGroups(props: { constituency: ConstituencyRow; view: ConsultationView }) {
  const { constituency, view } = props;
  const [form, setForm] = useState<Group | 'new' | null>(null);
  const [text, setText] = useState('');
  const remove = useAct('remove-voter-group');
  const state = { constituency: constituency.stage };
  const { groups, voters } = view;
  const inGroups = groups.reduce((sum, group) => sum + group.voters, 0);
  const shown = groups.filter(({ name, convener }) => `${name}${convener}`.includes(text.trim()));
  return (
    <Card
      size="small"
      title={`选民小组（${groups.length}）`}
      extra={
        <ActButton act="set-up-voter-group" state={state} size="small" onClick={() => setForm('new')}>
          登记小组
        </ActButton>
      }
    >
      <Flex vertical gap={12}>
        <Flex gap={12} wrap align="center">
          <Input.Search
            aria-label="查找小组"
            placeholder="小组或召集人"
            allowClear
            style={{ width: 220 }}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button
            disabled={shown.length === 0}
            onClick={() => downloadTable(`${constituency.name}选民小组.csv`, COLUMNS, shown)}
          >
            导出表格
          </Button>
          <span className={inGroups === voters ? undefined : 'shell-subtitle'}>
            各小组共 {inGroups} 人，选民名单上 {voters} 人
            {inGroups < voters && groups.length > 0 ? `，还有 ${voters - inGroups} 人不在小组里` : ''}
          </span>
        </Flex>
        <ProblemAlert error={remove.error} />
        <Table<Group>
          size="small"
          rowKey="id"
          dataSource={shown}
          pagination={shown.length > 20 && { pageSize: 20 }}
          scroll={{ x: 520 }}
          locale={{ emptyText: groups.length === 0 ? '还没有登记选民小组。' : '没有符合条件的小组。' }}
          columns={[
            { title: '小组', dataIndex: 'name', sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN') },
            { title: '召集人', dataIndex: 'convener', width: 120 },
            {
              title: '选民',
              dataIndex: 'voters',
              width: 90,
              align: 'right',
              sorter: (a, b) => a.voters - b.voters,
            },
            {
              title: '',
              width: 140,
              render: (_, group) => (
                <Flex gap={8}>
                  <ActButton
                    act="set-up-voter-group"
                    state={state}
                    type="link"
                    size="small"
                    aria-label={`更正${group.name}`}
                    onClick={() => setForm(group)}
                  >
                    更正
                  </ActButton>
                  {!group.isUsed && (
                    <Popconfirm
                      title={`撤去“${group.name}”？`}
                      okText="撤去"
                      onConfirm={() => remove.mutate({ group: group.id })}
                    >
                      <ActButton
                        act="remove-voter-group"
                        state={state}
                        type="link"
                        size="small"
                        aria-label={`撤去${group.name}`}
                      >
                        撤去
                      </ActButton>
                    </Popconfirm>
                  )}
                </Flex>
              ),
            },
          ]}
        />
      </Flex>
      {form !== null && (
        <VoterGroupForm
          constituency={constituency.id}
          group={form === 'new' ? null : form}
          onClose={() => setForm(null)}
        />
      )}
    </Card>
  );
}

const COLUMNS: readonly [string, (group: Group) => string | number][] = [
  ['小组', ({ name }) => name],
  ['召集人', ({ convener }) => convener],
  ['选民', ({ voters }) => voters],
];
