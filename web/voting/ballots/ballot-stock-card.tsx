import { ballotsBalance } from '@xuanwu/rules/ballot-stock.ts';
import type { BallotStock } from '@xuanwu/server/phases/voting/ballots/ballot-stock.schema.ts';
import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Button, Drawer, Flex, Statistic, Table, Typography } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { Explained } from '../../widgets/explained.tsx';
import { Loaded } from '../../widgets/page.tsx';
import { grouped } from '../../widgets/words.ts';
import { SecondNamesForm } from './second-names-form.tsx';
import { AccountForm, MoveForm } from './ballot-stock-forms.tsx';

type Place = BallotStock['places'][number];
type Opened =
  | { readonly form: 'printing' }
  | { readonly form: 'delivery' }
  | { readonly form: 'names' }
  | { readonly form: 'account'; readonly place: Place };

const TITLES = {
  printing: '登记选票印制',
  delivery: '分送选票',
  account: '核销选票',
  names: '候选人姓名的第二种文字',
} as const;

/** 选票的印制和收发: printed, delivered, handed out, spoiled and left over, which have to balance. */
export function BallotStockCard({ round }: { round: RoundRow }) {
  const read = useRead<BallotStock>(`/api/rounds/${round.id}/ballot-stock`);
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  return (
    <Loaded read={read}>
      {(stock) => (
        <Flex vertical gap={12}>
          <Flex gap={32} wrap>
            <Statistic title="印制" value={stock.printed} />
            <Statistic title="已分送" value={stock.delivered} />
            <Statistic title="留存" value={stock.printed - stock.delivered} />
          </Flex>
          <Flex gap={8} wrap>
            <ActButton act="record-ballot-printing" onClick={() => setOpened({ form: 'printing' })} />
            <ActButton
              act="deliver-ballots"
              state={{ round: round.state }}
              onClick={() => setOpened({ form: 'delivery' })}
            />
            <ActButton
              act="set-second-names"
              state={{ round: round.state }}
              onClick={() => setOpened({ form: 'names' })}
            >
              第二种文字的姓名
            </ActButton>
            <Button
              onClick={() => downloadTable(`选票收发 ${round.constituencyName}.csv`, COLUMNS, stock.places)}
            >
              导出表格
            </Button>
          </Flex>
          <PlaceStock
            round={round}
            places={stock.places}
            onAccount={(place) => setOpened({ form: 'account', place })}
          />
          <Movements movements={stock.movements} />
          <Drawer
            title={opened && TITLES[opened.form]}
            size={440}
            destroyOnHidden
            open={opened !== undefined}
            onClose={close}
          >
            {opened?.form === 'names' && <SecondNamesForm round={round} onDone={close} />}
            {opened?.form === 'account' ? (
              <AccountForm round={round} place={opened.place} onDone={close} />
            ) : (
              (opened?.form === 'printing' || opened?.form === 'delivery') && (
                <MoveForm
                  round={round}
                  stock={stock}
                  isDelivery={opened.form === 'delivery'}
                  onDone={close}
                />
              )
            )}
          </Drawer>
        </Flex>
      )}
    </Loaded>
  );
}

const COLUMNS: readonly [string, (place: Place) => string][] = [
  ['投票场所', ({ name }) => name],
  ['分送', ({ delivered }) => String(delivered)],
  ['发给选民', ({ issued }) => String(issued ?? '')],
  ['换领作废', ({ spoiled }) => String(spoiled ?? '')],
  ['剩余', ({ unused }) => String(unused ?? '')],
  ['不相符的原因', ({ reason }) => reason ?? ''],
];

function PlaceStock(props: { round: RoundRow; places: readonly Place[]; onAccount: (place: Place) => void }) {
  const { round, places, onAccount } = props;
  const figure = (title: string, of: 'delivered' | 'issued' | 'spoiled' | 'unused') => ({
    title,
    align: 'right' as const,
    width: 90,
    render: (_: unknown, place: Place) => (place[of] === null ? '—' : grouped(place[of])),
  });
  return (
    <Table<Place>
      size="small"
      rowKey="place"
      dataSource={[...places]}
      scroll={{ x: 720 }}
      pagination={places.length > 10 ? { defaultPageSize: 10 } : false}
      locale={{ emptyText: '本选区还没有投票场所。' }}
      columns={[
        { title: '投票场所', dataIndex: 'name' },
        figure('分送', 'delivered'),
        figure('发给选民', 'issued'),
        figure('换领作废', 'spoiled'),
        figure('剩余', 'unused'),
        { title: '比较', width: 160, render: (_, place) => <Balance round={round} place={place} /> },
        {
          title: '',
          width: 90,
          render: (_, place) => (
            <ActButton
              act="account-ballots"
              state={{ round: round.state }}
              size="small"
              aria-label={`核销选票：${place.name}`}
              onClick={() => onAccount(place)}
            >
              核销
            </ActButton>
          ),
        },
      ]}
    />
  );
}

function Balance({ round, place }: { round: RoundRow; place: Place }) {
  const { delivered, issued, spoiled, unused, reason } = place;
  if (issued === null) return '投票结束后核销';
  if (spoiled === null || unused === null) return '还没有核销';
  const balance = ballotsBalance(round.electionDay, { delivered, issued, spoiled, unused });
  return (
    <Flex vertical>
      <Explained title={`${place.name}：选票收发`} reasons={[balance]} danger={!balance.holds}>
        {balance.holds ? '相符' : '不相符'}
      </Explained>
      {reason !== null && <Typography.Text type="secondary">{reason}</Typography.Text>}
    </Flex>
  );
}

function Movements({ movements }: { movements: BallotStock['movements'] }) {
  return (
    <Table
      size="small"
      rowKey="id"
      dataSource={movements}
      scroll={{ x: 520 }}
      pagination={{ hideOnSinglePage: true, defaultPageSize: 10 }}
      locale={{ emptyText: '还没有印制、分送的记录。' }}
      columns={[
        { title: '日期', dataIndex: 'on', width: 110 },
        { title: '事项', render: (_, { place }) => (place === null ? '印制' : `分送 ${place}`) },
        { title: '张数', dataIndex: 'count', align: 'right', width: 90, render: grouped },
        { title: '交出', dataIndex: 'givenBy', width: 110 },
        { title: '接收', dataIndex: 'receivedBy', width: 110 },
      ]}
    />
  );
}
