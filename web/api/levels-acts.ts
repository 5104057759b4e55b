/** Acts between levels: what goes up, what comes back. */
import type {
  AnswerSubmissionSchema,
  DraftSubmissionSchema,
  SubmissionSchema,
  WithdrawSubmissionSchema,
} from '@xuanwu/server/levels/submissions/submission.schema.ts';
import type {
  BulletinSchema,
  DraftBulletinSchema,
  EditBulletinSchema,
  IssueBulletinSchema,
} from '@xuanwu/server/levels/bulletins/bulletin.schema.ts';
import type {
  FindingSchema,
  InspectionSchema,
  JudgeRectificationSchema,
  LiftStageGateSchema,
  RecordInspectionSchema,
  RectifyFindingSchema,
  RequireStageGateSchema,
  StageGateSchema,
} from '@xuanwu/server/levels/inspections/inspection.schema.ts';
import type {
  FirstSessionRecordedSchema,
  FirstSessionSchema,
} from '@xuanwu/server/levels/sessions/session.schema.ts';
import type {
  OrderSheetsSchema,
  PrepareSheetSchema,
  ReminderSchema,
  RemindSheetSchema,
  SheetOrderSchema,
  SheetSchema,
} from '@xuanwu/server/levels/sheets/sheet.schema.ts';
import type {
  AcceptOfficeKeySchema,
  OfficeFileReceivedSchema,
  OfficeKeySchema,
  ReceiveOfficeFileSchema,
  WithdrawOfficeKeySchema,
} from '@xuanwu/server/levels/files/office-file.schema.ts';
import type { Shape } from './shape.ts';

export interface LevelsActShapes {
  'draft-submission': Shape<typeof DraftSubmissionSchema, typeof SubmissionSchema>;
  'send-submission': Shape<typeof SubmissionSchema, typeof SubmissionSchema>;
  'answer-submission': Shape<typeof AnswerSubmissionSchema, typeof SubmissionSchema>;
  'withdraw-submission': Shape<typeof WithdrawSubmissionSchema, typeof SubmissionSchema>;
  'order-sheets': Shape<typeof OrderSheetsSchema, typeof SheetOrderSchema>;
  'stop-sheets': Shape<typeof SheetOrderSchema, typeof SheetOrderSchema>;
  'prepare-sheet': Shape<typeof PrepareSheetSchema, typeof SheetSchema>;
  'send-sheet': Shape<typeof SheetSchema, typeof SheetSchema>;
  'remind-sheet': Shape<typeof RemindSheetSchema, typeof ReminderSchema>;
  'accept-office-key': Shape<typeof AcceptOfficeKeySchema, typeof OfficeKeySchema>;
  'withdraw-office-key': Shape<typeof WithdrawOfficeKeySchema, typeof OfficeKeySchema>;
  'receive-office-file': Shape<typeof ReceiveOfficeFileSchema, typeof OfficeFileReceivedSchema>;
  'record-inspection': Shape<typeof RecordInspectionSchema, typeof InspectionSchema>;
  'rectify-finding': Shape<typeof RectifyFindingSchema, typeof FindingSchema>;
  'judge-rectification': Shape<typeof JudgeRectificationSchema, typeof FindingSchema>;
  'require-stage-gate': Shape<typeof RequireStageGateSchema, typeof StageGateSchema>;
  'lift-stage-gate': Shape<typeof LiftStageGateSchema, typeof StageGateSchema>;
  'plan-first-session': Shape<typeof FirstSessionSchema, typeof FirstSessionRecordedSchema>;
  'record-first-session': Shape<typeof FirstSessionSchema, typeof FirstSessionRecordedSchema>;
  'draft-bulletin': Shape<typeof DraftBulletinSchema, typeof BulletinSchema>;
  'edit-bulletin': Shape<typeof EditBulletinSchema, typeof BulletinSchema>;
  'issue-bulletin': Shape<typeof IssueBulletinSchema, typeof BulletinSchema>;
}
