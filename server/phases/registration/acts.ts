/** 选民登记 · the acts of this room, each with a route of its own name. */
import { assignVoters } from './assignment/assign-voters.ts';
import { placeImportRows } from './assignment/place-import-rows.ts';
import { reassignVoters } from './assignment/reassign-voters.ts';
import { removeAddressRule } from './assignment/remove-address-rule.ts';
import { writeAddressRules } from './assignment/write-address-rules.ts';
import { assignCase } from './cases/assign-case.ts';
import { decideCases, reopenCases } from './cases/bulk/decide-cases.ts';
import { decideCase, decideCaseByCorrection } from './cases/decide-case.ts';
import { reopenCase, reopenCaseByCorrection } from './cases/reopen-case.ts';
import { askForComparison } from './comparison/compare-registers.ts';
import { chooseContactRoute } from './contact/choose-contact-route.ts';
import { logContact } from './contact/log-contact.ts';
import { recordHouseholdStatus } from './contact/record-household-status.ts';
import { recordNoticeReceipt } from './contact/record-notice-receipt.ts';
import { recordReturnedList } from './contact/record-returned-list.ts';
import { renewMigrants } from './contact/renew-migrants.ts';
import { sendUnitNotice } from './contact/send-unit-notice.ts';
import { correctRoll } from './correct-roll.ts';
import { correctBirthAndSex } from './details/correct-birth-and-sex.ts';
import { correctPersonDetails } from './details/correct-person-details.ts';
import { findUnable } from './eligibility/find-unable.ts';
import { closeEligibilityList } from './eligibility/lists/close-eligibility-list.ts';
import { confirmListFacts } from './eligibility/lists/confirm-list-facts.ts';
import { recordPersonFact } from './eligibility/record-person-fact.ts';
import { withdrawPersonFact } from './eligibility/withdraw-person-fact.ts';
import { correctIdentityNumber } from './identity-number/correct-identity-number.ts';
import { questionImportRows } from './missed/question-import-rows.ts';
import { recordAgeReview } from './population/record-age-review.ts';
import { recordPopulation } from './population/record-population.ts';
import { decideRollObjection } from './publication/objections/decide-roll-objection.ts';
import { notifyRollObjection } from './publication/objections/notify-roll-objection.ts';
import { receiveRollObjection } from './publication/objections/receive-roll-objection.ts';
import { recordRollJudgment } from './publication/objections/record-roll-judgment.ts';
import { recordRollSuit } from './publication/objections/record-roll-suit.ts';
import { withdrawRollObjection } from './publication/objections/withdraw-roll-objection.ts';
import { recordRollPosting } from './publication/record-roll-posting.ts';
import { issueVoterCards } from './publication/voter-cards/issue-voter-cards.ts';
import { reissueVoterCard } from './publication/voter-cards/reissue-voter-card.ts';
import { withdrawRollPosting } from './publication/withdraw-roll-posting.ts';
import { publishRoll } from './publish-roll.ts';
import { registerVoter } from './register-voter.ts';
import { carryOverRoll } from './roll-changes/carry-over-roll.ts';
import { recordRollChange } from './roll-changes/record-roll-change.ts';
import { settleRollChanges } from './roll-changes/settle-roll-changes.ts';
import { takeLastRoll } from './roll-changes/take-last-roll.ts';
import { withdrawRollChange } from './roll-changes/withdraw-roll-change.ts';
import { confirmSelfRegistration } from './self-registration/confirm-self-registration.ts';
import { declineSelfRegistration } from './self-registration/decline-self-registration.ts';
import { correctRegistrationStation } from './stations/correct-registration-station.ts';
import { reportStationDay } from './stations/report-station-day.ts';
import { setUpRegistrationStation } from './stations/set-up-registration-station.ts';
import { callBackRegister } from './taken-registers/call-back-register.ts';
import { giveUpEntry } from './taken-registers/give-up-entry.ts';
import { returnRegister } from './taken-registers/return-register.ts';
import { takeRegister } from './taken-registers/take-register.ts';
import { issueEligibilityCertificate } from './transfers/issue-eligibility-certificate.ts';
import { recordTransferReceipt } from './transfers/record-transfer-receipt.ts';
import { registerByCertificate } from './transfers/register-by-certificate.ts';
import { requestEligibilityCertificate } from './transfers/request-eligibility-certificate.ts';
import { takeBackEligibilityCertificate } from './transfers/take-back-eligibility-certificate.ts';
import { cancelImport } from './voter-import/cancel-import.ts';
import { confirmImport } from './voter-import/confirm-import.ts';
import { mapImportColumns } from './voter-import/map-import-columns.ts';
import { registerWithoutNumber } from './without-number/register-without-number.ts';

export const ACTS_OF_REGISTRATION = [
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
  recordAgeReview,
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
  requestEligibilityCertificate,
  issueEligibilityCertificate,
  recordTransferReceipt,
  takeBackEligibilityCertificate,
  registerByCertificate,
];
