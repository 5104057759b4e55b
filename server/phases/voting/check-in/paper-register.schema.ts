import { z } from 'zod';

const MOST_LINES = 6_000;

/** 补录登记簿: the numbers of the roll that are marked in it, of one place and one roll. */
export const EnterPaperRegisterSchema = z.object({
  place: z.uuid(),
  constituency: z.uuid(),
  serials: z
    .array(z.int().min(1).max(1_000_000))
    .min(1, '请填写登记簿上打了勾的序号')
    .max(MOST_LINES)
    .refine((serials) => new Set(serials).size === serials.length, '同一个序号写了两次'),
});

export const PaperRegisterEnteredSchema = z.object({
  state: z.enum(['first-entered', 'differs', 'agreed']),
  /** Whoever was handed his ballots in the register and nowhere before. */
  checkedIn: z.int(),
  /** 以前已经登记的: marked, and checked in before as well. */
  before: z.int(),
});

/** 补录到哪里 · of one register; who came never stands in it. */
export const PaperRegisterRowSchema = z
  .object({
    constituency: z.uuid(),
    number: z.int(),
    state: z.enum(['first-entered', 'differs', 'agreed']),
    enteredBy: z.array(z.object({ name: z.string(), at: z.iso.datetime() })),
    /** 两遍不同的序号, for whoever decides against the paper. */
    differing: z.array(z.int()),
  })
  .meta({ id: 'PaperRegisterRow' });

export type EnterPaperRegister = z.infer<typeof EnterPaperRegisterSchema>;
export type PaperRegisterRow = z.infer<typeof PaperRegisterRowSchema>;
