import { SHEET_PERIODS, SHEET_STAGES } from '@xuanwu/rules/sheets.ts';
import type { SheetOrderRow, SheetRow, SheetsView } from '@xuanwu/server/levels/sheets/sheet.schema.ts';
import { Card, Drawer, Empty, Flex, Tag } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Loaded, Page } from '../../widgets/page.tsx';
import { BelowTable } from './below-table.tsx';
import { DutyTable } from './duty-table.tsx';
import { OfficeFiles } from './office-files.tsx';
import { OrderForm } from './order-form.tsx';
import { PrepareForm, type Preparing } from './prepare-form.tsx';
import { SheetNumbers } from './sheet-numbers.tsx';

/** 报表: what is asked of this office and what it asks of those below, period by period. */
export function Sheets() {
  const read = useRead<SheetsView>('/api/sheets');
  return <Loaded read={read}>{(view) => <Board view={view} />}</Loaded>;
}

function Board({ view }: { view: SheetsView }) {
  const [isOrdering, setOrdering] = useState(false);
  const [preparing, setPreparing] = useState<Preparing>();
  const [opened, setOpened] = useState<string>();
  const sheet = view.sheets.find(({ id }) => id === opened);
  return (
    <Page
      title="报表"
      hint="数字从任务、选区、登记册里来，逐级汇总，不用重新填写。生成以后不再变动；更正的另出一张，原来的保留。"
      actions={
        <ActButton act="order-sheets" type="primary" onClick={() => setOrdering(true)}>
          布置报表
        </ActButton>
      }
    >
      {view.orders.length === 0 && <Empty description="还没有布置报表。" />}
      {view.orders.map((order) => (
        <Order
          key={order.id}
          order={order}
          sheets={view.sheets}
          onOpen={setOpened}
          onPrepare={setPreparing}
        />
      ))}
      <OfficeFiles orders={view.orders} />
      {isOrdering && <OrderForm today={view.today} onClose={() => setOrdering(false)} />}
      {preparing && <PrepareForm {...preparing} onClose={() => setPreparing(undefined)} />}
      <Drawer
        open={sheet !== undefined}
        size={900}
        destroyOnHidden
        title={sheet && titleOf(sheet)}
        onClose={() => setOpened(undefined)}
      >
        {sheet && <SheetNumbers sheet={sheet} versions={versionsOf(sheet, view.sheets)} onOpen={setOpened} />}
      </Drawer>
    </Page>
  );
}

function titleOf({ by, stage, periodTo, version }: SheetRow): string {
  return `${by.name}${SHEET_STAGES[stage]}报表（截至 ${periodTo}${version > 1 ? `，第${version}次` : ''}）`;
}

function versionsOf(sheet: SheetRow, sheets: readonly SheetRow[]): SheetRow[] {
  return sheets.filter(
    ({ order, by, periodTo }) =>
      order === sheet.order && by.code === sheet.by.code && periodTo === sheet.periodTo,
  );
}

function Order(props: {
  order: SheetOrderRow;
  sheets: readonly SheetRow[];
  onOpen: (sheet: string) => void;
  onPrepare: (preparing: Preparing) => void;
}) {
  const { order, sheets, onOpen, onPrepare } = props;
  const stop = useAct('stop-sheets');
  const { by, stage, every, from, to, dueDays, document, isMine, stoppedOn } = order;
  return (
    <Card
      size="small"
      title={
        <Flex gap={4} wrap align="baseline">
          <Tag color={isMine ? 'blue' : 'gold'}>{isMine ? '本级布置' : `${by.name}布置`}</Tag>
          {stoppedOn !== null && <Tag>{stoppedOn} 停报</Tag>}
          {SHEET_STAGES[stage]}报表
        </Flex>
      }
      extra={
        isMine &&
        stoppedOn === null && (
          <ActButton
            act="stop-sheets"
            size="small"
            loading={stop.isPending}
            onClick={() => stop.mutate({ order: order.id })}
          />
        )
      }
    >
      <Flex vertical gap={8}>
        <div className="shell-subtitle">
          {document}，{SHEET_PERIODS[every]}一期，{from} 至 {to}，期末以后 {dueDays} 日以内报送
        </div>
        {isMine ? (
          <BelowTable order={order} sheets={sheets} onOpen={onOpen} />
        ) : (
          <DutyTable order={order} sheets={sheets} onOpen={onOpen} onPrepare={onPrepare} />
        )}
      </Flex>
    </Card>
  );
}
