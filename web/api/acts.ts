/** Acts by name, with what goes in and what comes out: the server's own schemas. */
import type {
  ChangeElectionDaySchema,
  ElectionDayChangedSchema,
} from '@xuanwu/server/cycle/calendar.schema.ts';
import type { BodyAppointedSchema } from '@xuanwu/server/phases/preparation/body.schema.ts';
import type {
  AppointBodySchema,
  AppointReplacementSchema,
  MemberChangedSchema,
  RecordResignationSchema,
} from '@xuanwu/server/phases/preparation/body.schema.ts';
import type { FixSeatsSchema, SeatsFixedSchema } from '@xuanwu/server/phases/preparation/fix-seats.schema.ts';
import type {
  CycleOpenedSchema,
  OpenCycleSchema,
} from '@xuanwu/server/phases/preparation/open-cycle.schema.ts';
import type {
  MoveVoterSchema,
  VoterMovedSchema,
  PlaceMoveWithdrawnSchema,
  WithdrawPlaceMoveSchema,
} from '@xuanwu/server/phases/voting/place-move.schema.ts';
import type {
  AssignPollingPlacesSchema,
  PollingPlacesAssignedSchema,
} from '@xuanwu/server/phases/voting/places/place-assignment.schema.ts';
import type {
  AssignTaskSchema,
  SignOffTaskSchema,
  TaskChangedSchema,
} from '@xuanwu/server/phases/preparation/task.schema.ts';
import type {
  AssignSeatsSchema,
  ConstituenciesDrawnSchema,
  ConstituenciesPublishedSchema,
  ConstituencySchema,
  CorrectConstituencySchema,
  DrawConstituenciesSchema,
  PublishConstituenciesSchema,
  RecordVacantSeatsSchema,
  SeatsAssignedSchema,
  WithdrawSeatsSchema,
} from '@xuanwu/server/phases/constituencies/constituency.schema.ts';
import type {
  CompareRegistersSchema,
  ComparisonAskedSchema,
} from '@xuanwu/server/phases/registration/comparison/compare-registers.schema.ts';
import type {
  BulkAskedSchema,
  DecideCasesSchema,
  ReopenCasesSchema,
} from '@xuanwu/server/phases/registration/cases/bulk/bulk.schema.ts';
import type {
  AssignCaseSchema,
  CaseDecidedSchema,
  CasesAssignedSchema,
  DecideCaseSchema,
  ReopenCaseSchema,
} from '@xuanwu/server/phases/registration/open-cases/decide-case.schema.ts';
import type {
  ChooseContactRouteSchema,
  LogContactSchema,
  MigrantsRenewedSchema,
  PersonSchema,
  RecordHouseholdStatusSchema,
  RenewMigrantsSchema,
} from '@xuanwu/server/phases/registration/contact/contact.schema.ts';
import type {
  DecideRollObjectionSchema,
  NotifyRollObjectionSchema,
  ReceiveRollObjectionSchema,
  RecordRollJudgmentSchema,
  RecordRollSuitSchema,
  RollObjectionReceivedSchema,
  RollObjectionSchema,
  WithdrawRollObjectionSchema,
} from '@xuanwu/server/phases/registration/publication/objections/objection.schema.ts';
import type {
  IssueVoterCardsSchema,
  ReissueVoterCardSchema,
  VoterCardReissuedSchema,
  VoterCardsIssuedSchema,
} from '@xuanwu/server/phases/registration/voter-card.schema.ts';
import type {
  RecordRollPostingSchema,
  RollPostingSchema,
  WithdrawRollPostingSchema,
} from '@xuanwu/server/phases/registration/publication/posting.schema.ts';
import type {
  RecordNoticeReceiptSchema,
  RecordReturnedListSchema,
  SendUnitNoticeSchema,
  UnitNoticeSchema,
} from '@xuanwu/server/phases/registration/contact/notice.schema.ts';
import type {
  CorrectRegistrationStationSchema,
  RegistrationStationSchema,
  ReportStationDaySchema,
  SetUpRegistrationStationSchema,
} from '@xuanwu/server/phases/registration/stations/station.schema.ts';
import type {
  ConfirmSelfRegistrationSchema,
  DeclineSelfRegistrationSchema,
  SelfRegistrationSchema,
} from '@xuanwu/server/phases/registration/self-registration/self-registration.schema.ts';
import type {
  CallBackRegisterSchema,
  GiveUpEntrySchema,
  TakenRegisterSchema,
  TakeRegisterSchema,
} from '@xuanwu/server/phases/registration/taken-register.schema.ts';
import type {
  AddressRuleSchema,
  AddressRulesWrittenSchema,
  WriteAddressRulesSchema,
} from '@xuanwu/server/phases/registration/address-rules/address-rule.schema.ts';
import type {
  AssignVotersSchema,
  ImportRowsPlacedSchema,
  PlaceImportRowsSchema,
  ReassignVotersSchema,
  VotersReassignedSchema,
} from '@xuanwu/server/phases/registration/assignment/reassignment.schema.ts';
import type {
  CorrectBirthAndSexSchema,
  CorrectPersonDetailsSchema,
  DetailsCorrectedSchema,
} from '@xuanwu/server/phases/registration/details/correct-details.schema.ts';
import type {
  CorrectIdentityNumberSchema,
  IdentityNumberCorrectedSchema,
} from '@xuanwu/server/phases/registration/identity-number/correct-identity-number.schema.ts';
import type { RegisterWithoutNumberSchema } from '@xuanwu/server/phases/registration/without-number/register-without-number.schema.ts';
import type {
  RegisterVoterSchema,
  VoterRegisteredSchema,
} from '@xuanwu/server/phases/registration/register-voter.schema.ts';
import type {
  CorrectRollSchema,
  RollCorrectedSchema,
} from '@xuanwu/server/phases/registration/correct-roll.schema.ts';
import type {
  AgeReviewRecordedSchema,
  RecordAgeReviewSchema,
} from '@xuanwu/server/phases/registration/population/age-review.schema.ts';
import type {
  PopulationRecordedSchema,
  RecordPopulationSchema,
} from '@xuanwu/server/phases/registration/population/population.schema.ts';
import type {
  ChangesSettledSchema,
  CycleOfRollSchema,
  LastRollTakenSchema,
  RecordRollChangeSchema,
  RollCarriedOverSchema,
  RollChangeRecordedSchema,
  TakeLastRollSchema,
  WithdrawRollChangeSchema,
} from '@xuanwu/server/phases/registration/roll-change.schema.ts';
import type {
  ConfirmListFactsSchema,
  EligibilityListSchema,
  ListFactsConfirmedSchema,
} from '@xuanwu/server/phases/registration/eligibility/lists/eligibility-list.schema.ts';
import type {
  FindUnableSchema,
  PersonFactRecordedSchema,
  RecordPersonFactSchema,
  WithdrawPersonFactSchema,
} from '@xuanwu/server/phases/registration/eligibility/person-fact.schema.ts';
import type {
  PublishRollSchema,
  RollPublishedSchema,
} from '@xuanwu/server/phases/registration/publish-roll.schema.ts';
import type {
  ImportJobSchema,
  MapImportColumnsSchema,
  VoterImportSchema,
} from '@xuanwu/server/phases/registration/voter-import.schema.ts';
import type {
  RoundClosedSchema,
  RoundOpenedSchema,
  RoundByTheClockSchema,
  RoundSchema,
  ScheduleRoundSchema,
} from '@xuanwu/server/phases/voting/round.schema.ts';
import type {
  EnterPaperRegisterSchema,
  PaperRegisterEnteredSchema,
} from '@xuanwu/server/phases/voting/check-in/paper-register.schema.ts';
import type {
  PlaceJournalSyncedSchema,
  JoinPlacePackSchema,
  PlacePackTakenSchema,
  ReportPackLostSchema,
  ReturnPlacePackSchema,
  SyncPlaceJournalSchema,
  TakePlacePackSchema,
} from '@xuanwu/server/phases/voting/check-in/place-pack.schema.ts';
import type {
  CheckInsDeletedSchema,
  CheckInUndoneSchema,
  CheckInVoterSchema,
  DeleteCheckInsSchema,
  UndoCheckInSchema,
  CommissionProxySchema,
  ProxyCommissionedSchema,
  VoterCheckedInSchema,
} from '@xuanwu/server/phases/voting/check-in/check-in.schema.ts';
import type {
  BoxCountedSchema,
  CountBoxSchema,
  RecountBoxSchema,
  CountEnteredSchema,
  EnterCountSchema,
  PoolBallotsSchema,
  BallotsPooledSchema,
  RecountBundleSchema,
  BundleReopenedSchema,
  SettleCountSchema,
  CountSettledSchema,
} from '@xuanwu/server/phases/voting/counting/count.schema.ts';
import type {
  CheckWriteInSchema,
  ConfirmResultSchema,
  DeclareVoidSchema,
  ResultWithdrawnSchema,
  WithdrawResultSchema,
  DecideResultSchema,
  FollowUpScheduledSchema,
  PublishResultSchema,
  ResultSchema,
  ScheduleFollowUpSchema,
  WriteInCheckedSchema,
} from '@xuanwu/server/phases/results/result.schema.ts';
import type {
  ArchiveAskedSchema,
  ExportArchiveSchema,
} from '@xuanwu/server/reports/archive/archive.schema.ts';
import type {
  DeletePrintedSchema,
  PrintAskedSchema,
  PrintDocumentsSchema,
  PrintedDeletedSchema,
} from '@xuanwu/server/reports/bulk/bulk.schema.ts';
import type {
  AdoptDocumentWordingSchema,
  DocumentIssuedSchema,
  DocumentWordingAdoptedSchema,
  IssueDocumentSchema,
} from '@xuanwu/server/reports/wordings/wordings.schema.ts';
import type { ExportAskedSchema, ExportPackageSchema } from '@xuanwu/server/reports/export.schema.ts';
import type {
  BodyFiguresRecordedSchema,
  RecordBodyFiguresSchema,
} from '@xuanwu/server/reports/statistics/body-figures.schema.ts';
import type {
  LastTermRecordedSchema,
  RecordLastTermSchema,
  SetStructureTargetsSchema,
  SetSuperiorTargetsSchema,
  StructureTargetsSetSchema,
} from '@xuanwu/server/reports/statistics/statistics.schema.ts';
import type {
  AccountCreatedSchema,
  CreateAccountSchema,
  GrantRoleSchema,
  ResetPasswordSchema,
  RevokeRoleSchema,
  RoleGrantedSchema,
} from '@xuanwu/server/administration/administration.schema.ts';
import type {
  AdoptLocalRulesSchema,
  AnswerLegalEnquirySchema,
  AskLegalEnquirySchema,
  DecideSilentPointSchema,
  LegalEnquiryAnsweredSchema,
  LegalEnquiryAskedSchema,
  LocalRulesAdoptedSchema,
  SilentPointDecidedSchema,
  WithdrawLocalRulesSchema,
} from '@xuanwu/server/law/law.schema.ts';
import type {
  ImportRowsQuestionedSchema,
  QuestionImportRowsSchema,
} from '@xuanwu/server/phases/registration/missed/question-import-rows.schema.ts';
import type {
  SaveSummaryTextSchema,
  SummaryTextSavedSchema,
} from '@xuanwu/server/reports/summary/summary.schema.ts';
import type { AuditActShapes } from './audit-acts.ts';
import type { CredentialsActShapes } from './credentials-acts.ts';
import type { NominationActShapes } from './nomination-acts.ts';
import type { LevelsActShapes } from './levels-acts.ts';
import type { ClosingActShapes } from './closing-acts.ts';
import type { OfficeWorkActShapes } from './office-work-acts.ts';
import type { PlaceActShapes } from './place-acts.ts';
import type { TransferActShapes } from './transfer-acts.ts';
import type { Shape } from './shape.ts';

export interface ActShapes
  extends
    LevelsActShapes,
    TransferActShapes,
    PlaceActShapes,
    AuditActShapes,
    CredentialsActShapes,
    NominationActShapes,
    OfficeWorkActShapes,
    ClosingActShapes {
  'open-cycle': Shape<typeof OpenCycleSchema, typeof CycleOpenedSchema>;
  'change-election-day': Shape<typeof ChangeElectionDaySchema, typeof ElectionDayChangedSchema>;
  'decide-silent-point': Shape<typeof DecideSilentPointSchema, typeof SilentPointDecidedSchema>;
  'adopt-local-rules': Shape<typeof AdoptLocalRulesSchema, typeof LocalRulesAdoptedSchema>;
  'withdraw-local-rules': Shape<typeof WithdrawLocalRulesSchema, typeof LocalRulesAdoptedSchema>;
  'ask-legal-enquiry': Shape<typeof AskLegalEnquirySchema, typeof LegalEnquiryAskedSchema>;
  'answer-legal-enquiry': Shape<typeof AnswerLegalEnquirySchema, typeof LegalEnquiryAnsweredSchema>;
  'appoint-body': Shape<typeof AppointBodySchema, typeof BodyAppointedSchema>;
  'record-resignation': Shape<typeof RecordResignationSchema, typeof MemberChangedSchema>;
  'appoint-replacement': Shape<typeof AppointReplacementSchema, typeof MemberChangedSchema>;
  'assign-task': Shape<typeof AssignTaskSchema, typeof TaskChangedSchema>;
  'sign-off-task': Shape<typeof SignOffTaskSchema, typeof TaskChangedSchema>;
  'fix-seats': Shape<typeof FixSeatsSchema, typeof SeatsFixedSchema>;
  'draw-constituencies': Shape<typeof DrawConstituenciesSchema, typeof ConstituenciesDrawnSchema>;
  'correct-constituency': Shape<typeof CorrectConstituencySchema, typeof ConstituencySchema>;
  'remove-constituency': Shape<typeof ConstituencySchema, typeof ConstituencySchema>;
  'withdraw-seats': Shape<typeof WithdrawSeatsSchema, typeof SeatsAssignedSchema>;
  'assign-seats': Shape<typeof AssignSeatsSchema, typeof SeatsAssignedSchema>;
  'record-vacant-seats': Shape<typeof RecordVacantSeatsSchema, typeof SeatsAssignedSchema>;
  'publish-constituencies': Shape<typeof PublishConstituenciesSchema, typeof ConstituenciesPublishedSchema>;
  'map-import-columns': Shape<typeof MapImportColumnsSchema, typeof ImportJobSchema>;
  'confirm-import': Shape<typeof VoterImportSchema, typeof ImportJobSchema>;
  'cancel-import': Shape<typeof VoterImportSchema, typeof VoterImportSchema>;
  'set-up-registration-station': Shape<
    typeof SetUpRegistrationStationSchema,
    typeof RegistrationStationSchema
  >;
  'correct-registration-station': Shape<
    typeof CorrectRegistrationStationSchema,
    typeof RegistrationStationSchema
  >;
  'report-station-day': Shape<typeof ReportStationDaySchema, typeof RegistrationStationSchema>;
  'take-register': Shape<typeof TakeRegisterSchema, typeof TakenRegisterSchema>;
  'return-register': Shape<typeof TakenRegisterSchema, typeof TakenRegisterSchema>;
  'call-back-register': Shape<typeof CallBackRegisterSchema, typeof TakenRegisterSchema>;
  'confirm-self-registration': Shape<typeof ConfirmSelfRegistrationSchema, typeof VoterRegisteredSchema>;
  'decline-self-registration': Shape<typeof DeclineSelfRegistrationSchema, typeof SelfRegistrationSchema>;
  'give-up-entry': Shape<typeof GiveUpEntrySchema, typeof TakenRegisterSchema>;
  'record-household-status': Shape<typeof RecordHouseholdStatusSchema, typeof PersonSchema>;
  'log-contact': Shape<typeof LogContactSchema, typeof PersonSchema>;
  'choose-contact-route': Shape<typeof ChooseContactRouteSchema, typeof PersonSchema>;
  'renew-migrants': Shape<typeof RenewMigrantsSchema, typeof MigrantsRenewedSchema>;
  'send-unit-notice': Shape<typeof SendUnitNoticeSchema, typeof UnitNoticeSchema>;
  'record-notice-receipt': Shape<typeof RecordNoticeReceiptSchema, typeof UnitNoticeSchema>;
  'record-returned-list': Shape<typeof RecordReturnedListSchema, typeof UnitNoticeSchema>;
  'write-address-rules': Shape<typeof WriteAddressRulesSchema, typeof AddressRulesWrittenSchema>;
  'remove-address-rule': Shape<typeof AddressRuleSchema, typeof AddressRuleSchema>;
  'question-import-rows': Shape<typeof QuestionImportRowsSchema, typeof ImportRowsQuestionedSchema>;
  'place-import-rows': Shape<typeof PlaceImportRowsSchema, typeof ImportRowsPlacedSchema>;
  'reassign-voters': Shape<typeof ReassignVotersSchema, typeof VotersReassignedSchema>;
  'assign-voters': Shape<typeof AssignVotersSchema, typeof VotersReassignedSchema>;
  'register-without-number': Shape<typeof RegisterWithoutNumberSchema, typeof VoterRegisteredSchema>;
  'correct-person-details': Shape<typeof CorrectPersonDetailsSchema, typeof DetailsCorrectedSchema>;
  'correct-birth-and-sex': Shape<typeof CorrectBirthAndSexSchema, typeof DetailsCorrectedSchema>;
  'correct-identity-number': Shape<typeof CorrectIdentityNumberSchema, typeof IdentityNumberCorrectedSchema>;
  'register-voter': Shape<typeof RegisterVoterSchema, typeof VoterRegisteredSchema>;
  'record-person-fact': Shape<typeof RecordPersonFactSchema, typeof PersonFactRecordedSchema>;
  'find-unable': Shape<typeof FindUnableSchema, typeof PersonFactRecordedSchema>;
  'take-last-roll': Shape<typeof TakeLastRollSchema, typeof LastRollTakenSchema>;
  'carry-over-roll': Shape<typeof CycleOfRollSchema, typeof RollCarriedOverSchema>;
  'settle-roll-changes': Shape<typeof CycleOfRollSchema, typeof ChangesSettledSchema>;
  'withdraw-roll-change': Shape<typeof WithdrawRollChangeSchema, typeof RollChangeRecordedSchema>;
  'record-population': Shape<typeof RecordPopulationSchema, typeof PopulationRecordedSchema>;
  'record-age-review': Shape<typeof RecordAgeReviewSchema, typeof AgeReviewRecordedSchema>;
  'record-roll-change': Shape<typeof RecordRollChangeSchema, typeof RollChangeRecordedSchema>;
  'confirm-list-facts': Shape<typeof ConfirmListFactsSchema, typeof ListFactsConfirmedSchema>;
  'close-eligibility-list': Shape<typeof EligibilityListSchema, typeof EligibilityListSchema>;
  'withdraw-person-fact': Shape<typeof WithdrawPersonFactSchema, typeof PersonFactRecordedSchema>;
  'publish-roll': Shape<typeof PublishRollSchema, typeof RollPublishedSchema>;
  'correct-roll': Shape<typeof CorrectRollSchema, typeof RollCorrectedSchema>;
  'record-roll-posting': Shape<typeof RecordRollPostingSchema, typeof RollPostingSchema>;
  'withdraw-roll-posting': Shape<typeof WithdrawRollPostingSchema, typeof RollPostingSchema>;
  'receive-roll-objection': Shape<typeof ReceiveRollObjectionSchema, typeof RollObjectionReceivedSchema>;
  'withdraw-roll-objection': Shape<typeof WithdrawRollObjectionSchema, typeof RollObjectionSchema>;
  'decide-roll-objection': Shape<typeof DecideRollObjectionSchema, typeof RollObjectionSchema>;
  'notify-roll-objection': Shape<typeof NotifyRollObjectionSchema, typeof RollObjectionSchema>;
  'record-roll-suit': Shape<typeof RecordRollSuitSchema, typeof RollObjectionSchema>;
  'record-roll-judgment': Shape<typeof RecordRollJudgmentSchema, typeof RollObjectionSchema>;
  'issue-voter-cards': Shape<typeof IssueVoterCardsSchema, typeof VoterCardsIssuedSchema>;
  'reissue-voter-card': Shape<typeof ReissueVoterCardSchema, typeof VoterCardReissuedSchema>;
  'compare-registers': Shape<typeof CompareRegistersSchema, typeof ComparisonAskedSchema>;
  'assign-case': Shape<typeof AssignCaseSchema, typeof CasesAssignedSchema>;
  'decide-case': Shape<typeof DecideCaseSchema, typeof CaseDecidedSchema>;
  'decide-case-by-correction': Shape<typeof DecideCaseSchema, typeof CaseDecidedSchema>;
  'decide-cases': Shape<typeof DecideCasesSchema, typeof BulkAskedSchema>;
  'reopen-cases': Shape<typeof ReopenCasesSchema, typeof BulkAskedSchema>;
  'reopen-case': Shape<typeof ReopenCaseSchema, typeof CaseDecidedSchema>;
  'reopen-case-by-correction': Shape<typeof ReopenCaseSchema, typeof CaseDecidedSchema>;
  'schedule-round': Shape<typeof ScheduleRoundSchema, typeof RoundSchema>;
  'open-round': Shape<typeof RoundByTheClockSchema, typeof RoundOpenedSchema>;
  'enter-paper-register': Shape<typeof EnterPaperRegisterSchema, typeof PaperRegisterEnteredSchema>;
  'resolve-paper-register': Shape<typeof EnterPaperRegisterSchema, typeof PaperRegisterEnteredSchema>;
  'undo-check-in': Shape<typeof UndoCheckInSchema, typeof CheckInUndoneSchema>;
  'delete-check-ins': Shape<typeof DeleteCheckInsSchema, typeof CheckInsDeletedSchema>;
  'move-voter': Shape<typeof MoveVoterSchema, typeof VoterMovedSchema>;
  'withdraw-place-move': Shape<typeof WithdrawPlaceMoveSchema, typeof PlaceMoveWithdrawnSchema>;
  'assign-polling-places': Shape<typeof AssignPollingPlacesSchema, typeof PollingPlacesAssignedSchema>;
  'take-place-pack': Shape<typeof TakePlacePackSchema, typeof PlacePackTakenSchema>;
  'sync-place-journal': Shape<typeof SyncPlaceJournalSchema, typeof PlaceJournalSyncedSchema>;
  'join-place-pack': Shape<typeof JoinPlacePackSchema, typeof PlacePackTakenSchema>;
  'return-place-pack': Shape<typeof ReturnPlacePackSchema, typeof PlacePackTakenSchema>;
  'report-pack-lost': Shape<typeof ReportPackLostSchema, typeof PlacePackTakenSchema>;
  'close-round': Shape<typeof RoundByTheClockSchema, typeof RoundClosedSchema>;
  'commission-proxy': Shape<typeof CommissionProxySchema, typeof ProxyCommissionedSchema>;
  'withdraw-proxy-commission': Shape<typeof ProxyCommissionedSchema, typeof ProxyCommissionedSchema>;
  'check-in-voter': Shape<typeof CheckInVoterSchema, typeof VoterCheckedInSchema>;
  'count-box': Shape<typeof CountBoxSchema, typeof BoxCountedSchema>;
  'recount-box': Shape<typeof RecountBoxSchema, typeof BoxCountedSchema>;
  'enter-count': Shape<typeof EnterCountSchema, typeof CountEnteredSchema>;
  'resolve-count': Shape<typeof EnterCountSchema, typeof CountEnteredSchema>;
  'pool-ballots': Shape<typeof PoolBallotsSchema, typeof BallotsPooledSchema>;
  'recount-bundle': Shape<typeof RecountBundleSchema, typeof BundleReopenedSchema>;
  'settle-count': Shape<typeof SettleCountSchema, typeof CountSettledSchema>;
  'decide-result': Shape<typeof DecideResultSchema, typeof ResultSchema>;
  'check-write-in': Shape<typeof CheckWriteInSchema, typeof WriteInCheckedSchema>;
  'withdraw-result': Shape<typeof WithdrawResultSchema, typeof ResultWithdrawnSchema>;
  'declare-void': Shape<typeof DeclareVoidSchema, typeof ResultSchema>;
  'confirm-result': Shape<typeof ConfirmResultSchema, typeof ResultSchema>;
  'publish-result': Shape<typeof PublishResultSchema, typeof ResultSchema>;
  'schedule-follow-up': Shape<typeof ScheduleFollowUpSchema, typeof FollowUpScheduledSchema>;
  'save-summary-text': Shape<typeof SaveSummaryTextSchema, typeof SummaryTextSavedSchema>;
  'set-structure-targets': Shape<typeof SetStructureTargetsSchema, typeof StructureTargetsSetSchema>;
  'set-superior-targets': Shape<typeof SetSuperiorTargetsSchema, typeof StructureTargetsSetSchema>;
  'record-body-figures': Shape<typeof RecordBodyFiguresSchema, typeof BodyFiguresRecordedSchema>;
  'record-last-term': Shape<typeof RecordLastTermSchema, typeof LastTermRecordedSchema>;
  'export-archive': Shape<typeof ExportArchiveSchema, typeof ArchiveAskedSchema>;
  'print-documents': Shape<typeof PrintDocumentsSchema, typeof PrintAskedSchema>;
  'delete-printed-documents': Shape<typeof DeletePrintedSchema, typeof PrintedDeletedSchema>;
  'adopt-document-wording': Shape<typeof AdoptDocumentWordingSchema, typeof DocumentWordingAdoptedSchema>;
  'issue-document': Shape<typeof IssueDocumentSchema, typeof DocumentIssuedSchema>;
  'export-package': Shape<typeof ExportPackageSchema, typeof ExportAskedSchema>;
  'create-account': Shape<typeof CreateAccountSchema, typeof AccountCreatedSchema>;
  'reset-password': Shape<typeof ResetPasswordSchema, typeof AccountCreatedSchema>;
  'grant-role': Shape<typeof GrantRoleSchema, typeof RoleGrantedSchema>;
  'revoke-role': Shape<typeof RevokeRoleSchema, typeof RoleGrantedSchema>;
}
