import { isSuperior } from '@xuanwu/rules/area-code.ts';
import { ROLES } from '@xuanwu/rules/act-lines/act-line.ts';
import { ACTS } from '@xuanwu/rules/acts.ts';
import { Alert, Flex } from 'antd';
import type { ReactNode } from 'react';
import { TakeSeat } from '../rehearsal/take-seat.tsx';
import { useSession } from '../api/session.tsx';
import { ActButton } from '../widgets/act-button.tsx';
import { written } from '../widgets/words.ts';
import type { PointState } from './point-states.ts';

/** 法律未定事项，待选举委员会决定: what coming steps will rest on, and what has been stopped by it already. */
export function OpenPoints(props: {
  open: readonly PointState[];
  onDecide: () => void;
  /** On another page than the points' own: the way there. */
  link?: ReactNode;
}) {
  const { open, onDecide, link } = props;
  const { acts, current } = useSession();
  // A superior office answers; what is open is the county's to decide.
  if (open.length === 0 || (current?.county && isSuperior(current.county))) return null;
  const stopped = open.flatMap((state) => state.stopped);
  const [last] = stopped.toSorted((one, other) => other.lastAt.localeCompare(one.lastAt));
  const steps = [...new Set(open.flatMap(({ resting }) => resting))];
  return (
    <Alert
      type="warning"
      showIcon
      title={`法律未定事项 ${open.length} 项，待选举委员会决定`}
      description={
        <Flex vertical gap={4}>
          <span>{open.map(({ point }) => point.title).join('、')}。</span>
          <span className="shell-subtitle">
            “{steps[0]}”等 {steps.length} 件事要依据它们，请在办到以前定下来。
          </span>
          {last && (
            <span className="shell-subtitle">
              “{ACTS[last.act as keyof typeof ACTS].title}”{written(last.lastAt)} 已因此停办
              {last.times > 1 ? `（共 ${last.times} 次）` : ''}。
            </span>
          )}
          <Flex gap={8} wrap>
            {acts.includes('decide-silent-point') && current?.area === null ? (
              <ActButton act="decide-silent-point" size="small" type="primary" onClick={onDecide}>
                逐项决定
              </ActButton>
            ) : (
              <>
                <span className="shell-subtitle">
                  由{current?.area ? '县级' : ''}
                  {ROLES['office-chief']}决定。
                </span>
                <TakeSeat role="office-chief" path="/law">
                  换到{ROLES['office-chief']}
                </TakeSeat>
              </>
            )}
            {link}
          </Flex>
        </Flex>
      }
    />
  );
}
