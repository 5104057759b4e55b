import { PUBLICITY_KINDS } from '@xuanwu/rules/office-words.ts';
import type { PublicityView } from '@xuanwu/server/reports/office-work/publicity/publicity.schema.ts';
import { Button, Empty, Flex, Table, Tag } from 'antd';
import { ActButton } from '../../widgets/act-button.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { useFilter } from '../../widgets/use-filter.ts';
import { grouped } from '../../widgets/words.ts';
import { AttachFile } from '../office-work/attach-file.tsx';

export type PublicityRecord = PublicityView['records'][number];

const TITLES = Object.fromEntries(Object.entries(PUBLICITY_KINDS).map(([kind, { title }]) => [kind, title]));

/** 宣传登记, the latest first. */
export function RecordTable(props: {
  records: readonly PublicityRecord[];
  onWithdraw: (record: PublicityRecord) => void;
}) {
  const { records, onWithdraw } = props;
  const [kind, setKind] = useFilter('kind');
  const [area, setArea] = useFilter('area');
  const shown = records.filter(
    (row) => (kind === '' || row.kind === kind) && (area === '' || row.area === area),
  );
  const areas = Object.fromEntries(records.map((row) => [row.area, row.areaName]));
  return (
    <Flex vertical gap={12}>
      <Flex gap={8} wrap>
        <Choice label="种类" titles={TITLES} value={kind} onChange={setKind} />
        <Choice label="单位" titles={areas} value={area} onChange={setArea} />
        <Button disabled={shown.length === 0} onClick={() => downloadTable('宣传登记.csv', EXPORT, shown)}>
          导出表格
        </Button>
      </Flex>
      <Table<PublicityRecord>
        size="small"
        rowKey="id"
        dataSource={shown}
        scroll={{ x: 860 }}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: <Empty description="还没有登记。按右上角“登记宣传”。" /> }}
        columns={[
          { title: '日期', dataIndex: 'doneOn', width: 110 },
          { title: '单位', dataIndex: 'areaName', width: 120 },
          { title: '种类', width: 150, render: (_, row) => PUBLICITY_KINDS[row.kind].title },
          { title: '数量', width: 110, align: 'right', render: (_, row) => amount(row) },
          {
            title: '地点和内容',
            render: (_, { place, withdrawnOn, withdrawnBecause }) => (
              <>
                {place}
                {withdrawnOn !== null && (
                  <div>
                    <Tag color="red">{withdrawnOn} 撤销</Tag>
                    {withdrawnBecause}
                  </div>
                )}
              </>
            ),
          },
          {
            title: '照片',
            width: 120,
            render: (_, row) => (
              <AttachFile
                act="add-publicity-photo"
                of={row.id}
                title={row.place}
                word="补传照片"
                href={`/api/publicity/${row.id}/photo`}
                type={row.hasPhoto ? 'image/jpeg' : null}
                mayAdd={row.withdrawnOn === null}
              />
            ),
          },
          {
            title: '',
            width: 80,
            render: (_, row) =>
              row.withdrawnOn === null && (
                <ActButton
                  act="withdraw-publicity"
                  size="small"
                  danger
                  aria-label={`撤销：${row.place}`}
                  onClick={() => onWithdraw(row)}
                >
                  撤销
                </ActButton>
              ),
          },
        ]}
      />
    </Flex>
  );
}

function amount({ kind, count }: PublicityRecord): string {
  return `${grouped(count)} ${PUBLICITY_KINDS[kind].unit}`;
}

const EXPORT: readonly [string, (row: PublicityRecord) => string | number][] = [
  ['日期', ({ doneOn }) => doneOn],
  ['单位', ({ areaName }) => areaName],
  ['种类', ({ kind }) => PUBLICITY_KINDS[kind].title],
  ['数量', ({ count }) => count],
  ['计量单位', ({ kind }) => PUBLICITY_KINDS[kind].unit],
  ['地点和内容', ({ place }) => place],
  ['撤销日期', ({ withdrawnOn }) => withdrawnOn ?? ''],
];
