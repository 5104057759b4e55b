import { daysBetween } from '@xuanwu/rules/civil-date.ts';
import {
  formalListMayPublish,
  initialListMayPublish,
  rollMayPublish,
  timetable,
} from '@xuanwu/rules/timetable.ts';
import { Alert } from 'antd';
import { useLocalLaw } from './use-local-law.ts';
import { useToday } from '../api/use-installation.ts';
import { Explained } from '../widgets/explained.tsx';

const LISTS = {
  'roll-publish': { name: '选民名单', ask: rollMayPublish },
  'nom-publish': { name: '初步代表候选人名单', ask: initialListMayPublish },
  'formal-publish': { name: '正式代表候选人名单', ask: formalListMayPublish },
} as const;

/** 公布的期限: the last day and the safe one, how many are left, by which article. */
export function PublicationClock(props: {
  rule: keyof typeof LISTS;
  electionDay: string;
  /** Null while there is something to be published. */
  publishedOn: string | null;
}) {
  const { rule, electionDay, publishedOn } = props;
  const law = useLocalLaw(electionDay);
  const today = useToday();
  if (today === undefined) return null;
  const step = timetable({ electionDay }, law).steps.find((each) => each.rule === rule);
  if (!step || step.latest === null || step.safe === null) return null;
  const { latest, safe } = step;
  const { name, ask } = LISTS[rule];
  const day = publishedOn ?? today;
  const { reasons } = ask({ electionDay, publishedOn: day }, law);
  const { type, text } = stateOf({ day, latest, safe, isPublished: publishedOn !== null });
  return (
    <Alert
      type={type}
      showIcon
      title={
        <span>
          {name}最迟 {latest} 公布，
          <Explained title={`${name}的公布期限`} reasons={reasons} danger={type === 'error'}>
            {text}
          </Explained>
        </span>
      }
    />
  );
}

interface Clock {
  readonly day: string;
  readonly latest: string;
  readonly safe: string;
  readonly isPublished: boolean;
}

function stateOf({ day, latest, safe, isPublished }: Clock): {
  type: 'success' | 'info' | 'warning' | 'error';
  text: string;
} {
  if (isPublished) {
    return day <= safe
      ? { type: 'success', text: `已于 ${day} 公布` }
      : { type: 'warning', text: `已于 ${day} 公布，按严格的算法迟一日` };
  }
  if (day > latest) return { type: 'error', text: `已过 ${daysBetween(latest, day)} 天，不能再公布` };
  if (day > safe) return { type: 'warning', text: '只剩今天；按严格的算法已迟一日' };
  const left = daysBetween(day, latest);
  return { type: 'info', text: `还有 ${left} 天，稳妥的日期是 ${safe}` };
}
