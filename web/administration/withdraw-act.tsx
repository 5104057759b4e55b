import type { PendingActRow } from '@xuanwu/server/administration/administration.schema.ts';
import { App, Button, Flex, Popconfirm } from 'antd';
import { useWrite } from '../api/use-write.ts';

/** 撤回: what one has asked for oneself waits for another; it can be taken back as long as nobody has decided. */
export function WithdrawAct({ row }: { row: PendingActRow }) {
  const { message } = App.useApp();
  const withdraw = useWrite(
    () => ['POST', `/api/pending-acts/${row.id}/withdraw`, {}],
    () => void message.success('已撤回'),
  );
  return (
    <Flex gap={8} align="center" wrap>
      <span>等另一人</span>
      <Popconfirm
        title="撤回这件申请？"
        description="撤回以后不再等待复核，留在“办过的”里。"
        okText="撤回"
        cancelText="不撤回"
        onConfirm={() => withdraw.mutate()}
      >
        <Button size="small" loading={withdraw.isPending} aria-label={`撤回申请：${row.summary}`}>
          撤回
        </Button>
      </Popconfirm>
    </Flex>
  );
}
