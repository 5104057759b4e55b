import { z } from 'zod';

const text = (most: number, missing: string) => z.string().trim().min(1, missing).max(most);

/** 对哪一方面的情况有异议 */
export const FACT_SUBJECTS = {
  basic: '基本情况',
  resume: '简历',
  funding: '关于境外资助的声明',
  'other-seats': '其他人大代表职务',
} as const;

/** 核实的结论 */
export const FINDINGS = {
  accurate: '所填属实',
  inaccurate: '所填不实',
  unproven: '无法查实',
} as const;

export const ReceiveFactObjectionSchema = z.object({
  constituency: z.uuid(),
  candidate: z.uuid(),
  about: z.enum(['basic', 'resume', 'funding', 'other-seats']),
  receivedOn: z.iso.date(),
  objector: text(60, '请填写提出异议的人'),
  contact: text(120, '请填写怎样联系'),
  statement: text(1_000, '请写明什么情况不实'),
});

export const FactObjectionSchema = z.object({ objection: z.uuid() });

export const ConcludeFactCheckSchema = z.object({
  objection: z.uuid(),
  finding: z.enum(['accurate', 'inaccurate', 'unproven']),
  /** 核实的情况, as it is told to voters; nothing but what was checked. */
  foundFacts: text(500, '请写明核实的情况'),
  document: text(120, '请写明核实的材料'),
});
