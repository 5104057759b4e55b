/** 选民名单公布以后 · its lines of the act table: the wall, objections, voter cards. */
import { type ActLine, type ConstituencyStage, OFFICE, PUBLISHER, REGISTRARS } from './act-line.ts';

/** 选民名单公布以后 */
const AFTER_ROLL: readonly ConstituencyStage[] = [
  'roll-published',
  'initial-published',
  'formal-fixed',
  'formal-published',
];

export const PUBLICATION_ACTS = {
  'record-roll-posting': {
    title: '登记名单张贴',
    roles: REGISTRARS,
    constituency: AFTER_ROLL,
    articles: [28],
  },
  'add-posting-photo': { title: '补传张贴照片', roles: REGISTRARS, constituency: AFTER_ROLL, articles: [28] },
  'withdraw-roll-posting': {
    title: '撤销张贴登记',
    roles: OFFICE,
    constituency: AFTER_ROLL,
    articles: [28],
  },
  'receive-roll-objection': {
    title: '受理名单申诉',
    roles: REGISTRARS,
    constituency: AFTER_ROLL,
    articles: [29],
  },
  'withdraw-roll-objection': { title: '撤回名单申诉', roles: REGISTRARS, articles: [29] },
  'decide-roll-objection': {
    title: '处理名单申诉',
    roles: OFFICE,
    second: PUBLISHER,
    constituency: AFTER_ROLL,
    articles: [29],
  },
  'notify-roll-objection': { title: '登记处理决定的通知', roles: REGISTRARS, articles: [29] },
  'record-roll-suit': { title: '登记名单诉讼', roles: OFFICE, articles: [29] },
  'record-roll-judgment': {
    title: '登记名单判决',
    roles: OFFICE,
    second: PUBLISHER,
    constituency: AFTER_ROLL,
    articles: [29],
  },
  'issue-voter-cards': { title: '发选民证', roles: OFFICE, constituency: AFTER_ROLL, articles: [28, 37] },
  'reissue-voter-card': {
    title: '换发选民证',
    roles: REGISTRARS,
    constituency: AFTER_ROLL,
    articles: [28, 37],
  },
} as const satisfies Record<string, ActLine>;
