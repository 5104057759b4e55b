import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import { Duty } from './duty.tsx';

/** 名单公布以后要办的: objections whose days run, rolls that do not hang yet, unless that is the next step of all. */
export function RollDuties(props: { duties: Home['rollDuties']; isPostingNext: boolean }) {
  const { duties, isPostingNext } = props;
  const { unposted, objections, decideBy, overdue, toNotify } = duties;
  return (
    <>
      {objections > 0 && (
        <Duty
          isLate={overdue > 0}
          title={`${objections} 件名单申诉待处理，最早的要在 ${decideBy ?? '三日内'} 以前作出决定${overdue > 0 ? `，已有 ${overdue} 件逾期` : ''}`}
          path="/register?tab=objections&objection=committee-decides"
        />
      )}
      {toNotify > 0 && (
        <Duty
          title={`${toNotify} 件申诉的处理决定还没有通知申诉人`}
          path="/register?tab=objections&objection=to-notify"
        />
      )}
      {unposted > 0 && !isPostingNext && (
        <Duty
          title={`${unposted} 个选区的名单公布了，还没有登记张贴`}
          path="/register?tab=publication&state=unposted"
        />
      )}
    </>
  );
}
