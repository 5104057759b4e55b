import { SHEET_STAGES } from '@xuanwu/rules/sheets.ts';
import type { OfficeKeys } from '@xuanwu/server/levels/files/office-file.schema.ts';
import type { SheetOrderRow } from '@xuanwu/server/levels/sheets/sheet.schema.ts';
import { Button, Card, Flex, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Loaded } from '../../widgets/page.tsx';
import { AcceptKeyForm, WithdrawKeyForm } from './key-forms.tsx';
import { ReceiveFile } from './receive-file.tsx';

type Key = OfficeKeys['keys'][number];

/** 另设系统的上下级: whose installation is another one; orders, sheets, requests and their answers go between them as signed files. */
export function OfficeFiles({ orders }: { orders: readonly SheetOrderRow[] }) {
  const read = useRead<OfficeKeys>('/api/office-keys');
  return <Loaded read={read}>{(keys) => <Files keys={keys} orders={orders} />}</Loaded>;
}

function Files({ keys: { own, keys }, orders }: { keys: OfficeKeys; orders: readonly SheetOrderRow[] }) {
  const [isAccepting, setAccepting] = useState(false);
  const [withdrawing, setWithdrawing] = useState<Key>();
  return (
    <Card
      size="small"
      title="另设系统的上下级"
      extra={
        <ActButton act="accept-office-key" size="small" onClick={() => setAccepting(true)}>
          登记对方的公钥
        </ActButton>
      }
    >
      <Flex vertical gap={8}>
        <div className="shell-subtitle">
          对方用另一套系统的，报表、上报件和批复用签名文件传递，不用重新填写。本系统的公钥指纹：
          <Typography.Text copyable code>
            {own}
          </Typography.Text>
        </div>
        <ReceiveFile />
        <Table<Key>
          size="small"
          rowKey="id"
          dataSource={keys}
          pagination={false}
          scroll={{ x: 760 }}
          locale={{ emptyText: '还没有登记过对方的公钥。' }}
          columns={[
            { title: '对方', key: 'place', render: (_, { place }) => `${place.name}（${place.code}）` },
            { title: '公钥指纹', dataIndex: 'fingerprint', render: (text: string) => <code>{text}</code> },
            {
              title: '登记',
              key: 'accepted',
              render: (_, { acceptedOn, learnedFrom, withdrawnOn, withdrawnReason }) =>
                withdrawnOn === null ? (
                  `${acceptedOn}，${learnedFrom}`
                ) : (
                  <>
                    <Tag>{withdrawnOn} 停用</Tag>
                    {withdrawnReason}
                  </>
                ),
            },
            {
              title: '办理',
              key: 'acts',
              render: (_, key) => (
                <KeyActs officeKey={key} orders={orders} onWithdraw={() => setWithdrawing(key)} />
              ),
            },
          ]}
        />
      </Flex>
      {isAccepting && <AcceptKeyForm onClose={() => setAccepting(false)} />}
      {withdrawing && <WithdrawKeyForm {...withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </Card>
  );
}

/** 给直接下级导出布置的报表；停用. */
function KeyActs(props: { officeKey: Key; orders: readonly SheetOrderRow[]; onWithdraw: () => void }) {
  const { officeKey, orders, onWithdraw } = props;
  const { place, withdrawnOn } = officeKey;
  if (withdrawnOn !== null) return null;
  const forThem = orders.filter(
    ({ isMine, stoppedOn, below }) =>
      isMine && stoppedOn === null && below.some((each) => each.place.code === place.code),
  );
  return (
    <Flex gap={8} wrap>
      {forThem.map(({ id, stage }) => (
        <Button key={id} size="small" href={`/api/sheet-orders/${id}/signed.json?to=${place.code}`}>
          导出布置文件：{SHEET_STAGES[stage]}
        </Button>
      ))}
      <ActButton act="withdraw-office-key" size="small" onClick={onWithdraw}>
        停用
      </ActButton>
    </Flex>
  );
}
