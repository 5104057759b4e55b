import type { RoundDetail } from '@xuanwu/server/phases/results/result-view.schema.ts';
import { Alert, Card } from 'antd';
import { Link } from 'react-router';
import { useWaiting } from '../widgets/second-person.tsx';
import { NEXT_KINDS } from '../widgets/words.ts';
import { FollowUpForm } from './follow-up-form.tsx';

/** 后续投票: arranged already, waiting for its confirmation, or to be arranged here once the result is published. */
export function FollowUp({ detail }: { detail: RoundDetail }) {
  const { round, result, followUp } = detail;
  const waiting = useWaiting({ round: round.id });
  const next = result?.next;
  if (!next) return null;
  const title = NEXT_KINDS[next.kind];
  if (followUp !== null) {
    return (
      <Alert
        type="info"
        showIcon
        title={`${title}已经安排`}
        action={<Link to={`/results/${followUp}`}>看{title}的结果</Link>}
      />
    );
  }
  if (round.state !== 'published') return null;
  if (waiting.length > 0) return null;
  return (
    <Card size="small" title={`安排${title}`}>
      <FollowUpForm round={round} next={next} />
    </Card>
  );
}
