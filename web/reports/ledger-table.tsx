import { CheckCircleFilled, CloseCircleFilled, HourglassOutlined, RollbackOutlined } from '@ant-design/icons';
import { Empty, Flex, Table, Typography } from 'antd';
import { Reasons } from '../widgets/reasons.tsx';
import { grouped, written } from '../widgets/words.ts';
import { figuresText, type LedgerRow, OUTCOMES, whoText } from './ledger-row.ts';

/** Entries, newest first; opened, the ruling's reasons and the text that was hashed. */
export function LedgerTable({ rows, isFiltered }: { rows: readonly LedgerRow[]; isFiltered: boolean }) {
  return (
    <Table<LedgerRow>
      size="small"
      rowKey="position"
      dataSource={[...rows]}
      pagination={false}
      scroll={{ x: 980 }}
      // Fixed: what it opens stays within the screen.
      expandable={{ expandedRowRender: entryOf, fixed: true }}
      locale={{
        emptyText: (
          <Empty
            description={
              isFiltered ? '没有符合条件的日志。请放宽上面的条件。' : '还没有日志。办理第一件事以后就有。'
            }
          />
        ),
      }}
      columns={[
        { title: '序号', dataIndex: 'position', width: 84, align: 'right', render: grouped },
        { title: '时间', dataIndex: 'at', width: 140, render: written },
        { title: '办理', render: (_, row) => <What row={row} /> },
        { title: '结果', dataIndex: 'outcome', width: 130, render: (_, row) => <Outcome row={row} /> },
        { title: '谁办理', width: 190, render: (_, row) => whoText(row) },
        {
          title: '哈希',
          dataIndex: 'hash',
          width: 150,
          render: (hash: string) => (
            <Typography.Text code copyable={{ text: hash }}>
              {hash.slice(0, 10)}…
            </Typography.Text>
          ),
        },
      ]}
    />
  );
}

function What({ row }: { row: LedgerRow }) {
  const about = [row.constituencyName, figuresText(row)].filter((text) => text !== null && text !== '');
  return (
    <>
      {row.title}
      {about.length > 0 && <div className="shell-subtitle">{about.join(' · ')}</div>}
    </>
  );
}

const ICONS = {
  done: <CheckCircleFilled className="holds" />,
  refused: <CloseCircleFilled className="fails" />,
  asked: <HourglassOutlined />,
  returned: <RollbackOutlined />,
} as const;

function Outcome({ row: { outcome } }: { row: LedgerRow }) {
  return (
    <>
      {ICONS[outcome]} {OUTCOMES[outcome]}
    </>
  );
}

function entryOf({ hash, body, reasons, why }: LedgerRow) {
  return (
    <Flex vertical gap={8}>
      {why !== null && (
        <div>
          <div className="shell-subtitle">办理的理由（加密保存，不在日志原文里）</div>
          {why}
        </div>
      )}
      {reasons.length > 0 && <Reasons reasons={reasons} />}
      <Hashed label="哈希" text={hash} />
      <Hashed label="原文（参与计算哈希的文字，供程序核验）" text={body} />
    </Flex>
  );
}

function Hashed({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <div className="shell-subtitle">{label}</div>
      <Typography.Text code copyable style={{ wordBreak: 'break-all' }}>
        {text}
      </Typography.Text>
    </div>
  );
}
