import { z } from 'zod';

const Words = z.string().trim().min(1).max(40);

/** 第二种文字, as the office gives it. Names of candidates are written under their own names. */
const SecondLanguageSchema = z.object({
  title: z.string().trim().min(1).max(120),
  /** 代表候选人姓名、赞成、反对、弃权、另选他人. */
  words: z.tuple([Words, Words, Words, Words, Words]),
  instructions: z.array(z.string().trim().min(1).max(200)).max(6),
});

/** 选票样式: what an office may choose. Order of names, columns and lines to write in are the law's. */
export const BallotLayoutSchema = z.object({
  paper: z.enum(['a4', 'a5']),
  colour: z.object({
    name: z.string().trim().min(1).max(10),
    tint: z.string().regex(/^#[0-9a-f]{6}$/, '请写成 #f9d5d3 这样'),
  }),
  /** 裁切线、折叠线. */
  marks: z.boolean(),
  second: SecondLanguageSchema.nullable(),
});

export const SetBallotLayoutSchema = z.object({
  cycle: z.uuid(),
  level: z.enum(['county', 'township']),
  layout: BallotLayoutSchema,
});

export const BallotLayoutSetSchema = z.object({ cycle: z.uuid() });

/** 两级选票的样式. */
export const BallotLayoutsSchema = z
  .object({ cycle: z.uuid(), county: BallotLayoutSchema, township: BallotLayoutSchema })
  .meta({ id: 'BallotLayouts' });

export type BallotLayout = z.infer<typeof BallotLayoutSchema>;
export type BallotLayouts = z.infer<typeof BallotLayoutsSchema>;
