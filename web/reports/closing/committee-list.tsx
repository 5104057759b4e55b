import type { ClosingView, CommitteeRow } from '@xuanwu/server/reports/closing/closing.schema.ts';
import { Empty, Flex, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { ActButton } from '../../widgets/act-button.tsx';
import { Side } from '../office-work/side.tsx';
import { DissolveForm } from './dissolve-form.tsx';

/** 各级选举委员会的移交和撤销. */
export function CommitteeList({ view }: { view: ClosingView }) {
  const { committees } = view;
  const [opened, setOpened] = useState<CommitteeRow>();
  const close = () => setOpened(undefined);
  const dissolved = committees.filter(({ handover }) => handover).length;
  return (
    <Flex vertical gap={12}>
      <Typography.Text>
        选举委员会 {committees.length} 个，已移交撤销 {dissolved}{' '}
        个。选票、文书、印章移交给本级人大常委会，乡镇的移交给人大主席团。
      </Typography.Text>
      <Table<CommitteeRow>
        size="small"
        rowKey="election"
        dataSource={committees}
        scroll={{ x: 900 }}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: <Empty description="还没有各级选举。" /> }}
        expandable={{
          rowExpandable: ({ handover }) => handover !== null,
          expandedRowRender: itemsOf,
        }}
        columns={[
          { title: '选举', dataIndex: 'name' },
          { title: '接收的机关', dataIndex: 'receiver' },
          { title: '封存的选票', width: 110, align: 'right', render: (_, { packages }) => `${packages} 包` },
          { title: '移交', width: 260, render: (_, row) => <State row={row} /> },
          {
            title: '',
            width: 130,
            render: (_, row) =>
              row.handover ? (
                <a href={`/api/documents/handover-list/${row.election}`} target="_blank" rel="noreferrer">
                  打印移交清单
                </a>
              ) : (
                <ActButton
                  act="dissolve-committee"
                  size="small"
                  {...whyNotYet(row)}
                  aria-label={`移交并撤销：${row.name}`}
                  onClick={() => setOpened(row)}
                >
                  移交并撤销
                </ActButton>
              ),
          },
        ]}
      />
      <Side title={opened && `移交并撤销：${opened.name}选举委员会`} wide onClose={close}>
        {opened && <DissolveForm row={opened} today={view.today} onDone={close} />}
      </Side>
    </Flex>
  );
}

function whyNotYet({ unpublished, unsealed }: CommitteeRow): { readonly unless?: string } {
  if (unpublished > 0) return { unless: `还有 ${unpublished} 次投票没有公告结果` };
  return unsealed > 0 ? { unless: `还有 ${unsealed} 次投票没有封存选票` } : {};
}

function State({ row }: { row: CommitteeRow }) {
  const { handover, unpublished, unsealed } = row;
  if (handover)
    return (
      <>
        {handover.handedOn} 移交 {handover.items.length} 项
        <div className="shell-subtitle">{handover.document}</div>
      </>
    );
  if (unpublished > 0) return <Tag>{unpublished} 次投票没有公告结果</Tag>;
  return unsealed > 0 ? <Tag>{unsealed} 次投票没有封存选票</Tag> : <Tag color="blue">可以移交</Tag>;
}

function itemsOf({ handover }: CommitteeRow) {
  if (!handover) return null;
  const items = handover.items.map((item, index) => ({ ...item, number: index + 1 }));
  return (
    <Flex vertical gap={8}>
      <Table
        size="small"
        rowKey="number"
        pagination={false}
        style={{ maxWidth: 640 }}
        dataSource={items}
        columns={[
          { title: '序号', dataIndex: 'number', width: 70 },
          { title: '名称', dataIndex: 'title' },
          { title: '数量', width: 120, align: 'right', render: (_, { count, unit }) => `${count} ${unit}` },
        ]}
      />
      <span className="shell-subtitle">
        移交人：{handover.givenBy}；接收人：{handover.receivedBy}
      </span>
    </Flex>
  );
}
