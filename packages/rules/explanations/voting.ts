/** 投票 · what the rules on staff, places, proxies and votes say. */
import { yuan } from '../election-funds.ts';
import { PROXY_CHANNEL_TITLES, PROXY_REASON_TITLES } from '../proxy-titles.ts';
import { FACT } from './facts.ts';
import { type Explanation, form } from './form.ts';

/** 投票 */
export const VOTING = {
  'staff-candidate': [
    form('[name]: no candidate here', ({ name }, holds) =>
      holds ? `${name}不是本选区的候选人。` : `${name}是本选区的代表候选人，不能做本选区的选举工作人员。`,
    ),
    relative('选举工作人员'),
  ],
  'staff-scrutineer': [relative('监票人、计票人')],
  'proxy-when': [
    form('committeeConsent = [consent]', (_, holds) =>
      holds ? '经选举委员会同意委托。' : '没有经选举委员会同意，不能委托投票。',
    ),
  ],
  'proxy-reason': [
    form('[why] in [allowed]', ({ why, allowed }, holds) =>
      holds
        ? `委托的原因是${proxyWord(why)}，属于可以委托的情形。`
        : `委托的原因是${proxyWord(why)}，可以委托的只有${proxyWords(allowed)}。`,
    ),
  ],
  'proxy-channel': [
    form('[channel] in [allowed]', ({ channel, allowed }, holds) =>
      holds
        ? `委托的方式是${proxyWord(channel)}，属于认可的书面方式。`
        : `委托的方式是${proxyWord(channel)}，认可的书面方式只有${proxyWords(allowed)}。`,
    ),
  ],
  'proxy-who': [
    FACT,
    form('proxyIsVoter = [voter]', (_, holds) =>
      holds ? '受托人是选民。' : '受托人不是选民，不能接受委托。',
    ),
    form('samePlace = [same]', (_, holds) =>
      holds ? '受托人是本选区的选民。' : '受托人不是本选区的选民，当地规定不能接受委托。',
    ),
  ],
  'proxy-limit': [
    form('{held} <= {limit}', ({ held, limit }, holds) =>
      holds
        ? `接受${held}人的委托，没有超过${limit}人。`
        : `接受${held}人的委托，超过${limit}人，超过的不发选票。`,
    ),
    form('{held} + 1 <= {limit}', ({ held, limit }, holds) =>
      holds
        ? `受托人已接受${held}人的委托，再接受1人为${BigInt(held) + 1n}人，没有超过${limit}人。`
        : `受托人已接受${held}人的委托，再接受1人为${BigInt(held) + 1n}人，超过${limit}人。`,
    ),
  ],
  'vote-day': [
    form('{today} = {electionDay}', (_, holds) => (holds ? '今天是选举日。' : '今天不是选举日，不能投票。')),
  ],
  'vote-place': [
    form('{places} >= 1', ({ places }, holds) =>
      holds ? `本选区设有投票场所${places}处。` : '本选区还没有设立投票场所。',
    ),
  ],
  'vote-staff': [
    form('[place]: 监票人 {scrutineers} >= 1, 计票人 {tellers} >= 1', (said, holds) => {
      const { place, scrutineers, tellers } = said;
      return `${place}有监票人${scrutineers}人、计票人${tellers}人，${holds ? '都已到位' : '监票人、计票人都至少要1人'}。`;
    }),
  ],
  'fund-budget': [
    form('[line]（分）: {spent} + {fen} <= {budget}', ({ line, spent, fen, budget }, holds) =>
      holds
        ? `${line}已经支出${money(spent)}，加上这一笔${money(fen)}，没有超过预算${money(budget)}。`
        : `${line}已经支出${money(spent)}，加上这一笔${money(fen)}，超过预算${money(budget)}。先调整预算，再审批。`,
    ),
  ],
  'fund-appropriated': [
    form('[area]的拨款（分）: {spent} + {fen} <= {paid}', ({ area, spent, fen, paid }, holds) => {
      const together = `${area}已经支出${money(spent)}，加上这一笔${money(fen)}`;
      return holds
        ? `${together}，没有超过收到的拨款${money(paid)}。`
        : `${together}，超过收到的拨款${money(paid)}。`;
    }),
  ],
  'vote-staff-two': [
    form('[place]: 监票人 {scrutineers} >= 2', ({ place, scrutineers }, holds) =>
      holds
        ? `${place}有监票人${scrutineers}人，一人不能到场的，还有人监票。`
        : `${place}只有监票人${scrutineers}人，他不能到场的，就没有人监票。`,
    ),
  ],
  'vote-mobile': [
    form('[place]: 监票人 {scrutineers} >= {least}', ({ place, scrutineers, least }, holds) =>
      holds
        ? `流动票箱“${place}”有监票人${scrutineers}人，不少于${least}人。`
        : `流动票箱“${place}”有监票人${scrutineers}人，少于${least}人。`,
    ),
  ],
  'vote-once': [
    FACT,
    form('{issued} <= {voters}', ({ issued, voters }, holds) =>
      holds
        ? `发出选票${issued}张，不多于选民${voters}人。`
        : `发出选票${issued}张，多于选民${voters}人，须查明原因并记入选举记录。`,
    ),
    form('taking part {people} <= {voters}', ({ people, voters }, holds) =>
      holds
        ? `参加表决的${people}人，不多于原选区选民${voters}人。`
        : `参加表决的${people}人，多于原选区选民${voters}人，须查明原因。`,
    ),
    form('已委托他人投票', (_, holds) => (holds ? '没有委托他人投票。' : '本人已委托他人投票，不能再领票。')),
    form('已登记使用流动票箱', (_, holds) =>
      holds ? '没有登记使用流动票箱。' : '本人已登记使用流动票箱，撤回登记以后才能改用别的方式。',
    ),
    form('可以去两个以上场所的选民 {voters} = 0', ({ voters }, holds) =>
      holds
        ? '每名选民都只有一个投票场所。'
        : `有选民${voters}人可以去两个以上的场所投票。请先把每名选民分配到一个场所，再开始投票或者带走离线登记包。`,
    ),
    form('应发 {due} 张，已领 {taken} 张，再领 0 张', ({ due, taken }, holds) =>
      holds ? `应发选票${due}张，还没有领。` : `应发选票${due}张，已经领了${taken}张，不能再领。`,
    ),
  ],
  'ballot-writein': [
    form('[name]: voter', ({ name }, holds) =>
      holds ? `另选的${name}是本选区的选民。` : `另选的${name}不是本选区的选民，所得的票不计给任何人。`,
    ),
  ],
} as const satisfies Readonly<Record<string, Explanation>>;

function relative(role: string) {
  return form('[name]: no close relative of [candidate]', ({ name, candidate }, holds) =>
    holds
      ? `${name}不是候选人${candidate}的近亲属。`
      : `${name}是候选人${candidate}的近亲属，不能做${role}。`,
  );
}

const WORDS: Readonly<Record<string, string>> = { ...PROXY_REASON_TITLES, ...PROXY_CHANNEL_TITLES };

function proxyWord(word: string): string {
  return WORDS[word] ?? word;
}

function proxyWords(set: string): string {
  return set.slice(1, -1).split(', ').map(proxyWord).join('、');
}

function money(fen: string): string {
  return `${yuan(BigInt(fen))}元`;
}
