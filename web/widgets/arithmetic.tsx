import { writtenTest } from '@xuanwu/rules/written-test.ts';

/** 算式, as a ruling states it, in signs that one reads at school. */
export function Arithmetic({ test }: { test: string }) {
  return <span className="arithmetic">{writtenTest(test)}</span>;
}
