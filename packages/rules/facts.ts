/**
 * 事实 · facts that somebody finds and no arithmetic decides, as reasons: `inWriting = true`, `ill in {ill, immobile}`. Their words stand here once,
 * for the sentence of an explanation and for the test as people write it.
 */
import { PROXY_CHANNEL_TITLES, PROXY_REASON_TITLES } from './proxy-titles.ts';
import { QUOTA_LEVEL_TITLES } from './quota.ts';
import { type Ground, type Reason, reason } from './ruling.ts';

/** 事实的说法 · what is said where it is so, and where it is not. */
export const FACT_TEXTS = {
  notOtherwiseMarked: ['选票上没有编号或者其他记号', '选票上有编号或者其他记号'],
  writingBooth: ['设有秘密写票处', '没有设秘密写票处'],
  countingApproved: ['经选举委员会同意改日计票', '改日计票没有经选举委员会同意'],
  witnessed: ['改日计票有监票人在场见证', '改日计票没有监票人在场见证'],
  cardsUsed: ['实行凭选民证参加投票', '没有实行凭选民证参加投票'],
  noCardYet: ['还没有有效的选民证', '已经有一张有效的选民证'],
  onRoll: ['在选民名单上', '不在选民名单上'],
  notVotedYet: ['还没有领过本次选举的选票', '已经领过本次选举的选票，不能再领'],
  helperTrusted: ['由本人信任的人代写', '代写的人不是本人信任的'],
  isCitizen: ['具有中国国籍', '不具有中国国籍'],
  isAdult: ['选举日已满十八周岁', '选举日未满十八周岁'],
  hasPoliticalRights: ['没有被剥夺政治权利', '被剥夺政治权利'],
  procedureLawful: ['选举程序合法', '选举程序不合法'],
  nextSessionDecided: ['经大会决定，另行选举在下一次会议进行', '没有经大会决定，另行选举应当在本次会议进行'],
  approvedAbove: ['已报经上一级批准', '还没有报经上一级批准，不能就任'],
  isDeputy: ['是本级人大代表', '不是本级人大代表，不能担任'],
  inCustody: ['因刑事案件被羁押，正在受侦查、起诉、审判', '没有被羁押'],
  servingSentence: ['正在服刑而没有附加剥夺政治权利', '没有在服刑'],
  consentGiven: ['已经许可', '没有经许可，不能逮捕或者审判'],
  reportedAtOnce: ['已经立即报告', '没有立即报告'],
  inOriginalUnit: ['由原选区或者原选举单位补选', '不是由原选区或者原选举单位补选'],
  reviewed: ['已经代表资格审查', '没有经代表资格审查'],
  examTaken: ['参加了任前法律知识考试', '没有参加任前法律知识考试，不能提请任命'],
  textRead: ['该版本的原文已经核对', '该版本的原文未经核对，暂按已知的数字计算，使用前须对照原文'],
  livesHere: ['户籍在本村并且在本村居住', '不在本村居住'],
  askedToTakePart: ['本人表示参加选举', '本人没有表示参加选举'],
  assemblyConsented: ['经村民会议或者村民代表会议同意', '没有经村民会议或者村民代表会议同意'],
  inWriting: ['书面委托', '没有书面委托'],
  isCloseRelative: ['受托人是本人的近亲属', '受托人不是本人的近亲属'],
  hasRightHere: ['受托人在本村有选举权', '受托人在本村没有选举权'],
  proxyIsNoCandidate: ['受托人不是候选人', '受托人是候选人，当地规定不能接受委托'],
  proxyComes: [
    '受托人本人到场投票',
    '受托人本人已经委托他人代为投票，不能到场，也就不能代别人投票；请另找受托人，或者先撤回他的委托',
  ],
  principalHoldsNone: [
    '委托人没有接受别人的委托',
    '委托人接受了别人的委托，自己不能到场的，受托的票不能转委托；先撤回别人对他的委托',
  ],
  namesPublished: ['委托人和受托人的名单已经公布', '委托人和受托人的名单没有公布'],
  financeKnown: ['有具备财会、管理知识的人', '没有具备财会、管理知识的人'],
  scattered: ['所辖党组织驻地分散', '所辖党组织驻地不分散'],
  congressApproved: ['经上级党组织批准召开代表大会', '没有经上级党组织批准召开代表大会'],
  isFormal: ['是正式党员', '是预备党员，没有选举权'],
  hasPartyRights: ['有选举权', '的党员权利受到限制，没有选举权'],
  notLeftOut: ['计入应到会', '经批准不计入应到会'],
  votesInPerson: ['没有委托他人投票', '有人委托他人投票，团内选举不能委托'],
  deputyContacted: ['承办单位联系过代表', '承办单位没有联系代表'],
  madePublic: ['办理情况已经公开', '办理情况没有公开'],
  hasReported: ['已经向选民或者原选举单位报告履职情况', '没有向选民或者原选举单位报告履职情况'],
  dutyPublished: ['代表的基本信息和履职信息已经公布', '代表的基本信息和履职信息没有公布'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

/** 事实的名称 */
export type FactName = keyof typeof FACT_TEXTS;

/** 选项的说法 · the English words that stand in a test. */
export const CHOICE_TEXTS: Readonly<Record<string, string>> = {
  ...PROXY_REASON_TITLES,
  ...PROXY_CHANNEL_TITLES,
  ...QUOTA_LEVEL_TITLES,
  immobile: '行动不便',
  scattered: '居住分散、交通不便',
  other: '其他原因',
  'voter-card': '选民证',
  none: '没有证件',
  'identity-card': '身份证',
  'too-many-ballots': '收回的选票多于发出的选票',
  turnout: '参加投票的没有过半数',
  'declared-void': '选举被宣布无效',
  'seats-open': '名额没有选足',
  presidium: '主席团',
  'standing-committee': '常委会',
  'council-of-chairs': '主任会议',
  deputies: '代表联名',
  members: '常委会组成人员联名',
  servicemen: '军人联名',
  congress: '人民代表大会',
  voters: '选民',
  'moved-out': '迁出或者调离本行政区域',
  resigned: '辞职被接受',
  'ordered-to-resign': '责令辞职被接受',
  recalled: '被罢免',
  'lost-nationality': '丧失中国国籍',
  deprived: '被剥夺政治权利',
  'lost-capacity': '丧失行为能力',
  died: '死亡',
};

/** 事实作为理由 · of a person, with his name before it. */
export function fact(ground: Ground, name: FactName, isSo: boolean, whose?: string): Reason {
  const test = `${name} = ${isSo}`;
  return reason(ground, whose === undefined ? test : `${whose}: ${test}`, isSo);
}

/** 选项作为理由 · one of those that the law allows; `whose` stands before it. */
export function choice(ground: Ground, value: string, allowed: readonly string[], whose?: string): Reason {
  const test = `${value} in {${allowed.join(', ')}}`;
  return reason(ground, whose === undefined ? test : `${whose}: ${test}`, allowed.includes(value));
}

/** 选项的说法，几个连写 · `{ill, immobile}` */
export function choiceText(words: string): string {
  return words
    .replace(/^\{(.*)\}$/, '$1')
    .split(', ')
    .map((word) => CHOICE_TEXTS[word] ?? word)
    .join('、');
}
