import { Alert } from 'antd';
import { Reasons } from '../../widgets/reasons.tsx';
import type { Candidate } from '../words.ts';

/** What the law makes of what he says: to decide, to choose, to declare; nothing happens by itself. */
export function Standing({ candidate: { standing, statement } }: { candidate: Candidate }) {
  if (!standing) return null;
  const todo = duties(standing, statement);
  return (
    <Alert
      type={todo.length > 0 ? 'warning' : 'success'}
      showIcon
      title={todo.length > 0 ? todo.join('；') : '从本人的说明看，没有依法要另行办理的事'}
      description={standing.reasons.length > 0 ? <Reasons reasons={standing.reasons} /> : undefined}
    />
  );
}

/** 要办的: in the fewest words, for a list. */
export function duties(
  standing: NonNullable<Candidate['standing']>,
  { otherSeats }: Candidate['statement'],
): string[] {
  const { mayStand, mustChooseAgainst, mustDeclare } = standing;
  const against = (otherSeats ?? []).filter(({ area }) => mustChooseAgainst.includes(area));
  return [
    ...(mayStand ? [] : ['报选举委员会决定是否列入名单']),
    ...(against.length > 0
      ? [`当选后须在本人大和${against.map(({ title }) => title).join('、')}之间选择一个`]
      : []),
    ...(mustDeclare ? ['须申报在其他地方任代表的情况'] : []),
  ];
}
