import { POLLING_DUTIES } from '@xuanwu/rules/polling-duties.ts';
import type {
  StaffOfPlace,
  TrainingView,
} from '@xuanwu/server/reports/office-work/training/training.schema.ts';
import { Alert, Button, Empty, Flex, Table } from 'antd';
import { Link } from 'react-router';
import { Choice } from '../../widgets/choice.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { useFilter } from '../../widgets/use-filter.ts';
import { staffKey, staffOfPlaces } from './staff-of-places.ts';

/** 还没有培训的投票场所工作人员, before the day comes. */
export function UntrainedTable({ view: { staff, cycle, today } }: { view: TrainingView }) {
  const [area, setArea] = useFilter('area');
  const [duty, setDuty] = useFilter('duty');
  const rows = staffOfPlaces(staff.filter(({ isTrained }) => !isTrained));
  const shown = rows.filter(
    (row) => (area === '' || row.area === area) && (duty === '' || row.duty === duty),
  );
  const areas = Object.fromEntries(rows.map((row) => [row.area, row.areaName]));
  return (
    <Flex vertical gap={12}>
      {rows.length > 0 && today <= cycle.electionDay && (
        <Alert
          type="warning"
          showIcon
          title={`选举日是 ${cycle.electionDay}，还有 ${rows.length} 名投票场所工作人员没有培训`}
        />
      )}
      <Flex gap={8} wrap>
        <Choice label="乡镇" titles={areas} value={area} onChange={setArea} />
        <Choice label="职务" titles={POLLING_DUTIES} value={duty} onChange={setDuty} />
        <Button
          disabled={shown.length === 0}
          onClick={() => downloadTable('还没有培训的工作人员.csv', EXPORT, shown)}
        >
          导出表格
        </Button>
      </Flex>
      <Table<StaffOfPlace>
        size="small"
        rowKey={staffKey}
        dataSource={shown}
        scroll={{ x: 560 }}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true, showTotal: (total) => `共 ${total} 人` }}
        locale={{
          emptyText: (
            <Empty
              description={
                staff.length === 0 ? '投票场所还没有确定工作人员。' : '投票场所的工作人员都已经培训。'
              }
            />
          ),
        }}
        columns={[
          { title: '乡镇', dataIndex: 'areaName', width: 130 },
          {
            title: '投票场所',
            render: (_, { place, placeName }) => <Link to={`/places/${place}`}>{placeName}</Link>,
          },
          { title: '姓名', dataIndex: 'name', width: 120 },
          { title: '职务', width: 120, render: (_, row) => POLLING_DUTIES[row.duty] },
        ]}
      />
    </Flex>
  );
}

const EXPORT: readonly [string, (row: StaffOfPlace) => string][] = [
  ['乡镇', ({ areaName }) => areaName],
  ['投票场所', ({ placeName }) => placeName],
  ['姓名', ({ name }) => name],
  ['职务', ({ duty }) => POLLING_DUTIES[duty]],
];
