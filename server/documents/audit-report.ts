import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type OfficialDocument, officialDocumentInput } from './official-document.ts';

/** 抽样审计报告 · 选举法（2020）第四十三条、第四十四条: what was fixed, thrown, recounted and found, signed on paper. */
export interface AuditReport extends OfficialDocument {
  readonly kind: 'audit-report';
  readonly congress: string;
  readonly constituency: string;
  readonly round: string;
  readonly audit: number;
  readonly riskPercent: number;
  readonly method: string;
  readonly bundles: number;
  readonly dice: {
    readonly throws: string;
    readonly thrownOn: string;
    readonly place: string;
    readonly witnesses: readonly string[];
  };
  readonly draws: number;
  /** 抽中的捆 */
  readonly drawn: readonly number[];
  readonly assertions: readonly {
    readonly claim: string;
    readonly margin: number;
    readonly overstated: number;
  }[];
  readonly discrepancies: readonly {
    readonly bundle: string;
    readonly figure: string;
    readonly announced: number;
    readonly recounted: number;
  }[];
  /** 风险, as a percentage in words. */
  readonly risk: string;
  readonly conclusion: string;
}

export function auditReportInput(report: AuditReport) {
  const { congress, constituency, round, audit, dice, drawn, assertions, discrepancies, conclusion, risk } =
    report;
  return {
    ...officialDocumentInput(report),
    congress,
    constituency,
    round,
    audit,
    figures: [
      { title: '风险限度', number: `${report.riskPercent}%` },
      { title: '各捆', number: `${report.bundles}捆` },
      { title: '抽取', number: `${report.draws}次` },
      { title: '抽中', number: `${drawn.length}捆` },
      { title: '差异', number: `${discrepancies.length}处` },
      { title: '风险', number: risk },
    ],
    method: report.method,
    throws: dice.throws.match(/.{1,5}/g) ?? [],
    'thrown-on': writtenDate(dice.thrownOn),
    place: dice.place,
    witnesses: dice.witnesses,
    drawn: drawn.map((bundle) => `第${bundle}捆`),
    assertions: assertions.map(({ claim, margin, overstated }) => [
      claim,
      String(margin),
      String(overstated),
    ]),
    discrepancies: discrepancies.map(({ bundle, figure, announced, recounted }) => [
      `第${bundle}捆`,
      figure,
      String(announced),
      String(recounted),
    ]),
    conclusion,
  };
}
