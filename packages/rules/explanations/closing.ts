/** 封存、移交、办结、销毁 · what the rules on the end of an election say. */
import { MOST_COUNTED } from '../cycle-closing.ts';
import { day, type Explanation, form, stated } from './form.ts';

/** 封存、移交、办结、销毁 */
export const CLOSING = {
  'ballot-sealing': [
    form('在场的监票人 {number} >= {least}', ({ number, least }, holds) =>
      holds ? `${number}名监票人在场。` : `在场的监票人${number}名，至少要${least}名。`,
    ),
    form('计票单 {number} >= {least}', ({ number }, holds) =>
      holds ? `计票单${number}张一并封存。` : '没有封存计票单。',
    ),
    form('不同的封签号 {seals} = 包数 {packages}', ({ seals, packages }, holds) =>
      holds
        ? `${packages}包各有封签号，没有重复。`
        : `${packages}包只有${seals}个不同的封签号，每包要用不同的封签。`,
    ),
    form('[contents] 封存 {sealed} = 账上 {should}', ({ contents, sealed, should }, holds) =>
      holds
        ? `${contents}封存${sealed}张，与账上相符。`
        : `${contents}封存${sealed}张，账上${should}张，不相符，须写明原因。`,
    ),
    form('没有核销选票的投票场所 {number} = 0', ({ number }, holds) =>
      holds ? '各投票场所的选票都已核销。' : `还有${number}个投票场所没有核销选票，须写明原因。`,
    ),
  ],
  'ec-dissolve': [
    form('[what] {number} = 0', ({ what, number }, holds) =>
      holds ? `${what}：没有。` : `${what}还有${number}件，要先办完。`,
    ),
    form('移交的选票 {handed} 包 = 封存的 {sealed} 包', ({ handed, sealed }, holds) =>
      holds ? `封存的选票${sealed}包全部移交。` : `封存的选票有${sealed}包，清单上移交${handed}包，不相符。`,
    ),
    form('[what]在清单上 = [answer]', ({ what }, holds) =>
      holds ? `${what}已列入移交清单。` : `${what}没有列入移交清单。`,
    ),
    form('选票、文书、印章都在清单上 = [answer]', (_, holds) =>
      holds ? '选票、文书、印章都在移交清单上。' : '选票、文书、印章没有都列入移交清单。',
    ),
    stated(
      '移交人和接收人是两个人',
      '移交人和接收人分别签字。',
      '移交人和接收人是同一个人，要由两个人分别签字。',
    ),
  ],
  'cycle-closing': [
    form('没有进归档包的办理 {number} = 0', ({ number }, holds) =>
      holds
        ? '最近一个归档包以后没有再办理别的事。'
        : `有${number}件${Number(number) < MOST_COUNTED ? '' : '以上'}办理不在归档包里，要先重新生成归档包。`,
    ),
    form('[what] {number} = 0', ({ what, number }, holds) =>
      holds ? `${what}：没有。` : `${what}还有${number}件，要先办完。`,
    ),
  ],
  'cycle-closed': [
    form('[name] {closed} 办结（[document]）: 还可以办理 = [answer]', ({ name, closed, document }, holds) =>
      holds
        ? `${name}已于${day(closed)}办结（${document}），这件事仍可以办理。`
        : `${name}已于${day(closed)}办结（${document}），不再办理；确需办理的，先由两人重新开启。`,
    ),
  ],
  'arch-ballots': [
    form('本级下一次换届选举已经办结 = [answer]', (_, holds) =>
      holds ? '本级下一次换届选举已经办结。' : '选票保存到本级下一次换届选举办结，现在还没有办结，不能销毁。',
    ),
    form('第一次会议已经举行 = [answer]', (_, holds) =>
      holds ? '第一次会议已经举行。' : '保存期限从第一次会议闭会起算，还没有登记第一次会议已经举行。',
    ),
    form('第一次会议 {session} + {months} 个月 = {from}', ({ session, months, from }, holds) =>
      holds
        ? `第一次会议${day(session)}闭会，加${months}个月，${day(from)}起可以销毁。`
        : `第一次会议${day(session)}闭会，加${months}个月不是${day(from)}。`,
    ),
    form('规定由选举委员会的接收机关销毁，不移交档案馆 = [answer]', (_, holds) =>
      holds ? '由接收的机关销毁。' : '规定选票移交档案馆，由档案馆处置，这里不能决定销毁。',
    ),
    form('规定“[text]”能推算出日期 = [answer]', ({ text }, holds) =>
      holds ? `按“${text}”推算日期。` : `规定的“${text}”推算不出日期，先由选举委员会从列出的几种里决定。`,
    ),
    form('销毁 {on} >= {from}', ({ on, from }, holds) =>
      holds ? `${day(on)}销毁，不早于${day(from)}。` : `${day(on)}销毁太早，最早是${day(from)}。`,
    ),
    form('监销人 {number} >= {least}', ({ number, least }, holds) =>
      holds ? `监销人${number}名。` : `监销人${number}名，至少要${least}名。`,
    ),
  ],
} as const satisfies Readonly<Record<string, Explanation>>;
