import type { RoundDetail } from '@xuanwu/server/phases/results/result-view.schema.ts';
import { Alert } from 'antd';

type Result = NonNullable<RoundDetail['result']>;
type Next = NonNullable<Result['next']>;

/** 结论, in the words of the announcement. */
export function Conclusion({ result }: { result: Result }) {
  const { valid, elected, next, vacant } = result;
  const type = !valid ? 'error' : next !== null || vacant > 0 ? 'warning' : 'success';
  return (
    <Alert
      type={type}
      showIcon
      title={valid ? '本次投票有效' : '本次投票无效'}
      description={
        <>
          {valid && (
            <div>
              {elected.length > 0
                ? `${elected.map(({ name }) => name).join('、')}当选。`
                : '没有人获得当选所需的票数。'}
            </div>
          )}
          {next !== null && <div>{nextSentence(next)}</div>}
          {vacant > 0 && <div>不足的名额 {vacant} 名暂缺。</div>}
        </>
      }
    />
  );
}

function nextSentence(next: Next): string {
  const { candidates = [], tiedForPlace = [] } = next;
  switch (next.kind) {
    case 'repeat-vote':
      return `应当重新投票，应选代表 ${next.seats} 名。`;
    case 'tie-ballot':
      return `${candidates.join('、')}得票相等，不能确定当选人，就这 ${candidates.length} 人再次投票，应选代表 ${next.seats} 名，以得票多的当选。`;
    case 'another-election': {
      const named = candidates.length > 0 ? `，候选人为${candidates.join('、')}` : '';
      const tied =
        tiedForPlace.length > 0 ? `；${tiedForPlace.join('、')}得票相等，由选举委员会决定谁列为候选人` : '';
      return `不足的名额 ${next.seats} 名另行选举${named}${tied}。`;
    }
  }
}
