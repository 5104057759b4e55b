/** 投票场所工作人员的职务 · 选举法（2020）第四十三条: whoever presides, scrutineers and tellers are in the law; the rest are those whom an office sends. */
export const POLLING_DUTIES = {
  presiding: '主持人',
  'chief-scrutineer': '总监票人',
  scrutineer: '监票人',
  teller: '计票人',
  caller: '唱票人',
  scribe: '记票人',
  guide: '引导员',
  clerk: '工作人员',
} as const;

/** 投票场所工作人员的职务 */
export type PollingDuty = keyof typeof POLLING_DUTIES;
