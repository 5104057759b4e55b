import type { BundleState, CountState } from '@xuanwu/server/phases/voting/counting/counting-view.schema.ts';
import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import {
  CameraFilled,
  CheckCircleFilled,
  ClockCircleOutlined,
  EditOutlined,
  ExclamationCircleFilled,
} from '@ant-design/icons';
import { Button, Card, Flex, Select, Space, Table } from 'antd';
import type { ReactNode } from 'react';
import { optionsOf } from '../../widgets/options.ts';
import { useFilter } from '../../widgets/use-filter.ts';
import { grouped } from '../../widgets/words.ts';

const BUNDLE_STATES = {
  open: '没有录',
  once: '录了一遍',
  differs: '两遍不一致',
  agreed: '一致',
} as const;

type State = keyof typeof BUNDLE_STATES;

function stateOf({ agreed, entries }: BundleState): State {
  if (agreed !== null) return 'agreed';
  if (entries.length === 0) return 'open';
  return entries.length === 1 ? 'once' : 'differs';
}

const ICONS: Readonly<Record<State, ReactNode>> = {
  open: <ClockCircleOutlined />,
  once: <EditOutlined />,
  differs: <ExclamationCircleFilled className="fails" />,
  agreed: <CheckCircleFilled className="holds" />,
};

/** 各捆: how far each is; pressed, its sheet is entered, compared or shown below. */
export function BundleTable(props: {
  round: RoundRow;
  count: CountState;
  chosen: number | undefined;
  onChoose: (bundle: number) => void;
}) {
  const { round, count, chosen, onChoose } = props;
  const [state, setState] = useFilter('bundles');
  const agreed = count.bundles.filter((bundle) => bundle.agreed !== null);
  const cast = agreed.reduce((sum, bundle) => sum + (bundle.agreed?.cast ?? 0), 0);
  const shown = count.bundles.filter((bundle) => state === '' || stateOf(bundle) === state);
  return (
    <Card
      size="small"
      title={`各捆（${agreed.length}/${count.bundles.length} 一致）`}
      extra={
        <Flex gap={8} align="center">
          <Select
            aria-label="捆计到哪里"
            placeholder="计到哪里"
            size="small"
            allowClear
            style={{ width: 120 }}
            value={state === '' ? null : state}
            options={optionsOf(BUNDLE_STATES)}
            onChange={setState}
          />
          <Button size="small" href={`/api/documents/tally-sheet/${round.id}`} target="_blank">
            打印正字计票单
          </Button>
        </Flex>
      }
      styles={{ body: { padding: 0 } }}
    >
      <Table<BundleState>
        size="small"
        rowKey="bundle"
        dataSource={shown}
        scroll={{ x: 520 }}
        pagination={shown.length > 10 ? { defaultPageSize: 10, showSizeChanger: false } : false}
        locale={{ emptyText: '没有符合条件的捆' }}
        rowClassName={({ bundle }) => (bundle === chosen ? 'ant-table-row-selected' : '')}
        columns={[
          {
            title: '捆',
            width: 110,
            render: (_, { bundle, session }) => (
              <Button type="link" size="small" onClick={() => onChoose(bundle)} style={{ paddingInline: 0 }}>
                第 {bundle} 捆{session > 1 ? `（第 ${session} 次）` : ''}
              </Button>
            ),
          },
          { title: '计票桌', dataIndex: 'table', width: 80, align: 'right' },
          { title: '点数', dataIndex: 'ballots', width: 90, align: 'right', render: grouped },
          {
            title: '计票单收回',
            width: 110,
            align: 'right',
            render: (_, bundle) => (bundle.agreed ? grouped(bundle.agreed.cast) : '—'),
          },
          {
            title: '计到哪里',
            render: (_, bundle) => (
              <Space>
                {ICONS[stateOf(bundle)]}
                {BUNDLE_STATES[stateOf(bundle)]}
                {bundle.hasPhoto && <CameraFilled title="附有照片" />}
              </Space>
            ),
          },
        ]}
      />
      {agreed.length === count.bundles.length && (
        <div style={{ padding: '8px 12px' }}>
          各捆共 {grouped(cast)} 张，各票箱共 {grouped(count.found)} 张
          {cast === count.found ? '，相符' : <strong className="fails">，不符</strong>}
        </div>
      )}
    </Card>
  );
}
