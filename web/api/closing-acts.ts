/** 封存、移交、办结和销毁 · what each act is given and answers. */
import type {
  CloseCycleSchema,
  CommitteeDissolvedSchema,
  CycleClosedSchema,
  DissolveCommitteeSchema,
  ReopenCycleSchema,
} from '@xuanwu/server/reports/closing/closing.schema.ts';
import type {
  BallotDestructionSchema,
  DecideBallotDestructionSchema,
  RecordBallotDestructionSchema,
} from '@xuanwu/server/reports/closed-cycle/retention.schema.ts';
import type {
  BallotsSealedSchema,
  SealBallotsSchema,
} from '@xuanwu/server/reports/closing/sealing.schema.ts';
import type { Shape } from './shape.ts';

export interface ClosingActShapes {
  'seal-ballots': Shape<typeof SealBallotsSchema, typeof BallotsSealedSchema>;
  'dissolve-committee': Shape<typeof DissolveCommitteeSchema, typeof CommitteeDissolvedSchema>;
  'close-cycle': Shape<typeof CloseCycleSchema, typeof CycleClosedSchema>;
  'reopen-cycle': Shape<typeof ReopenCycleSchema, typeof CycleClosedSchema>;
  'decide-ballot-destruction': Shape<typeof DecideBallotDestructionSchema, typeof BallotDestructionSchema>;
  'record-ballot-destruction': Shape<typeof RecordBallotDestructionSchema, typeof BallotDestructionSchema>;
}
