import { FUND_BASES, FUND_ITEMS, type FundBasis, type FundItem } from '@xuanwu/rules/election-funds.ts';
import { z } from 'zod';

const ItemSchema = z.enum(Object.keys(FUND_ITEMS) as [FundItem, ...FundItem[]]);
const BasisSchema = z.enum(Object.keys(FUND_BASES) as [FundBasis, ...FundBasis[]]);
/** 分; a county spends less than a hundred million yuan on an election. */
const FenSchema = z.int().min(1).max(9_999_999_999);
const Text = (max: number) => z.string().trim().min(1).max(max);

const RateSchema = z.object({ item: ItemSchema, basis: BasisSchema, fen: FenSchema });

export const SetFundRatesSchema = z.object({
  cycle: z.uuid(),
  rates: z
    .array(RateSchema)
    .max(50)
    .refine((rates) => new Set(rates.map(({ item, basis }) => `${item} ${basis}`)).size === rates.length, {
      message: '同一项目按同一基数只能有一个定额',
    }),
});
export const FundRatesSetSchema = z.object({ rates: z.int() });

const NewLineSchema = z.object({
  area: z.string(),
  item: ItemSchema,
  basis: BasisSchema,
  quantity: z.int().min(1).max(10_000_000),
  fen: FenSchema,
});

export const AdoptFundBudgetSchema = z.object({
  cycle: z.uuid(),
  /** 批准的文号. */
  document: Text(80),
  lines: z.array(NewLineSchema).min(1).max(2_000),
});
export const FundBudgetAdoptedSchema = z.object({ budget: z.uuid(), number: z.int(), fen: z.int() });

export const RecordFundAppropriationSchema = z.object({
  cycle: z.uuid(),
  area: z.string(),
  /** 拨款单位, e.g. 市财政局. */
  source: Text(60),
  document: Text(80),
  receivedOn: z.iso.date(),
  fen: FenSchema,
});
export const FundEntrySchema = z.object({ id: z.uuid() });

export const RecordFundSpendingSchema = z.object({
  cycle: z.uuid(),
  area: z.string(),
  item: ItemSchema,
  purpose: Text(120),
  spentOn: z.iso.date(),
  /** 凭证号. */
  voucherNumber: Text(40),
  fen: FenSchema,
});

export const ApproveFundSpendingSchema = z.object({ spending: z.uuid() });

export const ReverseFundEntrySchema = z.object({
  kind: z.enum(['appropriation', 'spending']),
  id: z.uuid(),
  reason: z.string().trim().min(4).max(200),
});

const SumsSchema = z.object({
  budget: z.int(),
  appropriated: z.int(),
  spent: z.int(),
  /** 已登记、待审批. */
  waiting: z.int(),
  /** 拨款减支出. */
  balance: z.int(),
});

/** 经费的数字, in 分. */
export const FundFiguresSchema = z.object({
  together: SumsSchema.extend({ voters: z.int(), perVoter: z.int().nullable() }),
  areas: z.array(
    SumsSchema.extend({
      area: z.string(),
      name: z.string(),
      voters: z.int(),
      perVoter: z.int().nullable(),
    }),
  ),
  items: z.array(z.object({ item: ItemSchema, budget: z.int(), spent: z.int(), waiting: z.int() })),
});

export type FundFigures = z.infer<typeof FundFiguresSchema>;

const ReversalSchema = z.object({ on: z.iso.date(), because: z.string() }).nullable();

export const FundsViewSchema = z
  .object({
    today: z.iso.date(),
    cycle: z.object({
      id: z.uuid(),
      areas: z.array(
        z.object({
          area: z.string(),
          name: z.string(),
          /** What is known already of what a cost is multiplied by. */
          known: z.object({
            voter: z.int(),
            place: z.int(),
            constituency: z.int(),
            'staff-day': z.int(),
            whole: z.int(),
          }),
        }),
      ),
    }),
    rates: z.array(RateSchema),
    budget: z
      .object({
        number: z.int(),
        document: z.string(),
        adoptedOn: z.iso.date(),
        lines: z.array(NewLineSchema.extend({ amount: z.int() })),
      })
      .nullable(),
    appropriations: z.array(
      z.object({
        id: z.uuid(),
        area: z.string(),
        areaName: z.string(),
        source: z.string(),
        document: z.string(),
        receivedOn: z.iso.date(),
        fen: z.int(),
        reversed: ReversalSchema,
      }),
    ),
    spendings: z.array(
      z.object({
        id: z.uuid(),
        area: z.string(),
        areaName: z.string(),
        item: ItemSchema,
        purpose: z.string(),
        spentOn: z.iso.date(),
        voucherNumber: z.string(),
        fen: z.int(),
        fileType: z.string().nullable(),
        approvedOn: z.iso.date().nullable(),
        reversed: ReversalSchema,
      }),
    ),
    figures: FundFiguresSchema,
  })
  .meta({ id: 'FundsView' });

export type FundsView = z.infer<typeof FundsViewSchema>;

export type Appropriation = FundsView['appropriations'][number];

export type Spending = FundsView['spendings'][number];
