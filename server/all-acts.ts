/** Every act of the product: what has a route, and what a second person can confirm. Long, for it is one table: an act that is not in it cannot be done. */
import type { ActName } from '@xuanwu/rules/acts.ts';
import type { Act } from './acts/act.ts';
import type { ActRegistry } from './acts/confirm-act.ts';
import { createAccount } from './administration/create-account.ts';
import { grantRole } from './administration/grant-role.ts';
import { resetPassword } from './administration/reset-password.ts';
import { revokeRole } from './administration/revoke-role.ts';
import { adoptLocalRules } from './law/adopt-local-rules.ts';
import { answerLegalEnquiry } from './law/answer-legal-enquiry.ts';
import { askLegalEnquiry } from './law/ask-legal-enquiry.ts';
import { decideSilentPoint } from './law/decide-silent-point.ts';
import { withdrawLocalRules } from './law/withdraw-local-rules.ts';
import { assignSeats } from './phases/constituencies/assign-seats.ts';
import { correctConstituency } from './phases/constituencies/correct-constituency.ts';
import { drawConstituencies } from './phases/constituencies/draw-constituencies.ts';
import { publishConstituencies } from './phases/constituencies/publish-constituencies.ts';
import { recordVacantSeats } from './phases/constituencies/record-vacant-seats.ts';
import { removeConstituency } from './phases/constituencies/remove-constituency.ts';
import { withdrawSeats } from './phases/constituencies/withdraw-seats.ts';
import { changeElectionDay } from './cycle/change-election-day.ts';
import { removeFormalCandidate } from './cycle/remove-formal-candidate.ts';
import { askForPackage } from './reports/export-job.ts';
import { exportArchive } from './reports/archive/export-archive.ts';
import { closeCycle } from './reports/closing/close-cycle.ts';
import { decideBallotDestruction } from './reports/closing/decide-ballot-destruction.ts';
import { dissolveCommittee } from './reports/closing/dissolve-committee.ts';
import { recordBallotDestruction } from './reports/closing/record-ballot-destruction.ts';
import { reopenCycle } from './reports/closing/reopen-cycle.ts';
import { sealBallots } from './reports/closing/seal-ballots.ts';
import { deletePrintedDocuments } from './reports/bulk/delete-printed-documents.ts';
import { printDocuments } from './reports/bulk/print-documents.ts';
import { askForReview } from './phases/nomination/review/ask-for-review.ts';
import { deleteReviewOpinions } from './phases/nomination/review/delete-review-opinions.ts';
import { giveReviewOpinion } from './phases/nomination/review/give-review-opinion.ts';
import { recordReviewNotice } from './phases/nomination/review/record-review-notice.ts';
import { recordBodyFigures } from './reports/statistics/record-body-figures.ts';
import { recordLastTerm } from './reports/statistics/record-last-term.ts';
import { adoptDocumentWording } from './reports/wordings/adopt-document-wording.ts';
import { issueDocument } from './reports/wordings/issue-document.ts';
import { saveSummaryText } from './reports/summary/save-summary-text.ts';
import { setStructureTargets } from './reports/statistics/set-structure-targets.ts';
import { setSuperiorTargets } from './reports/statistics/set-superior-targets.ts';
import { concludeFactCheck } from './phases/nomination/initial-list/conclude-fact-check.ts';
import { correctNominee } from './phases/nomination/initial-list/correct-nominee.ts';
import { decideExclusionObjection } from './phases/nomination/initial-list/decide-exclusion-objection.ts';
import { notifyExclusion } from './phases/nomination/initial-list/notify-exclusion.ts';
import { objectToExclusion } from './phases/nomination/initial-list/object-to-exclusion.ts';
import { receiveFactObjection } from './phases/nomination/initial-list/receive-fact-objection.ts';
import { excludeCandidate } from './phases/nomination/initial-list/exclude-candidate.ts';
import { decidePrimary } from './phases/nomination/consultation/decide-primary.ts';
import { enterPrimaryCount } from './phases/nomination/consultation/enter-primary-count.ts';
import { openConsultation } from './phases/nomination/consultation/open-consultation.ts';
import { orderPrimary } from './phases/nomination/consultation/order-primary.ts';
import { recordConsultation } from './phases/nomination/consultation/record-consultation.ts';
import { removeVoterGroup } from './phases/nomination/consultation/remove-voter-group.ts';
import { resolvePrimaryCount } from './phases/nomination/consultation/resolve-primary-count.ts';
import { setUpVoterGroup } from './phases/nomination/consultation/set-up-voter-group.ts';
import { summariseConsultation } from './phases/nomination/consultation/summarise-consultation.ts';
import { withdrawConsultationRecord } from './phases/nomination/consultation/withdraw-consultation-record.ts';
import { reopenFormalList } from './phases/nomination/formal-list/reopen-formal-list.ts';
import { fixFormalList } from './phases/nomination/formal-list/fix-formal-list.ts';
import { cancelNomination } from './phases/nomination/nominations/cancel-nomination.ts';
import { nominate } from './phases/nomination/nominations/nominate.ts';
import { closeNominationCollection } from './phases/nomination/nominations/collections/close-nomination-collection.ts';
import { giveUpNominationCollection } from './phases/nomination/nominations/collections/give-up-nomination-collection.ts';
import { openNominationCollection } from './phases/nomination/nominations/collections/open-nomination-collection.ts';
import { recordNomineeStatement } from './phases/nomination/nominations/record-nominee-statement.ts';
import { supplementNomination } from './phases/nomination/nominations/supplement-nomination.ts';
import { withdrawSignature } from './phases/nomination/nominations/withdraw-signature.ts';
import { publishFormalList } from './phases/nomination/formal-list/publish-formal-list.ts';
import { publishInitialList } from './phases/nomination/initial-list/publish-initial-list.ts';
import { addCandidatePledge } from './phases/nomination/introduction/add-candidate-pledge.ts';
import { cancelCandidateMeeting } from './phases/nomination/introduction/cancel-candidate-meeting.ts';
import { planCandidateMeeting } from './phases/nomination/introduction/plan-candidate-meeting.ts';
import { recordCandidateMeeting } from './phases/nomination/introduction/record-candidate-meeting.ts';
import { recordIntroduction } from './phases/nomination/introduction/record-introduction.ts';
import { recordMeetingRequest } from './phases/nomination/introduction/record-meeting-request.ts';
import { removeCandidatePhoto } from './phases/nomination/introduction/remove-candidate-photo.ts';
import { appointBody } from './phases/preparation/appoint-body.ts';
import { appointReplacement } from './phases/preparation/appoint-replacement.ts';
import { assignTask } from './phases/preparation/assign-task.ts';
import { fixSeats } from './phases/preparation/fix-seats.ts';
import { openCycle } from './phases/preparation/open-cycle.ts';
import { recordResignation } from './phases/preparation/record-resignation.ts';
import { signOffTask } from './phases/preparation/sign-off-task.ts';
import { assignCase } from './phases/registration/cases/assign-case.ts';
import { decideCases, reopenCases } from './phases/registration/cases/bulk/decide-cases.ts';
import { decideCase, decideCaseByCorrection } from './phases/registration/cases/decide-case.ts';
import { reopenCase, reopenCaseByCorrection } from './phases/registration/cases/reopen-case.ts';
import { askForComparison } from './phases/registration/comparison/compare-registers.ts';
import { correctRoll } from './phases/registration/correct-roll.ts';
import { findUnable } from './phases/registration/eligibility/find-unable.ts';
import { closeEligibilityList } from './phases/registration/eligibility/lists/close-eligibility-list.ts';
import { confirmListFacts } from './phases/registration/eligibility/lists/confirm-list-facts.ts';
import { recordPersonFact } from './phases/registration/eligibility/record-person-fact.ts';
import { withdrawPersonFact } from './phases/registration/eligibility/withdraw-person-fact.ts';
import { decideRollObjection } from './phases/registration/publication/objections/decide-roll-objection.ts';
import { notifyRollObjection } from './phases/registration/publication/objections/notify-roll-objection.ts';
import { receiveRollObjection } from './phases/registration/publication/objections/receive-roll-objection.ts';
import { recordRollJudgment } from './phases/registration/publication/objections/record-roll-judgment.ts';
import { recordRollSuit } from './phases/registration/publication/objections/record-roll-suit.ts';
import { withdrawRollObjection } from './phases/registration/publication/objections/withdraw-roll-objection.ts';
import { issueVoterCards } from './phases/registration/publication/voter-cards/issue-voter-cards.ts';
import { reissueVoterCard } from './phases/registration/publication/voter-cards/reissue-voter-card.ts';
import { recordRollPosting } from './phases/registration/publication/record-roll-posting.ts';
import { withdrawRollPosting } from './phases/registration/publication/withdraw-roll-posting.ts';
import { recordPopulation } from './phases/registration/population/record-population.ts';
import { carryOverRoll } from './phases/registration/roll-changes/carry-over-roll.ts';
import { recordRollChange } from './phases/registration/roll-changes/record-roll-change.ts';
import { settleRollChanges } from './phases/registration/roll-changes/settle-roll-changes.ts';
import { takeLastRoll } from './phases/registration/roll-changes/take-last-roll.ts';
import { withdrawRollChange } from './phases/registration/roll-changes/withdraw-roll-change.ts';
import { publishRoll } from './phases/registration/publish-roll.ts';
import { assignVoters } from './phases/registration/assignment/assign-voters.ts';
import { questionImportRows } from './phases/registration/missed/question-import-rows.ts';
import { placeImportRows } from './phases/registration/assignment/place-import-rows.ts';
import { reassignVoters } from './phases/registration/assignment/reassign-voters.ts';
import { removeAddressRule } from './phases/registration/assignment/remove-address-rule.ts';
import { writeAddressRules } from './phases/registration/assignment/write-address-rules.ts';
import { chooseContactRoute } from './phases/registration/contact/choose-contact-route.ts';
import { logContact } from './phases/registration/contact/log-contact.ts';
import { recordHouseholdStatus } from './phases/registration/contact/record-household-status.ts';
import { recordNoticeReceipt } from './phases/registration/contact/record-notice-receipt.ts';
import { recordReturnedList } from './phases/registration/contact/record-returned-list.ts';
import { renewMigrants } from './phases/registration/contact/renew-migrants.ts';
import { sendUnitNotice } from './phases/registration/contact/send-unit-notice.ts';
import { correctRegistrationStation } from './phases/registration/stations/correct-registration-station.ts';
import { callBackRegister } from './phases/registration/taken-registers/call-back-register.ts';
import { giveUpEntry } from './phases/registration/taken-registers/give-up-entry.ts';
import { returnRegister } from './phases/registration/taken-registers/return-register.ts';
import { confirmSelfRegistration } from './phases/registration/self-registration/confirm-self-registration.ts';
import { declineSelfRegistration } from './phases/registration/self-registration/decline-self-registration.ts';
import { takeRegister } from './phases/registration/taken-registers/take-register.ts';
import { reportStationDay } from './phases/registration/stations/report-station-day.ts';
import { setUpRegistrationStation } from './phases/registration/stations/set-up-registration-station.ts';
import { correctIdentityNumber } from './phases/registration/identity-number/correct-identity-number.ts';
import { correctBirthAndSex } from './phases/registration/details/correct-birth-and-sex.ts';
import { correctPersonDetails } from './phases/registration/details/correct-person-details.ts';
import { registerWithoutNumber } from './phases/registration/without-number/register-without-number.ts';
import { registerVoter } from './phases/registration/register-voter.ts';
import { cancelImport } from './phases/registration/voter-import/cancel-import.ts';
import { confirmImport } from './phases/registration/voter-import/confirm-import.ts';
import { mapImportColumns } from './phases/registration/voter-import/map-import-columns.ts';
import { checkWriteIn } from './phases/results/check-write-in.ts';
import { confirmResult } from './phases/results/confirm-result.ts';
import { confirmCredentials } from './phases/results/credentials/confirm-credentials.ts';
import { publishDeputies } from './phases/results/credentials/publish-deputies.ts';
import { reportCredentials } from './phases/results/credentials/report-credentials.ts';
import { declareVoid } from './phases/results/declare-void.ts';
import { decideResult } from './phases/results/decide-result.ts';
import { publishResult } from './phases/results/publish-result.ts';
import { withdrawResult } from './phases/results/withdraw-result.ts';
import { scheduleFollowUp } from './phases/results/schedule-follow-up.ts';
import { moveVoter } from './phases/voting/places/move-voter.ts';
import { withdrawPlaceMove } from './phases/voting/places/withdraw-place-move.ts';
import { assignPollingPlaces } from './phases/voting/places/assign-polling-places.ts';
import { appointPollingStaff } from './phases/voting/places/appoint-polling-staff.ts';
import { checkInVoter } from './phases/voting/check-in/check-in-voter.ts';
import { checkInVoters } from './phases/voting/check-in/check-in-voters.ts';
import { closeRound } from './phases/voting/close-round.ts';
import { deleteCheckIns } from './phases/voting/check-in/delete-check-ins.ts';
import { enterPaperRegister } from './phases/voting/check-in/enter-paper-register.ts';
import { resolvePaperRegister } from './phases/voting/check-in/resolve-paper-register.ts';
import { undoCheckIn } from './phases/voting/check-in/undo-check-in.ts';
import { joinPlacePack } from './phases/voting/check-in/join-place-pack.ts';
import { reportPackLost } from './phases/voting/check-in/report-pack-lost.ts';
import { returnPlacePack } from './phases/voting/check-in/return-place-pack.ts';
import { syncPlaceJournal } from './phases/voting/check-in/sync-place-journal.ts';
import { takePlacePack } from './phases/voting/check-in/take-place-pack.ts';
import { requestEligibilityCertificate } from './phases/registration/transfers/request-eligibility-certificate.ts';
import { issueEligibilityCertificate } from './phases/registration/transfers/issue-eligibility-certificate.ts';
import { recordTransferReceipt } from './phases/registration/transfers/record-transfer-receipt.ts';
import { takeBackEligibilityCertificate } from './phases/registration/transfers/take-back-eligibility-certificate.ts';
import { registerByCertificate } from './phases/registration/transfers/register-by-certificate.ts';
import { listAbsentee } from './phases/voting/absentees/list-absentee.ts';
import { logAbsenteeContact } from './phases/voting/absentees/log-absentee-contact.ts';
import { agreeVotingWay } from './phases/voting/absentees/agree-voting-way.ts';
import { commissionProxy } from './phases/voting/proxies/commission-proxy.ts';
import { withdrawProxyCommission } from './phases/voting/proxies/withdraw-proxy-commission.ts';
import { countBox } from './phases/voting/counting/count-box.ts';
import { recountBox } from './phases/voting/counting/recount-box.ts';
import { enterCount } from './phases/voting/counting/enter-count.ts';
import { openRound } from './phases/voting/open-round.ts';
import { poolBallots } from './phases/voting/counting/pool-ballots.ts';
import { recountBundle } from './phases/voting/counting/recount-bundle.ts';
import { decideAudit } from './phases/voting/audit/decide-audit.ts';
import { enterAuditRecount } from './phases/voting/audit/enter-audit-recount.ts';
import { orderAudit } from './phases/voting/audit/order-audit.ts';
import { recordAuditDice } from './phases/voting/audit/record-audit-dice.ts';
import { resolveAuditRecount } from './phases/voting/audit/resolve-audit-recount.ts';
import { resolveCount } from './phases/voting/counting/resolve-count.ts';
import { settleCount } from './phases/voting/counting/settle-count.ts';
import { scheduleRound } from './phases/voting/schedule-round.ts';
import { chooseMobileBox } from './phases/voting/places/choose-mobile-box.ts';
import { planMobileBoxRoute } from './phases/voting/places/plan-mobile-box-route.ts';
import { withdrawMobileBoxChoice } from './phases/voting/places/withdraw-mobile-box-choice.ts';
import { accreditObserver } from './phases/voting/observers/accredit-observer.ts';
import { answerObserverReport } from './phases/voting/observers/answer-observer-report.ts';
import { fileObserverReport } from './phases/voting/observers/file-observer-report.ts';
import { withdrawObserver } from './phases/voting/observers/withdraw-observer.ts';
import { applyPlacePlan } from './phases/voting/places/apply-place-plan.ts';
import { adoptContingencyPlan } from './phases/voting/contingency/adopt-contingency-plan.ts';
import { activateContingencyPlan } from './cycle/activate-contingency-plan.ts';
import { recordPlaceEquipment } from './phases/voting/places/record-place-equipment.ts';
import { recordPlaceItem } from './phases/voting/places/record-place-item.ts';
import { setSecondNames } from './phases/voting/ballots/set-second-names.ts';
import { setBallotLayout } from './phases/voting/ballots/set-ballot-layout.ts';
import { accountBallots } from './phases/voting/ballots/account-ballots.ts';
import { decideBoxCustody } from './phases/voting/ballots/decide-box-custody.ts';
import { deliverBallots } from './phases/voting/ballots/deliver-ballots.ts';
import { recordBallotPrinting } from './phases/voting/ballots/record-ballot-printing.ts';
import { recordBoxCustody } from './phases/voting/ballots/record-box-custody.ts';
import { answerSubmission } from './levels/submissions/answer-submission.ts';
import { draftSubmission } from './levels/submissions/draft-submission.ts';
import { sendSubmission } from './levels/submissions/send-submission.ts';
import { orderSheets } from './levels/sheets/order-sheets.ts';
import { stopSheets } from './levels/sheets/stop-sheets.ts';
import { prepareSheet } from './levels/sheets/prepare-sheet.ts';
import { sendSheet } from './levels/sheets/send-sheet.ts';
import { acceptOfficeKey } from './levels/files/accept-office-key.ts';
import { receiveOfficeFile } from './levels/files/receive-office-file.ts';
import { withdrawOfficeKey } from './levels/files/withdraw-office-key.ts';
import { remindSheet } from './levels/sheets/remind-sheet.ts';
import { recordInspection } from './levels/inspections/record-inspection.ts';
import { rectifyFinding } from './levels/inspections/rectify-finding.ts';
import { judgeRectification } from './levels/inspections/judge-rectification.ts';
import { requireStageGate } from './levels/inspections/require-stage-gate.ts';
import { liftStageGate } from './levels/inspections/lift-stage-gate.ts';
import { planFirstSession } from './levels/sessions/plan-first-session.ts';
import { recordFirstSession } from './levels/sessions/record-first-session.ts';
import { draftBulletin } from './levels/bulletins/draft-bulletin.ts';
import { editBulletin } from './levels/bulletins/edit-bulletin.ts';
import { issueBulletin } from './levels/bulletins/issue-bulletin.ts';
import { withdrawSubmission } from './levels/submissions/withdraw-submission.ts';
import { setUpPollingPlace } from './phases/voting/places/set-up-polling-place.ts';
import { assignHazard } from './reports/hazards/assign-hazard.ts';
import { adoptFundBudget } from './reports/funds/adopt-fund-budget.ts';
import { approveFundSpending } from './reports/funds/approve-fund-spending.ts';
import { recordFundAppropriation } from './reports/funds/record-fund-appropriation.ts';
import { recordFundSpending } from './reports/funds/record-fund-spending.ts';
import { reverseFundEntry } from './reports/funds/reverse-fund-entry.ts';
import { setFundRates } from './reports/funds/set-fund-rates.ts';
import { recordPublicity } from './reports/publicity/record-publicity.ts';
import { setPublicityPlan } from './reports/publicity/set-publicity-plan.ts';
import { withdrawPublicity } from './reports/publicity/withdraw-publicity.ts';
import { cancelTraining } from './reports/training/cancel-training.ts';
import { planTraining } from './reports/training/plan-training.ts';
import { recordStaffParticulars } from './reports/training/record-staff-particulars.ts';
import { recordTraining } from './reports/training/record-training.ts';

/** Each has a route of its own name. (Uploading a file has one that takes the file, in registration/routes.ts.) */
export const ALL_ACTS = [
  createAccount,
  resetPassword,
  grantRole,
  revokeRole,
  openCycle,
  decideSilentPoint,
  adoptLocalRules,
  withdrawLocalRules,
  askLegalEnquiry,
  answerLegalEnquiry,
  changeElectionDay,
  appointBody,
  recordResignation,
  appointReplacement,
  assignTask,
  signOffTask,
  fixSeats,
  drawConstituencies,
  correctConstituency,
  removeConstituency,
  assignSeats,
  withdrawSeats,
  recordVacantSeats,
  publishConstituencies,
  mapImportColumns,
  confirmImport,
  cancelImport,
  setUpRegistrationStation,
  correctRegistrationStation,
  reportStationDay,
  takeRegister,
  returnRegister,
  callBackRegister,
  giveUpEntry,
  confirmSelfRegistration,
  declineSelfRegistration,
  recordHouseholdStatus,
  logContact,
  chooseContactRoute,
  renewMigrants,
  sendUnitNotice,
  recordNoticeReceipt,
  recordReturnedList,
  writeAddressRules,
  removeAddressRule,
  placeImportRows,
  questionImportRows,
  reassignVoters,
  assignVoters,
  registerVoter,
  registerWithoutNumber,
  correctIdentityNumber,
  correctPersonDetails,
  correctBirthAndSex,
  recordPersonFact,
  findUnable,
  withdrawPersonFact,
  confirmListFacts,
  closeEligibilityList,
  takeLastRoll,
  carryOverRoll,
  recordRollChange,
  settleRollChanges,
  withdrawRollChange,
  recordPopulation,
  publishRoll,
  correctRoll,
  recordRollPosting,
  withdrawRollPosting,
  receiveRollObjection,
  withdrawRollObjection,
  decideRollObjection,
  notifyRollObjection,
  recordRollSuit,
  recordRollJudgment,
  issueVoterCards,
  reissueVoterCard,
  askForComparison,
  assignCase,
  decideCase,
  decideCaseByCorrection,
  decideCases,
  reopenCases,
  reopenCase,
  reopenCaseByCorrection,
  nominate,
  cancelNomination,
  supplementNomination,
  withdrawSignature,
  recordNomineeStatement,
  askForReview,
  giveReviewOpinion,
  recordReviewNotice,
  deleteReviewOpinions,
  openNominationCollection,
  closeNominationCollection,
  giveUpNominationCollection,
  adoptDocumentWording,
  issueDocument,
  excludeCandidate,
  notifyExclusion,
  objectToExclusion,
  decideExclusionObjection,
  correctNominee,
  receiveFactObjection,
  concludeFactCheck,
  publishInitialList,
  setUpVoterGroup,
  removeVoterGroup,
  openConsultation,
  recordConsultation,
  withdrawConsultationRecord,
  summariseConsultation,
  orderPrimary,
  enterPrimaryCount,
  resolvePrimaryCount,
  decidePrimary,
  fixFormalList,
  reopenFormalList,
  removeFormalCandidate,
  publishFormalList,
  recordIntroduction,
  recordMeetingRequest,
  planCandidateMeeting,
  recordCandidateMeeting,
  cancelCandidateMeeting,
  addCandidatePledge,
  removeCandidatePhoto,
  setUpPollingPlace,
  moveVoter,
  withdrawPlaceMove,
  assignPollingPlaces,
  appointPollingStaff,
  planMobileBoxRoute,
  chooseMobileBox,
  withdrawMobileBoxChoice,
  accreditObserver,
  withdrawObserver,
  fileObserverReport,
  answerObserverReport,
  applyPlacePlan,
  adoptContingencyPlan,
  activateContingencyPlan,
  recordPlaceEquipment,
  recordPlaceItem,
  setBallotLayout,
  setSecondNames,
  recordBallotPrinting,
  deliverBallots,
  accountBallots,
  recordBoxCustody,
  decideBoxCustody,
  scheduleRound,
  openRound,
  requestEligibilityCertificate,
  issueEligibilityCertificate,
  recordTransferReceipt,
  takeBackEligibilityCertificate,
  registerByCertificate,
  listAbsentee,
  logAbsenteeContact,
  agreeVotingWay,
  commissionProxy,
  withdrawProxyCommission,
  checkInVoter,
  checkInVoters,
  enterPaperRegister,
  resolvePaperRegister,
  undoCheckIn,
  deleteCheckIns,
  takePlacePack,
  joinPlacePack,
  syncPlaceJournal,
  returnPlacePack,
  reportPackLost,
  closeRound,
  countBox,
  recountBox,
  enterCount,
  resolveCount,
  orderAudit,
  recordAuditDice,
  enterAuditRecount,
  resolveAuditRecount,
  decideAudit,
  poolBallots,
  recountBundle,
  settleCount,
  decideResult,
  checkWriteIn,
  withdrawResult,
  declareVoid,
  confirmResult,
  publishResult,
  scheduleFollowUp,
  reportCredentials,
  confirmCredentials,
  publishDeputies,
  draftSubmission,
  sendSubmission,
  answerSubmission,
  withdrawSubmission,
  orderSheets,
  acceptOfficeKey,
  withdrawOfficeKey,
  receiveOfficeFile,
  stopSheets,
  prepareSheet,
  sendSheet,
  remindSheet,
  recordInspection,
  rectifyFinding,
  judgeRectification,
  requireStageGate,
  liftStageGate,
  planFirstSession,
  recordFirstSession,
  draftBulletin,
  editBulletin,
  issueBulletin,
  setStructureTargets,
  setSuperiorTargets,
  recordLastTerm,
  recordBodyFigures,
  assignHazard,
  setPublicityPlan,
  recordPublicity,
  withdrawPublicity,
  planTraining,
  recordTraining,
  cancelTraining,
  recordStaffParticulars,
  setFundRates,
  adoptFundBudget,
  recordFundAppropriation,
  recordFundSpending,
  approveFundSpending,
  reverseFundEntry,
  saveSummaryText,
  sealBallots,
  dissolveCommittee,
  closeCycle,
  reopenCycle,
  decideBallotDestruction,
  recordBallotDestruction,
  askForPackage,
  exportArchive,
  printDocuments,
  deletePrintedDocuments,
] as unknown as readonly Act<never, unknown>[];

export const REGISTRY: ActRegistry = new Map<ActName, Act<never, unknown>>(
  ALL_ACTS.map((act) => [act.name, act]),
);
