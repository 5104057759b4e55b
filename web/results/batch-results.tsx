import type { RoundState } from '@xuanwu/rules/act-lines/act-line.ts';
import { type ActName, ACTS } from '@xuanwu/rules/acts.ts';
import { asksForCause } from '@xuanwu/server/phases/results/result.schema.ts';
import { Alert, Flex } from 'antd';
import { useState } from 'react';
import type { ActShapes } from '../api/acts.ts';
import { type Batch, useBatch } from '../api/use-batch.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { BatchFailures } from '../widgets/batch-failures.tsx';
import type { Meeting } from '../widgets/meeting-fields.tsx';
import { MeetingModal } from './meeting-modal.tsx';
import type { ResultRow } from './result-row.ts';

/** The same act for several rounds: calculate, confirm in one meeting, publish. */
export function BatchResults({ rows, onDone }: { rows: readonly ResultRow[]; onDone: () => void }) {
  const decide = useBatch('decide-result');
  const confirm = useBatch('confirm-result');
  const publish = useBatch('publish-result');
  const [isMeeting, setMeeting] = useState(false);
  const free = rows.filter(({ waiting }) => waiting === null);
  const inState = (state: RoundState) => free.filter((row) => row.state === state);
  const decided = inState('decided');
  // A void vote, and seats that nobody won, are explained one by one.
  const toConfirm = decided.filter((row) => !isExplained(row));
  const busy = [decide, confirm, publish].some(({ isRunning }) => isRunning);
  async function run<Input>(batch: Batch<Input>, of: readonly ResultRow[], input: (id: string) => Input) {
    const items = of.map((row) => ({
      name: `${row.constituencyName}${row.title}`,
      input: input(row.id),
    }));
    if (await batch.run(items)) onDone();
  }
  const confirmAll = (meeting: Meeting) => {
    setMeeting(false);
    void run<ActShapes['confirm-result']['input']>(confirm, toConfirm, (round) => ({
      round,
      meeting,
      cause: null,
    }));
  };
  return (
    <Flex vertical gap={8}>
      <Flex gap={8} wrap align="center">
        <Of
          act="decide-result"
          of={inState('counted')}
          busy={busy}
          onPress={(of) => void run(decide, of, toRound)}
        />
        <Of act="confirm-result" of={toConfirm} busy={busy} onPress={() => setMeeting(true)} />
        <Of
          act="publish-result"
          of={inState('confirmed')}
          busy={busy}
          onPress={(of) => void run(publish, of, toRound)}
        />
        {rows.length === 0 && <span className="shell-subtitle">在表中勾选，可以成批计算、确认和公告。</span>}
      </Flex>
      {[decide, confirm, publish].map((batch, index) => (
        <BatchFailures key={index} batch={batch} />
      ))}
      {decided.length > toConfirm.length && (
        <Alert
          type="info"
          showIcon
          title={`所选轮次中有 ${decided.length - toConfirm.length} 轮无效或者没有选足，要写明原因，请点进去逐轮确认。`}
        />
      )}
      {rows.some(({ waiting }) => waiting !== null) && (
        <Alert type="info" showIcon title="所选轮次中有的正等待另一人确认，不会重复提交。" />
      )}
      {toConfirm[0] && (
        <MeetingModal
          title={`${ACTS['confirm-result'].title}（${toConfirm.length} 轮）`}
          draft="confirm-result"
          electionDay={toConfirm[0].electionDay}
          isOpen={isMeeting}
          onCancel={() => setMeeting(false)}
          onSubmit={confirmAll}
        />
      )}
    </Flex>
  );
}

function isExplained({ next, vacant }: ResultRow): boolean {
  return asksForCause({ valid: next !== 'repeat-vote', vacant, next: next && { kind: next } });
}

const toRound = (round: string) => ({ round });

function Of(props: {
  act: ActName;
  of: readonly ResultRow[];
  busy: boolean;
  onPress: (of: readonly ResultRow[]) => void;
}) {
  const { act, of, busy, onPress } = props;
  if (of.length === 0) return null;
  return (
    <ActButton act={act} loading={busy} onClick={() => onPress(of)}>
      {`${ACTS[act].title}（${of.length}）`}
    </ActButton>
  );
}
