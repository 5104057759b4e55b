import type { SheetOrderRow, SheetRow } from '@xuanwu/server/levels/sheets/sheet.schema.ts';
import { Button, Flex, Table } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { DutyState } from './duty-state.tsx';

type Row = SheetOrderRow['below'][number];

/** 各下级的最近各期: who has sent, who is late, 催报. */
export function BelowTable(props: {
  order: SheetOrderRow;
  sheets: readonly SheetRow[];
  onOpen: (sheet: string) => void;
}) {
  const { order, sheets, onOpen } = props;
  const remind = useAct('remind-sheet');
  const terms = order.below[0]?.duties ?? [];
  return (
    <Table<Row>
      size="small"
      rowKey={({ place }) => place.code}
      dataSource={order.below}
      pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
      scroll={{ x: 200 + terms.length * 190 }}
      locale={{ emptyText: '没有下级。' }}
      columns={[
        { title: '地方', key: 'place', fixed: 'left', width: 140, render: (_, { place }) => place.name },
        ...terms.map((term, index) => ({
          title: `截至 ${term.to}`,
          key: term.to,
          width: 190,
          render: (_: unknown, { place, duties }: Row) => {
            const duty = duties[index];
            if (!duty) return null;
            const sheet = sheets.find(({ id }) => id === duty.sheet);
            return (
              <Flex gap={4} wrap align="center">
                <DutyState duty={duty} isAbove />
                {sheet?.sentOn && (
                  <Button
                    size="small"
                    type="link"
                    aria-label={`查看${place.name} ${duty.to}`}
                    onClick={() => onOpen(sheet.id)}
                  >
                    查看
                  </Button>
                )}
                {duty.state === 'late' && (
                  <ActButton
                    act="remind-sheet"
                    size="small"
                    aria-label={`催报${place.name} ${duty.to}`}
                    onClick={() => remind.mutate({ order: order.id, periodTo: duty.to, place: place.code })}
                  />
                )}
              </Flex>
            );
          },
        })),
      ]}
    />
  );
}
