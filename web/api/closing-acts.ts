/** 封存、移交和办结 · what each act is given and answers. */
import type {
  BallotsSealedSchema,
  SealBallotsSchema,
} from '@xuanwu/server/reports/closing/sealing.schema.ts';
import type { Shape } from './shape.ts';

export interface ClosingActShapes {
  'seal-ballots': Shape<typeof SealBallotsSchema, typeof BallotsSealedSchema>;
}
