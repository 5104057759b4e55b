/** 选民登记和日程 · what the rules on voters, rolls and days say. */
import { day, type Explanation, form } from './form.ts';
import { writtenDays } from './days.ts';

/** 选民登记 */
export const REGISTRATION = {
  'act-state': [
    form('[subject]:[actual] ∈ [wanted]', ({ subject, actual, wanted }, holds) =>
      holds
        ? `${subject}现在是“${actual}”，可以办理。`
        : `${subject}现在是“${actual}”，要在“${wanted.replaceAll('、', '”或者“')}”时才能办理。`,
    ),
  ],
  'voter-one-place': [
    form('[roll]: 1 + 1 <= 1', ({ roll }, holds) =>
      holds ? `此人没有列入另一份${roll}。` : `此人已经列入${roll}，一个选民只能登记一次。`,
    ),
    form('该公民身份号码已登记在另一姓名下', (_, holds) =>
      holds ? '该公民身份号码没有登记在另一姓名下。' : '该公民身份号码已经登记在另一姓名下，须先查明。',
    ),
  ],
  'voter-base': [
    form('citizen = [citizen]', (_, holds) =>
      holds ? '是中华人民共和国公民。' : '不是中华人民共和国公民，没有选举权。',
    ),
  ],
  'voter-age': [
    form('? <= {electionDay}', ({ electionDay }, holds) =>
      holds
        ? `选举日${day(electionDay)}已满十八周岁。`
        : `不知道出生日期，不能确定选举日${day(electionDay)}是否已满十八周岁。`,
    ),
    form('{turns18On} <= {electionDay}', ({ turns18On, electionDay }, holds) =>
      holds
        ? `${day(turns18On)}满十八周岁，到选举日${day(electionDay)}（含当日）已满十八周岁。`
        : `${day(turns18On)}才满十八周岁，到选举日${day(electionDay)}（含当日）未满十八周岁。`,
    ),
  ],
  'voter-late-18': [
    form('{from} <= {to}', ({ from, to }, holds) =>
      holds
        ? `${day(from)}至${day(to)}满十八周岁的，选举日推迟到${day(to)}后已满十八周岁，应当补充登记。`
        : `选举日推迟到${day(to)}后，没有新满十八周岁的选民。`,
    ),
  ],
  'voter-deprived': [
    form('deprived = false', (_, holds) => (holds ? '没有被剥夺政治权利。' : '被剥夺政治权利。')),
    form('{electionDay} < {from}', ({ electionDay, from }, holds) =>
      holds
        ? `剥夺政治权利从${day(from)}起，选举日${day(electionDay)}尚未开始。`
        : `从${day(from)}起被剥夺政治权利，没有期满的日期，选举日${day(electionDay)}没有选举权。`,
    ),
    form('{electionDay} > {until}', ({ electionDay, until }, holds) =>
      holds
        ? `剥夺政治权利到${day(until)}为止，选举日${day(electionDay)}已经期满。`
        : `剥夺政治权利到${day(until)}为止，选举日${day(electionDay)}尚未期满，没有选举权。`,
    ),
  ],
  'roll-publish': writtenDays('公布选民名单'),
  'roll-objection': writtenDays('对选民名单提出申诉'),
  'roll-decision': writtenDays('对申诉作出处理决定'),
  'roll-suit': writtenDays('向人民法院起诉'),
  'roll-judgment': writtenDays('人民法院判决并送达'),
  'roll-correct': writtenDays('补正选民名单'),
  'voter-uncontactable': writtenDays('无法联系的选民要求补充登记'),
  'nom-publish': writtenDays('公布初步代表候选人名单'),
  'formal-publish': writtenDays('公布正式代表候选人名单'),
  'intro-stop': writtenDays('停止介绍代表候选人'),
  'first-session': writtenDays('召开第一次会议'),
  'day-before-engine': [
    form('{actual} <= {safe}', ({ actual, safe }, holds) =>
      holds
        ? `${day(actual)}不迟于${day(safe)}，“以前”无论是否连本日计算都不迟。`
        : `“以前”连本日计算，${day(actual)}不迟；不连本日计算，最迟应为${day(safe)}。法律没有写明按哪一种，稳妥的是不迟于${day(safe)}。`,
    ),
  ],
  'day-within': [
    form('{actual} <= {safe}', ({ actual, safe }, holds) =>
      holds
        ? `${day(actual)}不迟于${day(safe)}，开始的当日无论是否计入都不迟。`
        : `开始的当日不计入，${day(actual)}不迟；当日计入，最迟应为${day(safe)}。选举法没有写明，这里采用对选民有利的算法。`,
    ),
  ],
} as const satisfies Readonly<Record<string, Explanation>>;
