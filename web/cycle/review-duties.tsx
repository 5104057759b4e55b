import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import { Duty } from './duty.tsx';

/** 联审要办的, every day anew: answers due today, answers missed, nominees who have not been told. */
export function ReviewDuties({ duties }: { duties: Home['reviewDuties'] }) {
  const { waiting, dueToday, missed, untold } = duties;
  return (
    <>
      {dueToday > 0 && (
        <Duty
          isLate
          title={`联审：${dueToday} 件今天 24 时到期，还没有答复；可以提醒有关单位`}
          path="/review?state=waiting"
        />
      )}
      {dueToday === 0 && waiting > 0 && (
        <Duty title={`联审：${waiting} 件等待有关单位答复`} path="/review?state=waiting" />
      )}
      {missed > 0 && (
        <Duty
          title={`联审：${missed} 件逾期未答复，按没有意见处理；需要的可以重新请求`}
          path="/review?state=missed"
        />
      )}
      {untold > 0 && (
        <Duty title={`联审：${untold} 名被提名人还没有被告知全部意见`} path="/review?state=untold" />
      )}
    </>
  );
}
