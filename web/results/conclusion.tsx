import { countConclusions } from '@xuanwu/rules/count-conclusions.ts';
import type { NextBallot } from '@xuanwu/rules/next-ballot.ts';
import type { Reason } from '@xuanwu/rules/ruling.ts';
import type { RoundDetail } from '@xuanwu/server/phases/results/result-view.schema.ts';
import { Alert } from 'antd';

/** 结论, in the words of the report. */
export function Conclusion({ result }: { result: NonNullable<RoundDetail['result']> }) {
  const { valid, elected, next, vacant, reasons, declaredVoid, cause } = result;
  const [computed = '', ...rest] = countConclusions({
    valid,
    elected: elected.map(({ name }) => name),
    next: next as NextBallot,
    vacant,
    reasons: reasons as readonly Reason[],
  });
  const first = declaredVoid ? `选举委员会确定本次选举无效：${cause ?? ''}` : computed;
  return (
    <Alert
      type={!valid ? 'error' : next !== null || vacant > 0 ? 'warning' : 'success'}
      showIcon
      title={first}
      description={rest.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    />
  );
}
