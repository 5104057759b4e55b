/** 选举办日常工作的用语 · what reports of election offices call it. */

/** 宣传的种类, with what each is counted in. */
export const PUBLICITY_KINDS = {
  points: { title: '宣传点', unit: '处' },
  banners: { title: '横幅标语', unit: '条' },
  notices: { title: '张贴公告', unit: '张' },
  leaflets: { title: '明白纸、宣传单', unit: '份' },
  letters: { title: '致选民公开信', unit: '封' },
  boards: { title: '宣传栏、板报', unit: '块' },
  vehicles: { title: '宣传车', unit: '台次' },
  broadcasts: { title: '广播', unit: '次' },
  messages: { title: '手机短信、微信', unit: '条' },
  media: { title: '电视、报刊、网站稿件', unit: '篇' },
  meetings: { title: '宣传会', unit: '场' },
} as const;

export type PublicityKind = keyof typeof PUBLICITY_KINDS;

/** 培训对象 */
export const TRAINING_AUDIENCES = {
  committee: '选举委员会组成人员',
  'working-group': '选区工作组成员',
  registrars: '选民登记员',
  groups: '选民小组组长',
  polling: '投票场所工作人员',
  counting: '监票人、计票人',
  other: '其他人员',
} as const;

export type TrainingAudience = keyof typeof TRAINING_AUDIENCES;
