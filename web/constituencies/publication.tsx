import { RULE_TITLES, type RuleId } from '@xuanwu/rules/rule-titles.ts';
import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import type { PendingActRow } from '@xuanwu/server/administration/administration.schema.ts';
import type { PublicationCheck } from '@xuanwu/server/phases/constituencies/seat-ledger.schema.ts';
import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { Alert, Button, Flex, Table } from 'antd';
import { Link } from 'react-router';
import { useRead } from '../api/queries.ts';
import { useAct } from '../api/use-act.ts';
import { TakeSeat } from '../rehearsal/take-seat.tsx';
import { ActButton } from '../widgets/act-button.tsx';
import { downloadTable } from '../widgets/download-table.ts';
import { Explained } from '../widgets/explained.tsx';
import { Loaded } from '../widgets/page.tsx';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { LEVELS } from '../widgets/words.ts';

type Cycle = NonNullable<Home['cycle']>;

/** 核对并公布: what still hinders, election by election; then one asks and another confirms. */
export function Publication({ cycle, onOpen }: { cycle: Cycle; onOpen: (election: string) => void }) {
  const read = useRead<PublicationCheck[]>(`/api/cycles/${cycle.id}/publication-check`);
  const pending = useRead<PendingActRow[]>('/api/pending-acts');
  const isWaiting = (pending.data ?? []).some(
    ({ act, state }) => act === 'publish-constituencies' && state === 'waiting',
  );
  return (
    <Loaded read={read}>
      {(checks) => (
        <Flex vertical gap={16}>
          {cycle.stage === 'preparing' ? (
            <Publishing cycle={cycle} checks={checks} isWaiting={isWaiting} />
          ) : (
            <Alert
              type="success"
              showIcon
              title={`选区已经公布，共 ${sumOf(checks, 'constituencies')} 个选区，应选 ${sumOf(checks, 'assigned')} 名，暂缺 ${sumOf(checks, 'vacant')} 名。`}
              description={<Link to="/register">接着登记选民</Link>}
            />
          )}
          <Checks checks={checks} onOpen={onOpen} />
        </Flex>
      )}
    </Loaded>
  );
}

function Publishing(props: { cycle: Cycle; checks: readonly PublicationCheck[]; isWaiting: boolean }) {
  const { cycle, checks, isWaiting } = props;
  const publish = useAct('publish-constituencies');
  const hindered = checks.filter(({ reasons }) => reasons.some(({ holds }) => !holds));
  if (isWaiting) {
    return (
      <Alert
        type="info"
        showIcon
        title="已经申请公布选区，等待另一人确认。确认以前选区还没有公布。"
        description={
          <Flex gap={12} align="center" wrap>
            <Link to="/pending">去看待复核事项</Link>
            <TakeSeat role="publisher" path="/pending">
              换到复核人去确认
            </TakeSeat>
          </Flex>
        }
      />
    );
  }
  return (
    <Flex vertical gap={12} align="start">
      {hindered.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={`还不能公布：${namesOf(hindered)}还有没办妥的。`}
          description="下表的“核对”写明缺什么，按“去办理”补齐。公布以后选区和名额不能再改。"
        />
      ) : (
        <Alert
          type="success"
          showIcon
          title="全部核对相符，可以申请公布。公布以后选区和名额不能再改；由复核人确认后才生效。"
        />
      )}
      <ProblemAlert error={publish.error} />
      <ActButton
        act="publish-constituencies"
        state={{ cycle: cycle.stage }}
        type="primary"
        disabled={hindered.length > 0}
        loading={publish.isPending}
        onClick={() => publish.mutate({ cycle: cycle.id })}
      >
        申请公布选区
      </ActButton>
    </Flex>
  );
}

function Checks(props: { checks: readonly PublicationCheck[]; onOpen: (election: string) => void }) {
  const { checks, onOpen } = props;
  return (
    <Flex vertical gap={8}>
      <div>
        <Button onClick={() => downloadTable('公布选区前的核对.csv', EXPORT_COLUMNS, checks)}>
          导出表格
        </Button>
      </div>
      <Table<PublicationCheck>
        size="small"
        rowKey="election"
        dataSource={[...checks]}
        pagination={false}
        scroll={{ x: 820 }}
        columns={[
          { title: '人大', dataIndex: 'name' },
          { title: '级别', dataIndex: 'level', render: (level: PublicationCheck['level']) => LEVELS[level] },
          { title: '代表名额', dataIndex: 'seats', align: 'right', render: (seats) => seats ?? '未定' },
          { title: '选区', dataIndex: 'constituencies', align: 'right' },
          { title: '已分到选区', dataIndex: 'assigned', align: 'right' },
          { title: '暂缺', dataIndex: 'vacant', align: 'right' },
          {
            title: '核对',
            filters: [{ text: '还没办妥', value: true }],
            onFilter: (_, row) => failuresOf(row).length > 0,
            render: (_, row) => <Checked row={row} />,
          },
          {
            title: '办理',
            render: (_, { election }) => (
              <Button size="small" type="link" onClick={() => onOpen(election)}>
                去办理
              </Button>
            ),
          },
        ]}
      />
    </Flex>
  );
}

function Checked({ row }: { row: PublicationCheck }) {
  const failed = failuresOf(row);
  return (
    <Explained
      title={`${row.name}的核对`}
      danger={failed.length > 0}
      reasons={failed.length > 0 ? failed : row.reasons}
    >
      {failed.length === 0 ? (
        <>
          <CheckCircleFilled className="holds" /> 相符
        </>
      ) : (
        <>
          <CloseCircleFilled /> {whatFails(row, failed)}
        </>
      )}
    </Explained>
  );
}

function failuresOf({ reasons }: PublicationCheck) {
  return reasons.filter(({ holds }) => !holds);
}

function whatFails({ seats }: PublicationCheck, failed: PublicationCheck['reasons']): string {
  if (seats === null) return '代表名额尚未确定';
  const titles = new Set(failed.map(({ rule }) => RULE_TITLES[rule as RuleId] ?? ''));
  return `${failed.length} 项不符：${[...titles].join('；')}`;
}

const NAMED = 3;

function namesOf(checks: readonly PublicationCheck[]): string {
  const names = checks.slice(0, NAMED).map(({ name }) => name);
  return `${names.join('、')}${checks.length > NAMED ? `等 ${checks.length} 个人大` : ''}`;
}

function sumOf(checks: readonly PublicationCheck[], figure: 'constituencies' | 'assigned' | 'vacant') {
  return checks.reduce((sum, check) => sum + check[figure], 0);
}

const EXPORT_COLUMNS: readonly [string, (row: PublicationCheck) => string | number][] = [
  ['人大', (row) => row.name],
  ['代表名额', (row) => row.seats ?? '未定'],
  ['选区', (row) => row.constituencies],
  ['已分到选区', (row) => row.assigned],
  ['暂缺', (row) => row.vacant],
  ['核对', (row) => (failuresOf(row).length === 0 ? '相符' : `${failuresOf(row).length} 项不符`)],
];
