import { Result } from 'antd';
import { Navigate, Route, Routes } from 'react-router';
import { Accounts } from '../administration/accounts.tsx';
import { PendingActs } from '../administration/pending-acts.tsx';
import { Calendar } from '../cycle/calendar.tsx';
import { ConstituencyPage } from '../cycle/constituency-page.tsx';
import { Constituencies } from '../cycle/constituencies.tsx';
import { Home } from '../cycle/home.tsx';
import { LawPage } from '../law/law-page.tsx';
import { Bulletins } from '../levels/bulletins/bulletins.tsx';
import { Inspections } from '../levels/inspections/inspections.tsx';
import { SessionCalendar } from '../levels/sessions/session-calendar.tsx';
import { Sheets } from '../levels/sheets/sheets-page.tsx';
import { Submissions } from '../levels/submissions/submissions-page.tsx';
import { ReviewBoard } from '../nomination/review/review-board.tsx';
import { ReviewQueue } from '../nomination/review/review-queue.tsx';
import { Bodies } from '../preparation/bodies.tsx';
import { Tasks } from '../preparation/tasks.tsx';
import { Seats } from '../constituencies/seats.tsx';
import { EligibilityListPage } from '../registration/eligibility/eligibility-list-page.tsx';
import { BulkCases } from '../registration/cases/bulk-page.tsx';
import { Cases } from '../registration/cases/case-list.tsx';
import { CasePage } from '../registration/cases/case-page.tsx';
import { Comparison } from '../registration/cases/compare-registers.tsx';
import { ImportPage } from '../registration/import-page.tsx';
import { Register } from '../registration/register.tsx';
import { AuditPage } from '../voting/audit/audit-page.tsx';
import { CheckIn } from '../voting/check-in/check-in.tsx';
import { Count } from '../voting/counting/count.tsx';
import { CountEntry } from '../voting/counting/count-entry.tsx';
import { Observers } from '../voting/observers/observers.tsx';
import { PlacePlan } from '../voting/places/plan/place-plan-page.tsx';
import { Contingency } from '../voting/contingency/contingency-page.tsx';
import { PlacePage } from '../voting/places/place-page.tsx';
import { CommandRoom } from '../voting/command-room/command-room.tsx';
import { Places } from '../voting/places/places.tsx';
import { CredentialsPage } from '../results/credentials/credentials-page.tsx';
import { Results } from '../results/results.tsx';
import { RoundResult } from '../results/round-result.tsx';
import { Archive } from '../reports/archive.tsx';
import { Closing } from '../reports/closing/closing.tsx';
import { Documents } from '../reports/documents.tsx';
import { Funds } from '../reports/funds/funds.tsx';
import { Wordings } from '../reports/wordings/wordings.tsx';
import { Hazards } from '../reports/hazards/hazards.tsx';
import { Ledger } from '../reports/ledger.tsx';
import { StatisticDefinitions } from '../reports/statistics/definitions-page.tsx';
import { Publicity } from '../reports/publicity/publicity.tsx';
import { Training } from '../reports/training/training.tsx';
import { StatisticsBoard } from '../reports/statistics/board.tsx';
import { SummaryPage } from '../reports/summary/summary-page.tsx';
import { Statistics } from '../reports/statistics/statistics.tsx';
import { audienceOf, FRONT_PAGES } from '../api/audience.ts';
import { useSession } from '../api/session.tsx';

/** Administrators of the installation have one page, superior offices those of the law, offices of an election all the others. */
export function Pages() {
  const audience = audienceOf(useSession());
  const front = FRONT_PAGES[audience];
  return (
    <Routes>
      <Route path="/" element={front === '/' ? <Home /> : <Navigate to={front} replace />} />
      <Route path="/pending" element={<PendingActs />} />
      <Route path="/calendar" element={<Calendar />} />
      <Route path="/law" element={<LawPage />} />
      <Route path="/submissions" element={<Submissions />} />
      <Route path="/sheets" element={<Sheets />} />
      <Route path="/inspections" element={<Inspections />} />
      <Route path="/first-sessions" element={<SessionCalendar />} />
      <Route path="/bulletins" element={<Bulletins />} />
      <Route path="/bodies" element={<Bodies />} />
      <Route path="/tasks" element={<Tasks />} />
      <Route path="/hazards" element={<Hazards />} />
      <Route path="/publicity" element={<Publicity />} />
      <Route path="/training" element={<Training />} />
      <Route path="/funds" element={<Funds />} />
      <Route path="/seats" element={<Seats />} />
      <Route path="/register" element={<Register />} />
      <Route path="/cases" element={<Cases />} />
      <Route path="/cases/bulk" element={<BulkCases />} />
      <Route path="/cases/:id" element={<CasePage />} />
      <Route path="/comparison" element={<Comparison />} />
      <Route path="/imports/:id" element={<ImportPage />} />
      <Route path="/eligibility-lists/:id" element={<EligibilityListPage />} />
      <Route path="/constituencies" element={<Constituencies />} />
      <Route path="/constituencies/:id" element={<ConstituencyPage />} />
      <Route path="/review" element={audience === 'reviewers' ? <ReviewQueue /> : <ReviewBoard />} />
      <Route path="/places" element={<Places />} />
      <Route path="/contingency" element={<Contingency />} />
      <Route path="/observers" element={<Observers />} />
      <Route path="/places/plan" element={<PlacePlan />} />
      <Route path="/places/:id" element={<PlacePage />} />
      <Route path="/command-room" element={<CommandRoom />} />
      <Route path="/check-in" element={<CheckIn />} />
      <Route path="/count" element={<Count />} />
      <Route path="/count/:id" element={<CountEntry />} />
      <Route path="/count/:id/audit" element={<AuditPage />} />
      <Route path="/results" element={<Results />} />
      <Route path="/credentials" element={<CredentialsPage />} />
      <Route path="/results/:id" element={<RoundResult />} />
      <Route path="/statistics" element={<Statistics />} />
      <Route path="/statistics/board" element={<StatisticsBoard />} />
      <Route path="/statistics/report" element={<SummaryPage />} />
      <Route path="/statistics/definitions" element={<StatisticDefinitions />} />
      <Route path="/documents" element={<Documents />} />
      <Route path="/documents/wordings" element={<Wordings />} />
      <Route path="/closing" element={<Closing />} />
      <Route path="/archive" element={<Archive />} />
      <Route path="/ledger" element={<Ledger />} />
      <Route path="/accounts" element={<Accounts />} />
      <Route path="*" element={<Result status="404" title="没有这一页" />} />
    </Routes>
  );
}
