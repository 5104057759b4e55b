import type { SheetDuty, SheetOrderRow, SheetRow } from '@xuanwu/server/levels/sheets/sheet.schema.ts';
import { Button, Flex, Table } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { DutyState } from './duty-state.tsx';
import type { Preparing } from './prepare-form.tsx';

/** 本级各期: make, look through, send. */
export function DutyTable(props: {
  order: SheetOrderRow;
  sheets: readonly SheetRow[];
  onOpen: (sheet: string) => void;
  onPrepare: (preparing: Preparing) => void;
}) {
  const { order, sheets, onOpen, onPrepare } = props;
  const send = useAct('send-sheet');
  return (
    <>
      <ProblemAlert error={send.error} />
      <Table<SheetDuty>
        size="small"
        rowKey="to"
        dataSource={order.duties}
        pagination={{ defaultPageSize: 7, hideOnSinglePage: true }}
        scroll={{ x: 640 }}
        locale={{ emptyText: '第一期还没有到期。' }}
        columns={[
          { title: '期间', key: 'to', render: (_, { from, to }) => (from === to ? to : `${from} 至 ${to}`) },
          { title: '最迟报送', dataIndex: 'dueOn' },
          { title: '状态', key: 'state', render: (_, duty) => <DutyState duty={duty} /> },
          {
            title: '办理',
            key: 'acts',
            render: (_, duty) => {
              const sheet = sheets.find(({ id }) => id === duty.sheet);
              return (
                <Flex gap={8} wrap>
                  {sheet && (
                    <Button size="small" onClick={() => onOpen(sheet.id)}>
                      查看
                    </Button>
                  )}
                  {sheet && sheet.sentOn === null && (
                    <ActButton
                      act="send-sheet"
                      size="small"
                      type="primary"
                      onClick={() => send.mutate({ sheet: sheet.id })}
                    />
                  )}
                  <ActButton
                    act="prepare-sheet"
                    size="small"
                    onClick={() =>
                      onPrepare({ order: order.id, periodTo: duty.to, isAgain: sheet !== undefined })
                    }
                  >
                    {sheet ? '更正' : '生成'}
                  </ActButton>
                </Flex>
              );
            },
          },
        ]}
      />
    </>
  );
}
