import type { CountState, RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Alert, Card, Descriptions, Flex, Form, Steps } from 'antd';
import { Link, useParams } from 'react-router';
import { useRead } from '../api/queries.ts';
import { CountFigures } from '../results/count-figures.tsx';
import { VotesTable } from '../results/votes-table.tsx';
import type { RoundDetail } from '@xuanwu/server/phases/results/result-view.schema.ts';
import { TakeSeat } from '../rehearsal/take-seat.tsx';
import { useSession } from '../shell/session.tsx';
import { Loaded, Page } from '../widgets/page.tsx';
import { grouped, LEVELS } from '../widgets/words.ts';
import { BoxCounts } from './box-counts.tsx';
import { type CountingState, countingState } from './counting-state.ts';
import { EntriesSoFar } from './entries-so-far.tsx';
import { SheetDifferences } from './sheet-differences.tsx';
import { type SheetFormValues, SheetForm } from './sheet-form.tsx';

const EVERY_MS = 5_000;

/** 一轮投票的计票: boxes, two entries, differences, the agreed count. */
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

const STEPS = ['清点票箱', '录第一遍', '录第二遍', '一致认定'];
const STEP_OF: Readonly<Record<CountingState, number>> = {
  voting: 0,
  boxes: 0,
  first: 1,
  second: 2,
  differs: 3,
  agreed: 4,
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
          {state !== 'agreed' && <BoxCounts round={round} />}
          <EntriesSoFar round={round} count={count} />
          <Sheet detail={detail} count={count} state={state} />
        </>
      )}
    </Page>
  );
}

function Sheet(props: { detail: RoundDetail; count: CountState; state: CountingState }) {
  const { detail, count, state } = props;
  const { round } = detail;
  const { account, acts } = useSession();
  if (state === 'boxes') {
    return (
      <Alert
        type="info"
        showIcon
        title="每个票箱都登记了票数以后，才能录入计票单。"
        description="票数由投票站负责人、投票站工作人员或者计票监督员登记。"
        {...(!acts.includes('count-box') && {
          action: <TakeSeat role="station-chief">换到投票站负责人去清点</TakeSeat>,
        })}
      />
    );
  }
  if (state === 'agreed') {
    return (
      <Flex vertical gap={16}>
        <VotesTable detail={detail} />
        <CountFigures detail={detail} />
      </Flex>
    );
  }
  if (count.differing) {
    return (
      <SheetDifferences
        key={account}
        round={round}
        differing={count.differing}
        by={count.entries.map(({ by }) => by)}
      />
    );
  }
  if (state === 'differs' || count.mine) return null;
  return <Entry key={account} round={round} copy={count.entries.length + 1} />;
}

function Entry({ round, copy }: { round: RoundRow; copy: number }) {
  const [form] = Form.useForm<SheetFormValues>();
  return (
    <Card size="small" title={copy === 1 ? '录入计票单：第一遍' : '录入计票单：第二遍'}>
      <SheetForm round={round} act="enter-count" form={form} />
    </Card>
  );
}
