import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import type { ContentsOf } from './wordings/kinds.ts';

/** 代表资格审查报告 · 选举法（2020）第四十七条: of the credentials committee, to the body that confirms or finds an election void. */
export interface CredentialsReportSheet {
  readonly issuer: string;
  /** 向谁报告. */
  readonly addressee: string;
  readonly congress: string;
  readonly report: number;
  readonly electionDay: string;
  readonly basis: string;
  readonly meeting: { readonly heldOn: string };
  readonly examined: number;
  /** By constituency, whose credentials were found valid. */
  readonly valid: readonly { readonly constituency: string; readonly names: readonly string[] }[];
  readonly void: readonly VoidFinding[];
  readonly postponed: readonly { readonly name: string; readonly reason: string }[];
}

/** 当选无效: of whom, on what grounds, by which articles, on what paper. @public */
export interface VoidFinding {
  readonly name: string;
  readonly constituency: string;
  readonly grounds: readonly { readonly text: string; readonly article: string }[];
  readonly document: string;
}

export function credentialsReportContents(report: CredentialsReportSheet): ContentsOf<'credentials-report'> {
  const { valid, postponed } = report;
  return {
    机关名称: report.issuer,
    报告对象: report.addressee,
    人大名称: report.congress,
    报告编号: String(report.report),
    选举日: writtenDate(report.electionDay),
    依据: report.basis,
    会议日期: writtenDate(report.meeting.heldOn),
    审查人数: String(report.examined),
    有效人数: String(valid.reduce((sum, { names }) => sum + names.length, 0)),
    资格有效的人: valid.map(({ constituency, names }) => [constituency, names.join('、')]),
    无效人数: String(report.void.length),
    当选无效的人: report.void.map(voidInput).map(({ name, constituency, grounds, document }) => ({
      选区: constituency,
      姓名: [name],
      理由: grounds,
      材料: document,
    })),
    暂缓人数: String(postponed.length),
    暂缓审查的人: postponed.map(({ name, reason }) => ({ 姓名: [name], 原因: reason })),
  };
}

export function voidInput({ name, constituency, grounds, document }: VoidFinding) {
  return {
    name,
    constituency,
    document,
    grounds: grounds.map(({ text, article }) => `${text.replace(/。$/, '')}（${article}）`).join('；'),
  };
}
