/** 提名、酝酿协商、正式名单和介绍的各种办理 · what each is given and answers. */
import type {
  CancelNominationSchema,
  NominationCancelledSchema,
} from '@xuanwu/server/phases/nomination/nominations/cancel-nomination.schema.ts';
import type {
  CorrectNomineeSchema,
  NomineeCorrectedSchema,
} from '@xuanwu/server/phases/nomination/initial-list/correct-nominee.schema.ts';
import type {
  DecideExclusionObjectionSchema,
  ExclusionKeySchema,
  ExclusionObjectionDecidedSchema,
  ExclusionObjectionSchema,
  NotifyExclusionSchema,
  ObjectToExclusionSchema,
} from '@xuanwu/server/phases/nomination/initial-list/exclusion-objection.schema.ts';
import type {
  ConcludeFactCheckSchema,
  FactObjectionSchema,
  ReceiveFactObjectionSchema,
} from '@xuanwu/server/phases/nomination/initial-list/fact-objection.schema.ts';
import type {
  ConsultationRecordedSchema,
  ConsultationSchema,
  ConsultationSummarisedSchema,
  OpenConsultationSchema,
  RecordConsultationSchema,
  SetUpVoterGroupSchema,
  SummariseConsultationSchema,
  VoterGroupSchema,
  WithdrawConsultationRecordSchema,
} from '@xuanwu/server/phases/nomination/consultation/consultation.schema.ts';
import type {
  DecidePrimarySchema,
  EnterPrimaryCountSchema,
  OrderPrimarySchema,
  PrimaryCountEnteredSchema,
  PrimaryDecidedSchema,
  PrimarySchema,
} from '@xuanwu/server/phases/nomination/consultation/primary.schema.ts';
import type {
  FormalCandidateRemovedSchema,
  FormalListReopenedSchema,
  RemoveFormalCandidateSchema,
  ReopenFormalListSchema,
} from '@xuanwu/server/phases/nomination/formal-list/formal-list.schema.ts';
import type {
  AskForReviewSchema,
  DeleteReviewOpinionsSchema,
  GiveReviewOpinionSchema,
  RecordReviewNoticeSchema,
  ReviewAskedSchema,
  ReviewNoticeSchema,
  ReviewOpinionGivenSchema,
  ReviewOpinionsDeletedSchema,
} from '@xuanwu/server/phases/nomination/review/review.schema.ts';
import type {
  AddCandidatePledgeSchema,
  CancelCandidateMeetingSchema,
  CandidateMeetingSchema,
  CandidatePhotoSchema,
  CandidatePledgedSchema,
  IntroductionRecordedSchema,
  MeetingRequestRecordedSchema,
  PlanCandidateMeetingSchema,
  RecordCandidateMeetingSchema,
  RecordIntroductionSchema,
  RecordMeetingRequestSchema,
  RemoveCandidatePhotoSchema,
} from '@xuanwu/server/phases/nomination/introduction/introduction.schema.ts';
import type {
  ExcludeCandidateSchema,
  ExclusionSchema,
  FixFormalListSchema,
  FormalListSchema,
  InitialListPublishedSchema,
  PublishFormalListSchema,
  PublishInitialListSchema,
} from '@xuanwu/server/phases/nomination/nomination.schema.ts';
import type {
  NominatedSchema,
  NominateSchema,
  NominationSupplementedSchema,
  SignatureWithdrawnSchema,
  SupplementNominationSchema,
  WithdrawSignatureSchema,
} from '@xuanwu/server/phases/nomination/nominations/nominate.schema.ts';
import type {
  CollectionNominatedSchema,
  GiveUpNominationCollectionSchema,
  NominationCollectionOpenedSchema,
  NominationCollectionSchema,
  OpenNominationCollectionSchema,
} from '@xuanwu/server/phases/nomination/nominations/collections/collection.schema.ts';
import type {
  NomineeStatementRecordedSchema,
  RecordNomineeStatementSchema,
} from '@xuanwu/server/phases/nomination/nominations/nominee-statement.schema.ts';
import type { Shape } from './shape.ts';

export interface NominationActShapes {
  nominate: Shape<typeof NominateSchema, typeof NominatedSchema>;
  'supplement-nomination': Shape<typeof SupplementNominationSchema, typeof NominationSupplementedSchema>;
  'cancel-nomination': Shape<typeof CancelNominationSchema, typeof NominationCancelledSchema>;
  'withdraw-signature': Shape<typeof WithdrawSignatureSchema, typeof SignatureWithdrawnSchema>;
  'open-nomination-collection': Shape<
    typeof OpenNominationCollectionSchema,
    typeof NominationCollectionOpenedSchema
  >;
  'close-nomination-collection': Shape<typeof NominationCollectionSchema, typeof CollectionNominatedSchema>;
  'give-up-nomination-collection': Shape<
    typeof GiveUpNominationCollectionSchema,
    typeof NominationCollectionSchema
  >;
  'record-nominee-statement': Shape<
    typeof RecordNomineeStatementSchema,
    typeof NomineeStatementRecordedSchema
  >;
  'ask-for-review': Shape<typeof AskForReviewSchema, typeof ReviewAskedSchema>;
  'give-review-opinion': Shape<typeof GiveReviewOpinionSchema, typeof ReviewOpinionGivenSchema>;
  'record-review-notice': Shape<typeof RecordReviewNoticeSchema, typeof ReviewNoticeSchema>;
  'delete-review-opinions': Shape<typeof DeleteReviewOpinionsSchema, typeof ReviewOpinionsDeletedSchema>;
  'notify-exclusion': Shape<typeof NotifyExclusionSchema, typeof ExclusionKeySchema>;
  'object-to-exclusion': Shape<typeof ObjectToExclusionSchema, typeof ExclusionObjectionSchema>;
  'decide-exclusion-objection': Shape<
    typeof DecideExclusionObjectionSchema,
    typeof ExclusionObjectionDecidedSchema
  >;
  'correct-nominee': Shape<typeof CorrectNomineeSchema, typeof NomineeCorrectedSchema>;
  'receive-fact-objection': Shape<typeof ReceiveFactObjectionSchema, typeof FactObjectionSchema>;
  'conclude-fact-check': Shape<typeof ConcludeFactCheckSchema, typeof FactObjectionSchema>;
  'publish-initial-list': Shape<typeof PublishInitialListSchema, typeof InitialListPublishedSchema>;
  'exclude-candidate': Shape<typeof ExcludeCandidateSchema, typeof ExclusionSchema>;
  'set-up-voter-group': Shape<typeof SetUpVoterGroupSchema, typeof VoterGroupSchema>;
  'remove-voter-group': Shape<typeof VoterGroupSchema, typeof VoterGroupSchema>;
  'open-consultation': Shape<typeof OpenConsultationSchema, typeof ConsultationSchema>;
  'record-consultation': Shape<typeof RecordConsultationSchema, typeof ConsultationRecordedSchema>;
  'withdraw-consultation-record': Shape<
    typeof WithdrawConsultationRecordSchema,
    typeof ConsultationRecordedSchema
  >;
  'summarise-consultation': Shape<typeof SummariseConsultationSchema, typeof ConsultationSummarisedSchema>;
  'order-primary': Shape<typeof OrderPrimarySchema, typeof PrimarySchema>;
  'enter-primary-count': Shape<typeof EnterPrimaryCountSchema, typeof PrimaryCountEnteredSchema>;
  'resolve-primary-count': Shape<typeof EnterPrimaryCountSchema, typeof PrimaryCountEnteredSchema>;
  'decide-primary': Shape<typeof DecidePrimarySchema, typeof PrimaryDecidedSchema>;
  'reopen-formal-list': Shape<typeof ReopenFormalListSchema, typeof FormalListReopenedSchema>;
  'remove-formal-candidate': Shape<typeof RemoveFormalCandidateSchema, typeof FormalCandidateRemovedSchema>;
  'fix-formal-list': Shape<typeof FixFormalListSchema, typeof FormalListSchema>;
  'publish-formal-list': Shape<typeof PublishFormalListSchema, typeof FormalListSchema>;
  'record-introduction': Shape<typeof RecordIntroductionSchema, typeof IntroductionRecordedSchema>;
  'record-meeting-request': Shape<typeof RecordMeetingRequestSchema, typeof MeetingRequestRecordedSchema>;
  'plan-candidate-meeting': Shape<typeof PlanCandidateMeetingSchema, typeof CandidateMeetingSchema>;
  'record-candidate-meeting': Shape<typeof RecordCandidateMeetingSchema, typeof CandidateMeetingSchema>;
  'cancel-candidate-meeting': Shape<typeof CancelCandidateMeetingSchema, typeof CandidateMeetingSchema>;
  'add-candidate-pledge': Shape<typeof AddCandidatePledgeSchema, typeof CandidatePledgedSchema>;
  'remove-candidate-photo': Shape<typeof RemoveCandidatePhotoSchema, typeof CandidatePhotoSchema>;
}
