/** 准备和选区 · its lines of the act table. */
import { type ActLine, OFFICE, CHIEF, PUBLISHER, SUPERIOR } from './act-line.ts';

export const PREPARATION_ACTS = {
  'open-cycle': { title: '建立换届', roles: CHIEF, articles: [11] },
  'decide-silent-point': { title: '决定法律未定事项', roles: CHIEF, articles: [11, 60] },
  'adopt-local-rules': {
    title: '采用地方规定文件',
    roles: [...CHIEF, ...SUPERIOR],
    second: PUBLISHER,
    articles: [60],
  },
  'withdraw-local-rules': {
    title: '撤下地方规定文件',
    roles: [...CHIEF, ...SUPERIOR],
    second: PUBLISHER,
    articles: [60],
  },
  'ask-legal-enquiry': { title: '请示法律问题', roles: [...OFFICE, ...SUPERIOR], articles: [9] },
  'answer-legal-enquiry': { title: '答复法律问题', roles: [...CHIEF, ...SUPERIOR], articles: [9] },
  'change-election-day': {
    title: '变更选举日',
    roles: CHIEF,
    second: PUBLISHER,
    cycle: ['preparing', 'constituencies-published'],
    round: ['scheduled'],
    articles: [11],
  },
  'appoint-body': { title: '设立选举机构', roles: OFFICE, articles: [9, 10] },
  'record-resignation': { title: '记录组成人员辞职', roles: OFFICE, articles: [10] },
  'appoint-replacement': { title: '补充组成人员', roles: OFFICE, articles: [10] },
  'assign-task': { title: '落实任务责任人', roles: OFFICE, articles: [11] },
  'sign-off-task': { title: '任务销号', roles: OFFICE, articles: [11] },
  'fix-seats': {
    title: '确定代表名额',
    roles: CHIEF,
    cycle: ['preparing'],
    articles: [12, 13],
  },
  'draw-constituencies': {
    title: '划分选区',
    roles: OFFICE,
    cycle: ['preparing'],
    articles: [25, 26],
  },
  'correct-constituency': {
    title: '更正选区',
    roles: OFFICE,
    cycle: ['preparing'],
    articles: [25, 26],
  },
  'remove-constituency': {
    title: '撤销选区',
    roles: OFFICE,
    cycle: ['preparing'],
    articles: [25],
  },
  'assign-seats': {
    title: '分配代表名额',
    roles: OFFICE,
    cycle: ['preparing'],
    articles: [15],
  },
  'withdraw-seats': {
    title: '收回代表名额',
    roles: OFFICE,
    cycle: ['preparing'],
    articles: [15],
  },
  'record-vacant-seats': {
    title: '登记暂缺名额',
    roles: CHIEF,
    cycle: ['preparing'],
    articles: [13],
  },
  'publish-constituencies': {
    title: '公布选区',
    roles: CHIEF,
    second: PUBLISHER,
    cycle: ['preparing'],
    articles: [11],
  },
} as const satisfies Record<string, ActLine>;
