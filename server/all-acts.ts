/** Every act of the product: what has a route, and what a second person can confirm. */
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
import { askForPackage } from './reports/export-job.ts';
import { excludeCandidate } from './phases/nomination/exclude-candidate.ts';
import { fixFormalList } from './phases/nomination/fix-formal-list.ts';
import { nominate } from './phases/nomination/nominate.ts';
import { publishFormalList } from './phases/nomination/publish-formal-list.ts';
import { publishInitialList } from './phases/nomination/publish-initial-list.ts';
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
import { registerVoter } from './phases/registration/register-voter.ts';
import { cancelImport } from './phases/registration/voter-import/cancel-import.ts';
import { confirmImport } from './phases/registration/voter-import/confirm-import.ts';
import { mapImportColumns } from './phases/registration/voter-import/map-import-columns.ts';
import { confirmResult } from './phases/results/confirm-result.ts';
import { decideResult } from './phases/results/decide-result.ts';
import { publishResult } from './phases/results/publish-result.ts';
import { scheduleFollowUp } from './phases/results/schedule-follow-up.ts';
import { appointPollingStaff } from './phases/voting/appoint-polling-staff.ts';
import { checkInVoter } from './phases/voting/check-in-voter.ts';
import { checkInVoters } from './phases/voting/check-in-voters.ts';
import { closeRound } from './phases/voting/close-round.ts';
import { commissionProxy } from './phases/voting/commission-proxy.ts';
import { countBox } from './phases/voting/count-box.ts';
import { recountBox } from './phases/voting/recount-box.ts';
import { enterCount } from './phases/voting/enter-count.ts';
import { openRound } from './phases/voting/open-round.ts';
import { resolveCount } from './phases/voting/resolve-count.ts';
import { scheduleRound } from './phases/voting/schedule-round.ts';
import { setUpPollingPlace } from './phases/voting/set-up-polling-place.ts';

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
  excludeCandidate,
  publishInitialList,
  fixFormalList,
  publishFormalList,
  setUpPollingPlace,
  appointPollingStaff,
  scheduleRound,
  openRound,
  commissionProxy,
  checkInVoter,
  checkInVoters,
  closeRound,
  countBox,
  recountBox,
  enterCount,
  resolveCount,
  decideResult,
  confirmResult,
  publishResult,
  scheduleFollowUp,
  askForPackage,
] as unknown as readonly Act<never, unknown>[];

export const REGISTRY: ActRegistry = new Map<ActName, Act<never, unknown>>(
  ALL_ACTS.map((act) => [act.name, act]),
);
