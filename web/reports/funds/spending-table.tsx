import type { Spending } from '@xuanwu/server/reports/office-work/funds/funds.schema.ts';
import { FUND_ITEMS } from '@xuanwu/rules/election-funds.ts';
import { Empty, Flex, Table, Tag } from 'antd';
import { ActButton } from '../../widgets/act-button.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { AttachFile } from '../office-work/attach-file.tsx';
import { written } from './money.tsx';
import { Reversed } from './reversed.tsx';

const STATES = { waiting: '待审批', approved: '已审批', reversed: '已冲销' } as const;

function stateOf({ approvedOn, reversed }: Spending): keyof typeof STATES {
  if (reversed !== null) return 'reversed';
  return approvedOn === null ? 'waiting' : 'approved';
}

/** 支出, those that wait first. */
export function SpendingTable(props: {
  rows: readonly Spending[];
  onApprove: (row: Spending) => void;
  onReverse: (row: Spending) => void;
}) {
  const { rows, onApprove, onReverse } = props;
  const [state, setState] = useFilter('state');
  const [item, setItem] = useFilter('item');
  const [area, setArea] = useFilter('area');
  const shown = rows.filter(
    (row) =>
      (state === '' || stateOf(row) === state) &&
      (item === '' || row.item === item) &&
      (area === '' || row.area === area),
  );
  return (
    <Flex vertical gap={12}>
      <Flex gap={8} wrap>
        <Choice label="状态" titles={STATES} value={state} onChange={setState} />
        <Choice label="项目" titles={FUND_ITEMS} value={item} onChange={setItem} />
        <Choice
          label="单位"
          titles={Object.fromEntries(rows.map((row) => [row.area, row.areaName]))}
          value={area}
          onChange={setArea}
        />
      </Flex>
      <Table<Spending>
        size="small"
        rowKey="id"
        dataSource={shown}
        scroll={{ x: 960 }}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: <Empty description="还没有支出。按右上角“登记支出”。" /> }}
        columns={[
          { title: '凭证号', dataIndex: 'voucherNumber', width: 110 },
          { title: '日期', dataIndex: 'spentOn', width: 110 },
          { title: '单位', dataIndex: 'areaName', width: 110 },
          {
            title: '项目和用途',
            render: (_, row) => (
              <>
                {FUND_ITEMS[row.item]}：{row.purpose}
                <Reversed reversed={row.reversed} />
              </>
            ),
          },
          { title: '金额（元）', width: 120, align: 'right', render: (_, { fen }) => written(fen) },
          {
            title: '凭证',
            width: 110,
            render: (_, row) => (
              <AttachFile
                act="add-fund-voucher"
                of={row.id}
                title={`凭证 ${row.voucherNumber}`}
                word="上传凭证"
                href={`/api/fund-spendings/${row.id}/voucher`}
                type={row.fileType}
                mayAdd={row.reversed === null}
                takesPdf
              />
            ),
          },
          {
            title: '审批',
            width: 180,
            render: (_, row) => <State row={row} onApprove={onApprove} onReverse={onReverse} />,
          },
        ]}
      />
    </Flex>
  );
}

function State(props: {
  row: Spending;
  onApprove: (row: Spending) => void;
  onReverse: (row: Spending) => void;
}) {
  const { row, onApprove, onReverse } = props;
  if (row.reversed !== null) return <Tag>{STATES.reversed}</Tag>;
  return (
    <Flex gap={4} align="center" wrap>
      {row.approvedOn === null ? (
        <ActButton
          act="approve-fund-spending"
          size="small"
          disabled={row.fileType === null}
          aria-label={`审批：凭证 ${row.voucherNumber}`}
          onClick={() => onApprove(row)}
        >
          {row.fileType === null ? '等凭证' : '审批'}
        </ActButton>
      ) : (
        <Tag color="green">{row.approvedOn} 审批</Tag>
      )}
      <ActButton
        act="reverse-fund-entry"
        size="small"
        danger
        aria-label={`冲销：凭证 ${row.voucherNumber}`}
        onClick={() => onReverse(row)}
      >
        冲销
      </ActButton>
    </Flex>
  );
}
