import { SEALED_CONTENTS, sealedOf } from '@xuanwu/rules/ballot-sealing.ts';
import type { SealingRow, Sealings } from '@xuanwu/server/reports/closing/sealing.schema.ts';
import { Alert, Button, Empty, Flex, Input, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { ActButton } from '../../widgets/act-button.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { useWaiting } from '../../widgets/second-person.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { grouped, LEVELS } from '../../widgets/words.ts';
import { Side } from '../office-work/side.tsx';
import { SealedPackages } from './sealed-packages.tsx';
import { SealingForm } from './sealing-form.tsx';

const STATES = { open: '未封存', sealed: '已封存', differs: '与账上不符' } as const;

function stateOf({ sealing }: SealingRow): keyof typeof STATES {
  if (!sealing) return 'open';
  return sealing.reason === null ? 'sealed' : 'differs';
}

/** 封存选票, those that are open first. */
export function SealingList({ sealings }: { sealings: Sealings }) {
  const { rows, unpublished } = sealings;
  const [state, setState] = useFilter('state');
  const [level, setLevel] = useFilter('level');
  const [search, setSearch] = useFilter('search');
  const [opened, setOpened] = useState<SealingRow>();
  const close = () => setOpened(undefined);
  const open = rows.filter(({ sealing }) => !sealing).length;
  const shown = rows
    .filter(
      (row) =>
        (state === '' || stateOf(row) === state) &&
        (level === '' || row.level === level) &&
        `${row.areaName}${row.constituencyName}${row.sealing?.packages.map(({ seal }) => seal).join(' ') ?? ''}`.includes(
          search,
        ),
    )
    .toSorted((one, other) => Number(one.sealing !== null) - Number(other.sealing !== null));
  return (
    <Flex vertical gap={12}>
      <Typography.Text>
        已公告结果的投票 {grouped(rows.length)} 次，已封存 {grouped(rows.length - open)} 次，未封存{' '}
        {grouped(open)} 次。
      </Typography.Text>
      {unpublished > 0 && (
        <Alert
          type="info"
          showIcon
          title={`还有 ${grouped(unpublished)} 次投票没有公告结果，公告以后才能封存。`}
        />
      )}
      <Flex gap={8} wrap>
        <Input.Search
          aria-label="查找选区或者封签号"
          placeholder="选区、封签号"
          allowClear
          style={{ width: 200 }}
          defaultValue={search}
          onSearch={setSearch}
        />
        <Choice label="状态" titles={STATES} value={state} onChange={setState} />
        <Choice label="级别" titles={LEVELS} value={level} onChange={setLevel} />
        <Button disabled={shown.length === 0} onClick={() => downloadTable('封存选票.csv', EXPORT, shown)}>
          导出表格
        </Button>
      </Flex>
      <Table<SealingRow>
        size="small"
        rowKey="round"
        dataSource={shown}
        scroll={{ x: 960 }}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: <Empty description="没有这样的投票。结果公告以后，选票在这里封存。" /> }}
        expandable={{
          rowExpandable: ({ sealing }) => sealing !== null,
          expandedRowRender: packagesOf,
        }}
        columns={[
          {
            title: '选区',
            width: 200,
            render: (_, { constituencyName, title, level: of, areaName }) => (
              <>
                {constituencyName}
                <div className="shell-subtitle">{`${LEVELS[of]}，${areaName}，${title}`}</div>
              </>
            ),
          },
          ...(['used', 'spoiled', 'unused'] as const).map((contents) => ({
            title: SEALED_CONTENTS[contents],
            width: 120,
            align: 'right' as const,
            render: (_: unknown, row: SealingRow) => <Counts row={row} contents={contents} />,
          })),
          {
            title: '封存',
            render: (_, row) => <Sealed row={row} />,
          },
          {
            title: '',
            width: 130,
            render: (_, row) =>
              row.sealing ? (
                <a href={`/api/documents/sealing-record/${row.round}`} target="_blank" rel="noreferrer">
                  打印封存记录
                </a>
              ) : (
                <ActButton
                  act="seal-ballots"
                  size="small"
                  aria-label={`封存：${row.constituencyName}${row.title}`}
                  onClick={() => setOpened(row)}
                >
                  封存
                </ActButton>
              ),
          },
        ]}
      />
      <Side title={opened && `封存选票：${opened.constituencyName}${opened.title}`} wide onClose={close}>
        {opened && <SealingForm row={opened} today={sealings.today} onDone={close} />}
      </Side>
    </Flex>
  );
}

function packagesOf({ sealing }: SealingRow) {
  return sealing && <SealedPackages sealing={sealing} />;
}

/** 封存的 over 账上的, while they differ. */
function Counts({ row, contents }: { row: SealingRow; contents: 'used' | 'spoiled' | 'unused' }) {
  const should = row.accounted[contents];
  if (!row.sealing) return grouped(should);
  const sealed = sealedOf(row.sealing.packages, contents);
  return sealed === should ? (
    grouped(sealed)
  ) : (
    <>
      {grouped(sealed)}
      <div className="shell-subtitle">账上 {grouped(should)}</div>
    </>
  );
}

function Sealed({ row }: { row: SealingRow }) {
  const waits = useWaiting({ round: row.round }).some(({ act }) => act === 'seal-ballots');
  const { sealing } = row;
  if (!sealing) return waits ? <Tag color="blue">等待另一人确认</Tag> : <Tag>未封存</Tag>;
  return (
    <>
      {sealing.sealedOn} 封存 {sealing.packages.length} 包，存放在{sealing.keptAt}
      {sealing.reason !== null && <div className="shell-subtitle">不相符的原因：{sealing.reason}</div>}
    </>
  );
}

const EXPORT: readonly [string, (row: SealingRow) => string | number][] = [
  ['级别', ({ level }) => LEVELS[level]],
  ['行政区', ({ areaName }) => areaName],
  ['选区', ({ constituencyName }) => constituencyName],
  ['投票', ({ title }) => title],
  ['账上收回', ({ accounted }) => accounted.used],
  ['账上作废', ({ accounted }) => accounted.spoiled],
  ['账上剩余', ({ accounted }) => accounted.unused],
  ['封存日期', ({ sealing }) => sealing?.sealedOn ?? ''],
  ['包数', ({ sealing }) => sealing?.packages.length ?? ''],
  ['封签号', ({ sealing }) => sealing?.packages.map(({ seal }) => seal).join('、') ?? ''],
  ['存放地点', ({ sealing }) => sealing?.keptAt ?? ''],
  ['不相符的原因', ({ sealing }) => sealing?.reason ?? ''],
];
