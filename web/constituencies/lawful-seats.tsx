import { fixedSeats } from '@xuanwu/rules/quota.ts';
import type { ElectionRow } from '@xuanwu/server/phases/preparation/preparation.schema.ts';
import { Explained } from '../widgets/explained.tsx';

/** 公式算得的名额, with base, steps of population and cap; where it was passed, that as well. */
export function LawfulSeats({ row }: { row: ElectionRow }) {
  const { seats, reasons } = row.lawful;
  const [formula] = reasons;
  const decided = row.seats ?? row.plannedSeats;
  const isOver = decided !== null && decided > seats;
  return (
    <Explained
      title={`${row.name}：按公式至多 ${seats} 名`}
      danger={isOver}
      reasons={[
        ...reasons.filter(({ rule }) => rule !== 'quota-min-pop'),
        ...(formula && isOver ? [{ ...formula, ...fixedSeats(decided, seats) }] : []),
      ]}
    >
      {seats}
    </Explained>
  );
}
