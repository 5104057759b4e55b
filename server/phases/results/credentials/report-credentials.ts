import { randomUUID } from 'node:crypto';
import type { CredentialsFinding, CredentialsRecord } from '@xuanwu/evidence/records.ts';
import { caseErrorText } from '@xuanwu/rules/error-codes.ts';
import { qualification } from '@xuanwu/rules/qualification.ts';
import type { Reason } from '@xuanwu/rules/ruling.ts';
import { defineAct, done } from '../../../acts/act.ts';
import { ActError, type FieldMistake } from '../../../acts/error-codes.ts';
import { requireHeld } from '../../../acts/meeting.ts';
import { getElection } from '../../preparation/cycle.queries.ts';
import { readCredentialsReports, sealCredentials } from './credentials-record.ts';
import {
  type CredentialsFindingInput,
  CredentialsReportedSchema,
  type ReportCredentials,
  ReportCredentialsSchema,
} from './credentials.schema.ts';
import {
  type ElectedDeputy,
  lockElection,
  pickDeputies,
  readElectedDeputies,
  setCredentials,
} from './elected-deputies.queries.ts';

/**
 * 提出代表资格审查报告: the credentials committee examines who was elected on the grounds of 选举法第四十七条, 第五十八条 alone, and reports; it may put off whose
 * case is still looked into.
 */
export const reportCredentials = defineAct({
  name: 'report-credentials',
  input: ReportCredentialsSchema,
  output: CredentialsReportedSchema,
  areaOf: async (acting, { election }) => (await getElection(acting, election)).area,
  async perform(acting, input) {
    const { tx, county, entry } = acting;
    requireHeld(acting, input.meeting);
    requireDocuments(input.findings);
    const election = await lockElection(acting, input.election);
    const deputies = await readElectedDeputies(acting, election.id);
    const { examined, postponed } = everyOneOnce(deputies, input);
    const before = await readCredentialsReports(acting, election.id);
    const number = before.length + 1;
    const judged = examined.map(judge);
    const id = randomUUID();
    const record: CredentialsRecord = {
      election: election.id,
      level: election.level,
      number,
      meeting: input.meeting,
      findings: judged.map(({ finding }) => finding),
      postponed,
      confirmation: null,
    };
    await tx
      .insertInto('credentialsReport')
      .values({
        county,
        id,
        election: election.id,
        area: election.area,
        number,
        meeting: JSON.stringify(record.meeting),
        findings: JSON.stringify(record.findings),
        postponed: JSON.stringify(record.postponed),
        reportEntry: entry,
      })
      .execute();
    await setCredentials(
      acting,
      record.findings.map(({ deputy }) => deputy),
      { credentials: 'reported', credentialsReport: id },
    );
    const valid = record.findings.filter((finding) => finding.valid).length;
    const figures = { valid, void: record.findings.length - valid, postponed: postponed.length };
    return done(
      { report: id, number, ...figures },
      {
        subject: { election: election.id, report: id },
        records: [sealCredentials(id, record)],
        figures,
        ruling: { permitted: true, reasons: judged.flatMap(({ reasons }) => reasons), undecided: [] },
      },
    );
  },
});

/** What was found of somebody rests on a paper. */
function requireDocuments(findings: ReportCredentials['findings']): void {
  const errors = findings.flatMap(({ document }, index): FieldMistake[] =>
    document === null ? [{ path: `findings.${index}.document`, message: '请写明依据的材料' }] : [],
  );
  if (errors.length > 0) throw new ActError('bad-request', '发现问题的当选人，都要写明依据的材料。', errors);
}

interface Examined extends CredentialsFindingInput {
  readonly elected: ElectedDeputy;
}

function everyOneOnce(deputies: readonly ElectedDeputy[], input: ReportCredentials) {
  const found = new Map(input.findings.map((finding) => [finding.deputy, finding]));
  const reasons = new Map(input.postponed.map(({ deputy, reason }) => [deputy, reason]));
  const all = [...input.sound, ...input.findings, ...input.postponed].map((each) =>
    typeof each === 'string' ? each : each.deputy,
  );
  const named = new Set(pickDeputies(deputies, all, 'open').map(({ deputy }) => deputy));
  // In the order of the constituencies, whatever the order in which they were written down.
  const meant = deputies.filter(({ deputy }) => named.has(deputy));
  const examined = meant
    .filter(({ deputy }) => !reasons.has(deputy))
    .map((elected): Examined => ({
      ...NOTHING_FOUND,
      ...found.get(elected.deputy),
      deputy: elected.deputy,
      elected,
    }));
  if (examined.length === 0)
    throw new ActError('bad-request', '这份报告没有审查任何当选人。请先选出审查了的人。');
  const postponed = meant.flatMap(({ deputy, name }) => {
    const reason = reasons.get(deputy);
    return reason === undefined ? [] : [{ deputy, name, reason }];
  });
  return { examined, postponed };
}

const NOTHING_FOUND = {
  isCitizen: true,
  isAdult: true,
  hasPoliticalRights: true,
  procedureLawful: true,
  unlawfulActs: [],
  isStateEmployee: false,
  document: null,
} as const satisfies Omit<CredentialsFindingInput, 'deputy'>;

/** Of whom nothing was found nothing is said in the ruling but in the record. */
function judge({ elected, ...facts }: Examined): { finding: CredentialsFinding; reasons: readonly Reason[] } {
  const { name, constituency, round, electionDay } = elected;
  const decided = qualification({ ...facts, electionDay });
  if (!decided.ok) throw new ActError('bad-request', caseErrorText(decided.error));
  const { valid, reasons } = decided.ruling;
  return {
    finding: { ...facts, name, constituency, round, electionDay, valid },
    reasons: facts.document === null ? [] : reasons,
  };
}
