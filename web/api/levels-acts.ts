/** Acts between levels: what goes up, what comes back. */
import type {
  AnswerSubmissionSchema,
  DraftSubmissionSchema,
  SubmissionSchema,
  WithdrawSubmissionSchema,
} from '@xuanwu/server/levels/submissions/submission.schema.ts';
import type { Shape } from './shape.ts';

export interface LevelsActShapes {
  'draft-submission': Shape<typeof DraftSubmissionSchema, typeof SubmissionSchema>;
  'send-submission': Shape<typeof SubmissionSchema, typeof SubmissionSchema>;
  'answer-submission': Shape<typeof AnswerSubmissionSchema, typeof SubmissionSchema>;
  'withdraw-submission': Shape<typeof WithdrawSubmissionSchema, typeof SubmissionSchema>;
}
