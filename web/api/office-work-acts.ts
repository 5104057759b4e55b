/** 选举办的日常工作 · what each act is given and answers. */
import type {
  AdoptFundBudgetSchema,
  ApproveFundSpendingSchema,
  FundBudgetAdoptedSchema,
  FundEntrySchema,
  FundRatesSetSchema,
  RecordFundAppropriationSchema,
  RecordFundSpendingSchema,
  ReverseFundEntrySchema,
  SetFundRatesSchema,
} from '@xuanwu/server/reports/office-work/funds/funds.schema.ts';
import type {
  AssignHazardSchema,
  HazardsAssignedSchema,
} from '@xuanwu/server/reports/office-work/hazards/hazards.schema.ts';
import type {
  PublicityPlanSetSchema,
  PublicityRecordedSchema,
  RecordPublicitySchema,
  SetPublicityPlanSchema,
  WithdrawPublicitySchema,
} from '@xuanwu/server/reports/office-work/publicity/publicity.schema.ts';
import type {
  CancelTrainingSchema,
  PlanTrainingSchema,
  RecordStaffParticularsSchema,
  RecordTrainingSchema,
  StaffParticularsRecordedSchema,
  TrainingSchema,
} from '@xuanwu/server/reports/office-work/training/training.schema.ts';
import type { Shape } from './shape.ts';

export interface OfficeWorkActShapes {
  'assign-hazard': Shape<typeof AssignHazardSchema, typeof HazardsAssignedSchema>;
  'set-publicity-plan': Shape<typeof SetPublicityPlanSchema, typeof PublicityPlanSetSchema>;
  'record-publicity': Shape<typeof RecordPublicitySchema, typeof PublicityRecordedSchema>;
  'withdraw-publicity': Shape<typeof WithdrawPublicitySchema, typeof PublicityRecordedSchema>;
  'plan-training': Shape<typeof PlanTrainingSchema, typeof TrainingSchema>;
  'record-training': Shape<typeof RecordTrainingSchema, typeof TrainingSchema>;
  'cancel-training': Shape<typeof CancelTrainingSchema, typeof TrainingSchema>;
  'record-staff-particulars': Shape<
    typeof RecordStaffParticularsSchema,
    typeof StaffParticularsRecordedSchema
  >;
  'set-fund-rates': Shape<typeof SetFundRatesSchema, typeof FundRatesSetSchema>;
  'adopt-fund-budget': Shape<typeof AdoptFundBudgetSchema, typeof FundBudgetAdoptedSchema>;
  'record-fund-appropriation': Shape<typeof RecordFundAppropriationSchema, typeof FundEntrySchema>;
  'record-fund-spending': Shape<typeof RecordFundSpendingSchema, typeof FundEntrySchema>;
  'approve-fund-spending': Shape<typeof ApproveFundSpendingSchema, typeof FundEntrySchema>;
  'reverse-fund-entry': Shape<typeof ReverseFundEntrySchema, typeof FundEntrySchema>;
}
