import { decided } from '../error-codes.ts';
import { type StrokeOrder, strokeOrder } from '../stroke-order.ts';
import type { CaseRule } from './case-rule.ts';

/** 姓氏笔画的裁定 · an order of names rests on no article and leaves nothing open. */
interface StrokeOrderRuling extends StrokeOrder {
  readonly reasons: readonly never[];
  readonly undecided: readonly never[];
}

/** 姓氏笔画为序 · GF 3003-1999 */
export const caseRule: CaseRule<{ readonly names: readonly string[] }, StrokeOrderRuling> = {
  read: (reader, json) => ({ names: reader.texts(json['names'], 'names') }),
  decide: ({ names }) => decided({ ...strokeOrder(names), reasons: [], undecided: [] }),
};
