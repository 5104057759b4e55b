import type { CountState } from '@xuanwu/server/phases/voting/counting/counting-view.schema.ts';
import { Alert, Card, Descriptions, Flex, Steps } from 'antd';
import { Link, useParams } from 'react-router';
import { useRead } from '../../api/queries.ts';
import { CountFigures } from './count-figures.tsx';
import { VotesTable } from './votes-table.tsx';
import type { RoundDetail } from '@xuanwu/server/phases/results/result-view.schema.ts';
import { TakeSeat } from '../../rehearsal/take-seat.tsx';
import { useSession } from '../../api/session.tsx';
import { Loaded, Page } from '../../widgets/page.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { grouped, LEVELS } from '../../widgets/words.ts';
import { BoxCounts } from './box-counts.tsx';
import { BundlePanel } from './bundle-panel.tsx';
import { BundleTable } from './bundle-table.tsx';
import { type CountingState, countingState } from './counting-state.ts';
import { PoolBallots } from './pool-ballots.tsx';
import { SettleCount } from './settle-count.tsx';
import { SettledNames } from './settled-names.tsx';

const EVERY_MS = 5_000;

/** 一轮投票的计票: boxes, bundles with two entries each, names and differences, the agreed count. */
export function CountEntry() {
  const { id = '' } = useParams();
  const detail = useRead<RoundDetail>(`/api/rounds/${id}`, { every: EVERY_MS });
  const count = useRead<CountState>(`/api/rounds/${id}/count`, { every: EVERY_MS });
  return (
    <Loaded read={detail}>
      {(read) => <Loaded read={count}>{(state) => <Counting detail={read} count={state} />}</Loaded>}
    </Loaded>
  );
}

const STEPS = ['清点票箱', '混合分捆', '各捆录入', '认定汇总', '计票完成'];
const STEP_OF: Readonly<Record<CountingState, number>> = {
  voting: 0,
  boxes: 0,
  pool: 1,
  entering: 2,
  differs: 2,
  settle: 3,
  agreed: 5,
};

function Counting({ detail, count }: { detail: RoundDetail; count: CountState }) {
  const { round } = detail;
  const state = countingState(round);
  return (
    <Page
      title={`${round.constituencyName}：${round.title}计票`}
      hint={`${LEVELS[round.level]} · ${round.electionDay} 投票`}
      actions={
        <>
          <Link to="/count">全部计票</Link>
          {state === 'agreed' && <Link to={`/count/${round.id}/audit`}>抽样审计</Link>}
          {state === 'agreed' && <Link to={`/results/${round.id}`}>结果</Link>}
          <Link to={`/constituencies/${round.constituency}`}>本选区</Link>
        </>
      }
    >
      <Card size="small">
        <Steps
          size="small"
          current={STEP_OF[state]}
          {...(state === 'differs' && { status: 'error' as const })}
          items={STEPS.map((title) => ({ title }))}
        />
      </Card>
      {state === 'voting' ? (
        <Alert
          type="info"
          showIcon
          title="投票还没有结束"
          description={
            <span>
              在<Link to="/check-in">领票登记</Link>宣布投票结束以后才能清点票箱、录入计票单。
            </span>
          }
        />
      ) : (
        <>
          <Descriptions
            size="small"
            bordered
            column={{ xs: 1, sm: 3 }}
            items={[
              { label: '应选名额', children: round.seats },
              { label: '选民', children: grouped(round.voters) },
              { label: '发出选票', children: grouped(round.issued) },
            ]}
          />
          {(state === 'boxes' || state === 'pool') && <BoxCounts round={round} />}
          {state === 'boxes' && <BoxesFirst />}
          {state === 'pool' && <PoolBallots round={round} />}
          {state === 'settle' && (
            <SettleCount key={count.written.map(({ name }) => name).join()} round={round} count={count} />
          )}
          {state === 'agreed' && <Counted detail={detail} count={count} />}
          {count.bundles.length > 0 && <Bundles detail={detail} count={count} />}
        </>
      )}
    </Page>
  );
}

function BoxesFirst() {
  const { acts } = useSession();
  return (
    <Alert
      type="info"
      showIcon
      title="每个票箱都登记了票数以后，才能混合分捆。"
      description="票数由投票站负责人、投票站工作人员或者计票监督员登记。"
      {...(!acts.includes('count-box') && {
        action: <TakeSeat role="station-chief">换到投票站负责人去清点</TakeSeat>,
      })}
    />
  );
}

function Counted({ detail, count }: { detail: RoundDetail; count: CountState }) {
  return (
    <Flex vertical gap={16}>
      <VotesTable detail={detail} />
      <CountFigures detail={detail} />
      <SettledNames count={count} />
    </Flex>
  );
}

/** The bundle that is chosen, or the next one that is for the caller to work on, or one that others have to. */
function Bundles({ detail: { round }, count }: { detail: RoundDetail; count: CountState }) {
  const [chosen, choose] = useFilter('bundle');
  const isSupervisor = useSession().acts.includes('resolve-count');
  const next = isSupervisor
    ? count.bundles.find(({ differing }) => differing !== null)
    : count.bundles.find(({ agreed, mine, entries }) => agreed === null && !mine && entries.length < 2);
  const open = next ?? count.bundles.find(({ agreed }) => agreed === null);
  const bundle = count.bundles.find((each) => String(each.bundle) === chosen) ?? open;
  return (
    <>
      <BundleTable
        round={round}
        count={count}
        chosen={bundle?.bundle}
        onChoose={(number) => choose(String(number))}
      />
      {bundle && <BundlePanel round={round} bundle={bundle} />}
    </>
  );
}
