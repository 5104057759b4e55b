/** 结果报告单、预选结果报告单和抽样审计报告 for the screen. */
import { type AuditReport, auditReportInput } from '../../documents/audit-report.ts';
import { type PrimaryReport, primaryReportInput } from '../../documents/primary-report.ts';
import { type ResultReport, resultReportInput } from '../../documents/result-report.ts';
import type { Paper } from '../wordings/wordings.schema.ts';
import {
  dayOf,
  dayOfElection,
  FIELDS,
  figuresTable,
  fixed,
  from,
  heading,
  paper,
  paragraph,
  reasonsTable,
  signed,
  table,
  words,
} from './paper-parts.ts';

/** 选举结果报告单 */
export function resultPaper(report: ResultReport): Paper {
  const { constituency, round, electionDay, seats, date, conclusions, signatures } = report;
  const { figures, votes, reasons } = resultReportInput(report);
  const counted = figures.slice(0, -1);
  return paper(report, dayOf(date), [
    paragraph(
      from(FIELDS.constituency, constituency),
      fixed('　'),
      from(FIELDS.round, round),
      fixed('　'),
      dayOfElection(electionDay),
    ),
    heading(fixed('一、投票情况')),
    figuresTable(FIELDS.count, counted),
    paragraph(fixed('应选代表'), from(FIELDS.seats, seats), fixed('名')),
    heading(fixed('二、得票情况')),
    table(
      FIELDS.votes,
      votes.columns.map(({ title }) => title.replace('\n', ' · ')),
      votes.rows,
    ),
    heading(fixed('三、计票核算')),
    reasonsTable(FIELDS.reasons, reasons),
    heading(fixed('四、结果')),
    paragraph(from(FIELDS.conclusions, conclusions.join(''))),
    signed(...signatures.map(({ role }) => role)),
  ]);
}

/** 预选结果报告单 */
export function primaryPaper(report: PrimaryReport): Paper {
  const {
    constituency,
    primary,
    choices,
    places,
    figures,
    votes,
    reasons,
    conclusion,
    'held-on': heldOn,
  } = primaryReportInput(report);
  const own = (text: string | number) => from(FIELDS.primary, text);
  return paper(report, dayOf(report.date), [
    paragraph(
      from(FIELDS.constituency, constituency),
      fixed('　'),
      own(`第${primary}次预选`),
      fixed('　'),
      own(heldOn),
    ),
    heading(fixed('一、投票情况')),
    paragraph(
      fixed('无记名投票，每张选票至多选'),
      own(choices),
      fixed('人。'),
      ...(places === null ? [] : [fixed('就票数相等的人再次预选，余下的名额'), own(places), fixed('名。')]),
    ),
    figuresTable(FIELDS.primary, figures),
    heading(fixed('二、得票情况')),
    table(FIELDS.primary, ['序号', '姓名', '得票', '结果'], votes),
    heading(fixed('三、计票核算')),
    reasonsTable(FIELDS.primary, reasons),
    heading(fixed('四、结果')),
    paragraph(own(conclusion)),
    signed('监票人', '计票人'),
  ]);
}

/** 抽样审计报告 */
export function auditPaper(report: AuditReport): Paper {
  const input = auditReportInput(report);
  const {
    constituency,
    round,
    audit,
    figures,
    method,
    throws,
    place,
    witnesses,
    drawn,
    assertions,
    discrepancies,
    conclusion,
  } = input;
  const drew = (text: string | number) => from(FIELDS.sampling, text);
  return paper(report, dayOf(report.date), [
    paragraph(
      from(FIELDS.constituency, constituency),
      fixed('　'),
      from(FIELDS.round, round),
      fixed('　'),
      drew(`第${audit}次审计`),
    ),
    heading(fixed('一、抽样')),
    figuresTable(FIELDS.sampling, figures),
    paragraph(
      fixed('各捆的数封存以后，'),
      drew(input['thrown-on']),
      fixed('，在'),
      drew(place),
      fixed('，当众掷骰，点数依次为'),
      drew(throws.join(' ')),
      fixed('。在场：'),
      drew(witnesses.join('、')),
      fixed('。'),
    ),
    paragraph(
      fixed('抽取办法：'),
      drew(method),
      fixed('。第k次抽取的数，是“点数,k”的'),
      drew('SHA-256'),
      fixed('，谁都可以重新算出。抽中：'),
      drew(drawn.join('、')),
      fixed('。'),
    ),
    heading(fixed('二、结果所依据的各点')),
    table(FIELDS.recount, ['要证实的', '优势（票）', '复点减少'], assertions),
    heading(fixed('三、差异')),
    discrepancies.length === 0
      ? words('抽中各捆由两人复点，与计票单完全一致。')
      : table(FIELDS.recount, ['捆', '栏目', '计票单', '复点'], discrepancies),
    heading(fixed('四、结论')),
    paragraph(from(FIELDS.recount, conclusion)),
    signed('计票监督员', '复点人'),
  ]);
}
