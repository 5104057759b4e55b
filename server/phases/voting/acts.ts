/** 选举程序 · the acts of this room, each with a route of its own name. */
import { agreeVotingWay } from './absentees/agree-voting-way.ts';
import { listAbsentee } from './absentees/list-absentee.ts';
import { logAbsenteeContact } from './absentees/log-absentee-contact.ts';
import { decideAudit } from './audit/decide-audit.ts';
import { enterAuditRecount } from './audit/enter-audit-recount.ts';
import { orderAudit } from './audit/order-audit.ts';
import { recordAuditDice } from './audit/record-audit-dice.ts';
import { resolveAuditRecount } from './audit/resolve-audit-recount.ts';
import { accountBallots } from './ballots/account-ballots.ts';
import { decideBoxCustody } from './ballots/decide-box-custody.ts';
import { deliverBallots } from './ballots/deliver-ballots.ts';
import { recordBallotPrinting } from './ballots/record-ballot-printing.ts';
import { recordBoxCustody } from './ballots/record-box-custody.ts';
import { setBallotLayout } from './ballots/set-ballot-layout.ts';
import { setSecondNames } from './ballots/set-second-names.ts';
import { checkInVoter } from './check-in/check-in-voter.ts';
import { checkInVoters } from './check-in/check-in-voters.ts';
import { deleteCheckIns } from './check-in/delete-check-ins.ts';
import { enterPaperRegister } from './check-in/enter-paper-register.ts';
import { joinPlacePack } from './check-in/join-place-pack.ts';
import { reportPackLost } from './check-in/report-pack-lost.ts';
import { resolvePaperRegister } from './check-in/resolve-paper-register.ts';
import { returnPlacePack } from './check-in/return-place-pack.ts';
import { syncPlaceJournal } from './check-in/sync-place-journal.ts';
import { takePlacePack } from './check-in/take-place-pack.ts';
import { undoCheckIn } from './check-in/undo-check-in.ts';
import { closeRound } from './close-round.ts';
import { adoptContingencyPlan } from './contingency/adopt-contingency-plan.ts';
import { countBox } from './counting/count-box.ts';
import { enterCount } from './counting/enter-count.ts';
import { poolBallots } from './counting/pool-ballots.ts';
import { recountBox } from './counting/recount-box.ts';
import { recountBundle } from './counting/recount-bundle.ts';
import { resolveCount } from './counting/resolve-count.ts';
import { settleCount } from './counting/settle-count.ts';
import { accreditObserver } from './observers/accredit-observer.ts';
import { answerObserverReport } from './observers/answer-observer-report.ts';
import { fileObserverReport } from './observers/file-observer-report.ts';
import { withdrawObserver } from './observers/withdraw-observer.ts';
import { openRound } from './open-round.ts';
import { applyPlacePlan } from './places/apply-place-plan.ts';
import { appointPollingStaff } from './places/appoint-polling-staff.ts';
import { assignPollingPlaces } from './places/assign-polling-places.ts';
import { chooseMobileBox } from './places/choose-mobile-box.ts';
import { moveVoter } from './places/move-voter.ts';
import { planMobileBoxRoute } from './places/plan-mobile-box-route.ts';
import { recordPlaceEquipment } from './places/record-place-equipment.ts';
import { recordPlaceItem } from './places/record-place-item.ts';
import { setUpPollingPlace } from './places/set-up-polling-place.ts';
import { withdrawMobileBoxChoice } from './places/withdraw-mobile-box-choice.ts';
import { withdrawPlaceMove } from './places/withdraw-place-move.ts';
import { commissionProxy } from './proxies/commission-proxy.ts';
import { withdrawProxyCommission } from './proxies/withdraw-proxy-commission.ts';
import { scheduleRound } from './schedule-round.ts';

export const ACTS_OF_VOTING = [
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
];
