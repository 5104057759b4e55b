import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import { Arithmetic } from './arithmetic.tsx';

/** The arithmetic of a 疑点. A limit that the plan does not keep is said to fail; what a note states holds. */
export function FindingTest({ finding }: { finding: Home['findings'][number] }) {
  const { severity, test } = finding;
  return (
    <>
      <Arithmetic test={test} />
      {severity !== 'note' && test.includes(' <= ') && '，不成立'}
    </>
  );
}
