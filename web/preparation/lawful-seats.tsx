import { fixedSeats, quota } from '@xuanwu/rules/quota.ts';
import { Form } from 'antd';
import { Explained } from '../widgets/explained.tsx';
import type { PlanForm } from './plan-form.ts';

/** 依法的名额: what the formula gives for the people filled in, and whether the seats filled in are within it. */
export function LawfulSeats(props: { level: 'county' | 'township'; path: readonly (string | number)[] }) {
  const { level, path } = props;
  const form = Form.useFormInstance<PlanForm>();
  const electionDay = Form.useWatch('electionDay', form);
  const population = Form.useWatch([...path, 'population'], form) as number | null | undefined;
  const seats = Form.useWatch([...path, 'seats'], form) as number | null | undefined;
  if (!electionDay || !population) return null;
  const answer = quota({ electionDay, level, population, plusFivePercent: false });
  if (!answer.ok) return null;
  const lawful = answer.ruling.seats;
  const excess = (seats ?? 0) - lawful;
  const [first] = answer.ruling.reasons;
  const compared = first && seats ? [{ ...first, ...fixedSeats(seats, lawful) }] : [];
  return (
    <Explained
      title="依法的代表名额"
      reasons={[...answer.ruling.reasons.filter(({ rule }) => rule !== 'quota-min-pop'), ...compared]}
      danger={excess > 0}
    >
      至多 {lawful} 名{excess > 0 ? `，多 ${excess} 名` : ''}
    </Explained>
  );
}
