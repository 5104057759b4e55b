import type { CurrentCycle } from '@xuanwu/server/phases/preparation/cycle.schema.ts';
import type { TaskRow } from '@xuanwu/server/phases/preparation/preparation.schema.ts';
import { Empty } from 'antd';
import { Link } from 'react-router';
import { useInstallation } from '../api/use-installation.ts';
import { useRead } from '../api/queries.ts';
import { Loaded, Page } from '../widgets/page.tsx';
import { TasksBoard } from './tasks-board.tsx';

/** 任务销号: what the timetable asks of each office, who answers for it, and what shows that it is done. */
export function Tasks() {
  const installation = useInstallation();
  const cycle = useRead<CurrentCycle>('/api/cycle');
  const tasks = useRead<TaskRow[]>('/api/tasks');
  return (
    <Page
      title="任务销号"
      hint="日程的每一步分解成各地的任务：落实责任人，办完写明佐证再销号。过了期限没有销号的是逾期。"
    >
      <Loaded read={installation}>
        {({ today }) => (
          <Loaded read={cycle}>
            {(current) => (
              <Loaded read={tasks}>
                {(rows) =>
                  current.cycle ? (
                    <TasksBoard rows={rows} today={today} electionDay={current.cycle.electionDay} />
                  ) : (
                    <NoTasks />
                  )
                }
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function NoTasks() {
  return (
    <Empty description="还没有建立换届，任务在建立换届时分解。">
      <Link to="/">去建立换届</Link>
    </Empty>
  );
}
