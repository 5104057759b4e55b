/** 保存期限和销毁: the acts about ballots, and the page with every clock of the cycle. */
import { z } from 'zod';

export const DecideBallotDestructionSchema = z.object({
  election: z.uuid(),
  document: z.string().trim().min(4).max(80),
  decidedOn: z.iso.date(),
  destroyOn: z.iso.date(),
  /** 监销人 */
  supervisors: z.array(z.string().trim().min(1).max(40)).min(1).max(10),
});

export const RecordBallotDestructionSchema = z.object({
  destruction: z.uuid(),
  destroyedOn: z.iso.date(),
  /** 粉碎、焚毁…… */
  method: z.string().trim().min(2).max(80),
});

export const BallotDestructionSchema = z.object({ destruction: z.uuid() });

const ReasonSchema = z.object({
  rule: z.string(),
  article: z.string(),
  test: z.string(),
  holds: z.boolean(),
});

/** 一级人大的选票: until when they are kept, and what was decided. */
export const KeptBallotsSchema = z.object({
  election: z.uuid(),
  name: z.string(),
  level: z.enum(['county', 'township']),
  organ: z.string(),
  electionDay: z.iso.date(),
  packages: z.int(),
  unsealed: z.int(),
  firstSession: z.iso.date().nullable(),
  nextFinished: z.iso.date().nullable(),
  /** 从这一天起可以销毁 */
  from: z.iso.date().nullable(),
  reasons: z.array(ReasonSchema),
  destruction: z
    .object({
      id: z.uuid(),
      document: z.string(),
      decidedOn: z.iso.date(),
      destroyOn: z.iso.date(),
      supervisors: z.array(z.string()),
      destroyedOn: z.iso.date().nullable(),
      method: z.string().nullable(),
    })
    .nullable(),
});

/** 到期删除的个人信息, of one kind. */
export const DeletionClockSchema = z.object({
  kind: z.enum(['check-ins', 'opinions', 'prints', 'devices', 'requests']),
  /** 还有几条 */
  left: z.int(),
  /** 已经删除的, where that is counted. */
  deleted: z.int(),
  /** 最迟的一天; null where it ends with an act. */
  dueOn: z.iso.date().nullable(),
});

export const RetentionViewSchema = z
  .object({
    today: z.iso.date(),
    ballots: z.array(KeptBallotsSchema),
    /** 规定的保存期限, in words; whether somebody has decided it. */
    retention: z.object({ text: z.string(), isDecided: z.boolean() }),
    clocks: z.array(DeletionClockSchema),
  })
  .meta({ id: 'RetentionView' });

export type KeptBallotsRow = z.infer<typeof KeptBallotsSchema>;
export type DeletionClock = z.infer<typeof DeletionClockSchema>;
export type RetentionView = z.infer<typeof RetentionViewSchema>;
