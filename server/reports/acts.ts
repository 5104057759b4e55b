/** 文书、统计和结束工作 · the acts of this room, each with a route of its own name. */
import { exportArchive } from './archive/export-archive.ts';
import { deletePrintedDocuments } from './bulk/delete-printed-documents.ts';
import { printDocuments } from './bulk/print-documents.ts';
import { closeCycle } from './closed-cycle/close-cycle.ts';
import { decideBallotDestruction } from './closed-cycle/decide-ballot-destruction.ts';
import { dissolveCommittee } from './closing/dissolve-committee.ts';
import { recordBallotDestruction } from './closed-cycle/record-ballot-destruction.ts';
import { reopenCycle } from './closed-cycle/reopen-cycle.ts';
import { sealBallots } from './closing/seal-ballots.ts';
import { askForPackage } from './export-job.ts';
import { adoptFundBudget } from './office-work/funds/adopt-fund-budget.ts';
import { approveFundSpending } from './office-work/funds/approve-fund-spending.ts';
import { recordFundAppropriation } from './office-work/funds/record-fund-appropriation.ts';
import { recordFundSpending } from './office-work/funds/record-fund-spending.ts';
import { reverseFundEntry } from './office-work/funds/reverse-fund-entry.ts';
import { setFundRates } from './office-work/funds/set-fund-rates.ts';
import { assignHazard } from './office-work/hazards/assign-hazard.ts';
import { recordPublicity } from './office-work/publicity/record-publicity.ts';
import { setPublicityPlan } from './office-work/publicity/set-publicity-plan.ts';
import { withdrawPublicity } from './office-work/publicity/withdraw-publicity.ts';
import { recordBodyFigures } from './statistics/record-body-figures.ts';
import { recordLastTerm } from './statistics/record-last-term.ts';
import { setStructureTargets } from './statistics/set-structure-targets.ts';
import { setSuperiorTargets } from './statistics/set-superior-targets.ts';
import { saveSummaryText } from './summary/save-summary-text.ts';
import { cancelTraining } from './office-work/training/cancel-training.ts';
import { planTraining } from './office-work/training/plan-training.ts';
import { recordStaffParticulars } from './office-work/training/record-staff-particulars.ts';
import { recordTraining } from './office-work/training/record-training.ts';
import { adoptDocumentWording } from './wordings/adopt-document-wording.ts';
import { issueDocument } from './issuing/issue-document.ts';

export const ACTS_OF_REPORTS = [
  adoptDocumentWording,
  issueDocument,
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
];
