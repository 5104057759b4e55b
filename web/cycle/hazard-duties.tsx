import { type Hazards, lastDayOf } from '@xuanwu/server/reports/office-work/hazards/hazards.schema.ts';
import { useRead } from '../api/queries.ts';
import { Duty } from './duty.tsx';

const EVERY_MS = 60_000;

/** 风险清单里过了期限的, whoever was to see to them. */
export function HazardDuties() {
  const { data } = useRead<Hazards>('/api/hazards', { every: EVERY_MS });
  if (data === undefined) return null;
  const { today, rows } = data;
  const overdue = rows.filter((row) => (lastDayOf(row) ?? today) < today);
  if (overdue.length === 0) return null;
  const unowned = overdue.filter(({ kept }) => kept === null || kept.responsible === null).length;
  return (
    <Duty
      isLate
      title={`风险清单里有 ${overdue.length} 项已经逾期${unowned > 0 ? `，其中 ${unowned} 项没有落实责任人` : ''}`}
      path="/hazards?due=overdue"
    />
  );
}
