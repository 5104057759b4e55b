/** 文书目录: every kind of document in the order of an election, what each is made for, and what has to have happened first. */
import type { DocumentKind, DocumentRow } from './documents.schema.ts';

export const DOCUMENT_STAGES = {
  preparation: '准备和选区',
  registration: '选民登记和名单',
  nomination: '提名和候选人',
  voting: '投票',
  results: '计票和结果',
  deputies: '当选以后',
  closing: '封存和移交',
} as const;

export type DocumentStage = keyof typeof DOCUMENT_STAGES;

export interface CatalogueLine {
  readonly stage: DocumentStage;
  /** One for each of these; an occasion may never come. */
  readonly each: 'cycle' | 'congress' | 'constituency' | 'occasion';
  /** What it waits for, in a sentence. */
  readonly waits: string;
}

function line(stage: DocumentStage, each: CatalogueLine['each'], waits: string): CatalogueLine {
  return { stage, each, waits };
}

const ROUND = '安排投票以后';

export const DOCUMENT_CATALOGUE: Readonly<Record<DocumentKind, CatalogueLine>> = {
  'work-plan-notice': line('preparation', 'cycle', '建立换届以后'),
  'appointment-notice': line('preparation', 'occasion', '登记选举机构以后'),
  'quota-notice': line('preparation', 'congress', '确定代表名额以后'),
  'constituency-notice': line('preparation', 'congress', '公布选区以后'),
  'election-day-notice': line('preparation', 'congress', '确定代表名额以后'),
  'election-day-change-notice': line('preparation', 'occasion', '变更选举日以后'),
  'election-method': line('preparation', 'congress', '确定代表名额以后'),
  'registration-notice': line('registration', 'congress', '确定代表名额以后'),
  'unit-notice': line('registration', 'occasion', '发出登记通知以后'),
  'voter-letter': line('registration', 'congress', '确定代表名额以后'),
  'voter-handbook': line('registration', 'congress', '确定代表名额以后'),
  'roll-notice': line('registration', 'constituency', '公布选民名单以后'),
  'roll-correction-notice': line('registration', 'occasion', '公布的名单有更正以后'),
  'voter-cards': line('registration', 'occasion', '发选民证以后'),
  'eligibility-certificate': line('registration', 'occasion', '开具选民资格证明以后'),
  'transfer-letter': line('registration', 'occasion', '开具选民资格证明以后'),
  'transfer-receipt': line('registration', 'occasion', '凭选民资格证明登记以后'),
  'objection-decision': line('registration', 'occasion', '处理名单申诉以后'),
  'blank-joint-nomination-form': line('nomination', 'constituency', '公布选民名单以后'),
  'blank-organisation-nomination-form': line('nomination', 'constituency', '公布选民名单以后'),
  'nomination-form': line('nomination', 'occasion', '收到提名以后'),
  'review-statement': line('nomination', 'occasion', '联审单位答复以后'),
  'initial-candidates-notice': line('nomination', 'constituency', '公布初步代表候选人名单以后'),
  'exclusion-notice': line('nomination', 'occasion', '决定不列入名单以后'),
  'correction-notice': line('nomination', 'occasion', '更正公布的初步名单以后'),
  'fact-notice': line('nomination', 'occasion', '核实候选人情况不实以后'),
  'consultation-form': line('nomination', 'occasion', '开始一轮协商以后'),
  'consultation-record': line('nomination', 'occasion', '记录小组协商以后'),
  'primary-report': line('nomination', 'occasion', '计算预选结果以后'),
  'formal-candidates-notice': line('nomination', 'constituency', '公布正式代表候选人名单以后'),
  'formal-removal-notice': line('nomination', 'occasion', '正式候选人撤出以后'),
  'candidate-introduction': line('nomination', 'constituency', '公布初步名单以后，选举日以前'),
  'place-notice': line('voting', 'occasion', '设立投票场所以后'),
  'polling-staff-list': line('voting', 'occasion', '设立投票场所以后'),
  'layout-checklist': line('voting', 'occasion', '设立投票站、选举大会以后'),
  'polling-record': line('voting', 'occasion', '设立投票场所以后'),
  'equipment-list': line('voting', 'occasion', '设立投票场所以后'),
  'meeting-programme': line('voting', 'occasion', '设立选举大会以后'),
  'mobile-box-register': line('voting', 'occasion', '设立流动票箱以后'),
  'box-custody-record': line('voting', 'occasion', '设立投票场所以后'),
  'place-register': line('voting', 'occasion', '安排投票以后，投票结束以前'),
  'blank-proxy-letter': line('voting', 'constituency', '公布选民名单以后'),
  'proxy-letter': line('voting', 'occasion', '登记委托投票以后'),
  'proxy-consent': line('voting', 'occasion', '登记委托投票以后'),
  'proxy-notice': line('voting', 'occasion', '登记委托投票以后，当地规定公布的'),
  'proxy-register': line('voting', 'occasion', '设立投票场所以后'),
  'contingency-notice': line('voting', 'occasion', '启动应急预案以后'),
  'observer-card': line('voting', 'occasion', '核准观察员以后'),
  'ballot-sheet': line('voting', 'constituency', ROUND),
  'large-ballot-sheet': line('voting', 'constituency', ROUND),
  'braille-ballot-template': line('voting', 'constituency', ROUND),
  'ballot-account-sheet': line('voting', 'constituency', ROUND),
  'tally-sheet': line('results', 'constituency', ROUND),
  'hand-count-record': line('results', 'constituency', ROUND),
  'box-count-report': line('results', 'constituency', '逐箱清点以后'),
  'audit-report': line('results', 'occasion', '抽样审计有结论以后'),
  'result-report': line('results', 'constituency', '计算结果以后'),
  'result-notice': line('results', 'constituency', '公告结果以后'),
  'follow-up-notice': line('results', 'occasion', '安排再次投票、另行选举或者重新投票以后'),
  'election-certificate': line('deputies', 'constituency', '公告结果、有人当选以后'),
  'credentials-report': line('deputies', 'congress', '提出代表资格审查报告以后'),
  'void-election-notice': line('deputies', 'occasion', '确认当选无效以后'),
  'deputies-notice': line('deputies', 'congress', '公布代表名单以后'),
  'deputies-register': line('deputies', 'congress', '公告结果以后'),
  'sealing-record': line('closing', 'constituency', '封存选票以后'),
  'handover-list': line('closing', 'congress', '选举委员会移交以后'),
};

/** In the order of an election. */
export const CATALOGUE_KINDS = Object.keys(DOCUMENT_CATALOGUE) as DocumentKind[];

export interface ConstituencyOfCycle {
  readonly id: string;
  readonly name: string;
  readonly election: string;
  readonly electionName: string;
}

/** 还没有的: the constituencies or congresses that a document of the kind is made for, and that have none yet. */
export function missingOf(
  kind: DocumentKind,
  rows: readonly Pick<DocumentRow, 'id' | 'constituency'>[],
  constituencies: readonly ConstituencyOfCycle[],
): string[] {
  const { each } = DOCUMENT_CATALOGUE[kind];
  if (each === 'constituency') {
    const covered = new Set(rows.map(({ constituency }) => constituency));
    return constituencies.filter(({ id }) => !covered.has(id)).map(({ name }) => name);
  }
  if (each !== 'congress') return [];
  const electionOf = new Map(constituencies.map(({ id, election }) => [id, election]));
  const covered = new Set(rows.map(({ id, constituency }) => electionOf.get(constituency ?? '') ?? id));
  const congresses = new Map(constituencies.map(({ election, electionName }) => [election, electionName]));
  return [...congresses].filter(([election]) => !covered.has(election)).map(([, name]) => name);
}

/** Why there are no more of a kind: not yet, or not asked for; null where none is missing. */
export function whyMissing(kind: DocumentKind, made: number, missing: number): string | null {
  const { each, waits } = DOCUMENT_CATALOGUE[kind];
  if (missing === 0 && made > 0) return null;
  if (each === 'occasion') return `${waits}才有`;
  return missing === 0 ? `${waits}可以打印` : `缺 ${missing} 份，${waits}可以打印`;
}
