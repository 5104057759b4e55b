import { CheckCircleFilled, ClockCircleOutlined, CloseCircleFilled } from '@ant-design/icons';
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import type { TaskRow } from '@xuanwu/server/phases/preparation/preparation.schema.ts';
import { Flex, Table, type TableColumnsType } from 'antd';
import { useLocalLaw } from '../law/use-local-law.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { Explained } from '../widgets/explained.tsx';
import { written } from '../widgets/words.ts';
import { articleOfTask, dueReasons, PHASES, phaseOf, TASK_STATES, timeLeft } from './task-steps.ts';

interface Shown {
  readonly rows: readonly TaskRow[];
  readonly today: string;
  readonly electionDay: string;
  readonly selected: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onAssign: (task: TaskRow) => void;
  readonly onSignOff: (task: TaskRow) => void;
}

export function TasksTable(props: Shown) {
  const { rows, selected, onSelect, electionDay } = props;
  const law = useLocalLaw(electionDay);
  return (
    <Table<TaskRow>
      size="small"
      rowKey="id"
      dataSource={[...rows]}
      scroll={{ x: 1_080 }}
      rowSelection={{
        selectedRowKeys: [...selected],
        onChange: (keys) => onSelect(keys.map(String)),
        getCheckboxProps: ({ status, areaName, title }) => ({
          disabled: status === 'done',
          'aria-label': `选择：${areaName}${title}`,
        }),
      }}
      pagination={{ defaultPageSize: 20, showTotal: (total) => `共 ${total} 项` }}
      locale={{ emptyText: '没有符合条件的任务。' }}
      columns={columns(props, law)}
    />
  );
}

function columns(
  { today, electionDay, onAssign, onSignOff }: Shown,
  law: LocalLaw,
): TableColumnsType<TaskRow> {
  return [
    { title: '阶段', width: 110, render: (_, task) => PHASES[phaseOf(task)] },
    { title: '任务', dataIndex: 'title' },
    {
      title: '地区',
      dataIndex: 'areaName',
      sorter: (a, b) => a.area.localeCompare(b.area),
    },
    {
      title: '期限',
      dataIndex: 'due',
      sorter: (a, b) => a.due.localeCompare(b.due),
      render: (due: string, task) => (
        <Explained
          title={`${task.title}的期限`}
          reasons={dueReasons(task, { today, electionDay }, law)}
          danger={task.status === 'late'}
        >
          <span style={{ whiteSpace: 'nowrap' }}>
            {due}，{timeLeft(task, today)}
          </span>
        </Explained>
      ),
    },
    { title: '依据', render: (_, task) => articleOfTask(task, electionDay) },
    { title: '状态', dataIndex: 'status', render: (status: TaskRow['status']) => <Status status={status} /> },
    {
      title: '责任人',
      dataIndex: 'responsible',
      sorter: (a, b) => (a.responsible ?? '').localeCompare(b.responsible ?? '', 'zh-CN'),
      render: (responsible: string | null) => responsible ?? '未落实',
    },
    { title: '佐证和操作', width: 180, render: (_, task) => outcome(task, onAssign, onSignOff) },
  ];
}

function outcome(task: TaskRow, onAssign: (task: TaskRow) => void, onSignOff: (task: TaskRow) => void) {
  const { title, areaName, signedOffAt, signedOffBy, evidence } = task;
  if (signedOffAt !== null) {
    return (
      <>
        {evidence}
        <div className="shell-subtitle">
          {signedOffBy} {written(signedOffAt)}
        </div>
      </>
    );
  }
  return (
    <Flex gap={8}>
      <ActButton
        act="sign-off-task"
        size="small"
        aria-label={`销号：${areaName}${title}`}
        onClick={() => onSignOff(task)}
      >
        销号
      </ActButton>
      <ActButton
        act="assign-task"
        size="small"
        aria-label={`责任人：${areaName}${title}`}
        onClick={() => onAssign(task)}
      >
        责任人
      </ActButton>
    </Flex>
  );
}

const STATUS_ICONS = {
  done: <CheckCircleFilled className="holds" />,
  due: <ClockCircleOutlined />,
  late: <CloseCircleFilled className="fails" />,
} as const;

function Status({ status }: { status: TaskRow['status'] }) {
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {STATUS_ICONS[status]} {TASK_STATES[status]}
    </span>
  );
}
