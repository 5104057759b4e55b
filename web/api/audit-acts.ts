/** 抽样审计的各种办理 · what each is given and answers. */
import type {
  AuditDecidedSchema,
  AuditOrderedSchema,
  AuditRoundSchema,
  BundlesDrawnSchema,
  EnterRecountSchema,
  OrderAuditSchema,
  RecordAuditDiceSchema,
  RecountEnteredSchema,
} from '@xuanwu/server/phases/voting/audit/audit.schema.ts';
import type { Shape } from './shape.ts';

export interface AuditActShapes {
  'order-audit': Shape<typeof OrderAuditSchema, typeof AuditOrderedSchema>;
  'record-audit-dice': Shape<typeof RecordAuditDiceSchema, typeof BundlesDrawnSchema>;
  'enter-audit-recount': Shape<typeof EnterRecountSchema, typeof RecountEnteredSchema>;
  'resolve-audit-recount': Shape<typeof EnterRecountSchema, typeof RecountEnteredSchema>;
  'decide-audit': Shape<typeof AuditRoundSchema, typeof AuditDecidedSchema>;
}
