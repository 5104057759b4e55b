import { TRAINING_AUDIENCES } from '@xuanwu/rules/office-words.ts';
import type {
  TrainingSession,
  TrainingView,
} from '@xuanwu/server/reports/office-work/training/training.schema.ts';
import { Button, Empty, Flex, Table, Tag, Typography } from 'antd';
import { ActButton } from '../../widgets/act-button.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { useFilter } from '../../widgets/use-filter.ts';
import { grouped } from '../../widgets/words.ts';
import { AttachFile } from '../office-work/attach-file.tsx';

/** 培训, with who came. */
export function SessionTable(props: {
  view: TrainingView;
  onAttendance: (session: TrainingSession) => void;
  onCancel: (session: TrainingSession) => void;
}) {
  const { view, onAttendance, onCancel } = props;
  const { sessions, figures, today } = view;
  const [audience, setAudience] = useFilter('audience');
  const shown = sessions.filter((row) => audience === '' || row.audience === audience);
  return (
    <Flex vertical gap={12}>
      <Typography.Text>
        已培训 {figures.held} 期，{grouped(figures.attended)} 人次，{hours(figures.minutes)}
        ；投票场所工作人员 {figures.staff.people} 人，已培训 {figures.staff.trained} 人。
      </Typography.Text>
      <Flex gap={8} wrap>
        <Choice label="培训对象" titles={TRAINING_AUDIENCES} value={audience} onChange={setAudience} />
        <Button disabled={shown.length === 0} onClick={() => downloadTable('培训.csv', EXPORT, shown)}>
          导出表格
        </Button>
      </Flex>
      <Table<TrainingSession>
        size="small"
        rowKey="id"
        dataSource={shown}
        scroll={{ x: 1000 }}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: <Empty description="还没有安排培训。按右上角“安排培训”。" /> }}
        columns={[
          {
            title: '时间',
            width: 150,
            render: (_, { heldOn, startsAt, minutes }) => (
              <>
                {heldOn} {startsAt}
                <div className="shell-subtitle">{hours(minutes)}</div>
              </>
            ),
          },
          { title: '培训', render: (_, row) => <What {...row} /> },
          {
            title: '单位和地点',
            width: 170,
            render: (_, { areaName, place }) => (
              <>
                {areaName}
                <div className="shell-subtitle">{place}</div>
              </>
            ),
          },
          {
            title: '实到／应到',
            width: 110,
            align: 'right',
            render: (_, { attended, expected }) => `${attended ?? '—'}／${expected}`,
          },
          {
            title: '签到表',
            width: 120,
            render: (_, row) => (
              <AttachFile
                act="add-training-sheet"
                of={row.id}
                title={`${row.title}的签到表`}
                word="上传签到表"
                href={`/api/training/${row.id}/sheet`}
                type={row.sheetType}
                mayAdd={row.cancelledOn === null && row.heldOn <= today}
                takesPdf
              />
            ),
          },
          {
            title: '',
            width: 160,
            render: (_, row) =>
              row.cancelledOn === null && (
                <Flex gap={4}>
                  <ActButton
                    act="record-training"
                    size="small"
                    disabled={row.heldOn > today}
                    aria-label={`登记到训：${row.title}`}
                    onClick={() => onAttendance(row)}
                  >
                    登记到训
                  </ActButton>
                  {row.attended === null && (
                    <ActButton
                      act="cancel-training"
                      size="small"
                      danger
                      aria-label={`取消：${row.title}`}
                      onClick={() => onCancel(row)}
                    >
                      取消
                    </ActButton>
                  )}
                </Flex>
              ),
          },
        ]}
      />
    </Flex>
  );
}

function What({ title, audience, materials, cancelledOn, cancelledBecause }: TrainingSession) {
  return (
    <>
      {title}
      <div className="shell-subtitle">
        {TRAINING_AUDIENCES[audience]}；材料：{materials}
      </div>
      {cancelledOn !== null && (
        <div>
          <Tag color="red">{cancelledOn} 取消</Tag>
          {cancelledBecause}
        </div>
      )}
    </>
  );
}

const MINUTES_OF_HOUR = 60;

/** 2 小时 30 分钟 */
function hours(minutes: number): string {
  const whole = Math.floor(minutes / MINUTES_OF_HOUR);
  const rest = minutes % MINUTES_OF_HOUR;
  return [whole > 0 ? `${whole} 小时` : '', rest > 0 || whole === 0 ? `${rest} 分钟` : ''].join(' ').trim();
}

const EXPORT: readonly [string, (row: TrainingSession) => string | number][] = [
  ['日期', ({ heldOn }) => heldOn],
  ['开始时间', ({ startsAt }) => startsAt],
  ['分钟', ({ minutes }) => minutes],
  ['单位', ({ areaName }) => areaName],
  ['培训', ({ title }) => title],
  ['培训对象', ({ audience }) => TRAINING_AUDIENCES[audience]],
  ['地点', ({ place }) => place],
  ['材料', ({ materials }) => materials],
  ['应到', ({ expected }) => expected],
  ['实到', ({ attended }) => attended ?? ''],
  ['取消日期', ({ cancelledOn }) => cancelledOn ?? ''],
];
