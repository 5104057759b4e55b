import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import { useSession } from '../api/session.tsx';
import { Duty } from './duty.tsx';

type Primaries = Home['primaryDuties'];

/** 预选的计票: what waits for a copy of whoever is here, and what a supervisor has to check. */
export function PrimaryDuties({ duties }: { duties: Primaries }) {
  const { acts } = useSession();
  const toEnter = duties.filter(({ count, isEntered }) => isOpen(count) && !isEntered);
  const toCheck = duties.filter(({ count }) => count === 'differs');
  return (
    <>
      {acts.includes('enter-primary-count') && <Due of={toEnter} what="待录入计票单" />}
      {acts.includes('resolve-primary-count') && <Due of={toCheck} what="两遍不一致，待核对" isLate />}
    </>
  );
}

function Due(props: { of: Primaries; what: string; isLate?: boolean }) {
  const { of, what, isLate = false } = props;
  if (of.length === 0) return null;
  const names = of.map(({ name }) => name).join('、');
  return <Duty isLate={isLate} title={`预选：${names}${what}`} path="/count" />;
}

function isOpen(count: Primaries[number]['count']): boolean {
  return count === 'none' || count === 'first-entered';
}
