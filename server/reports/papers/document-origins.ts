/** 出处 of what is no document of words: ballots, forms, reports, certificates. Every figure and date of theirs with the record that it was read from. */
import { articleOf } from '@xuanwu/rules/articles.ts';
import type { NoticeKind } from '@xuanwu/rules/notice-contents.ts';
import type { ActName } from '@xuanwu/rules/acts.ts';
import type { RuleId } from '@xuanwu/rules/rule-titles.ts';
import type { Acting } from '../../acts/act.ts';
import type { DocumentData } from '../../documents/documents.ts';
import type { DocumentKind } from '../documents.schema.ts';
import { runsOfPaper } from '../wordings/paper.ts';
import type { DocumentSources, Paper } from '../wordings/wordings.schema.ts';
import { paperOfForm } from './form-paper.ts';
import { FIELDS } from './paper-parts.ts';
import { readRecorded } from './recorded-entries.queries.ts';

interface Origin {
  readonly record: string;
  /** `:id` is what the document is about. */
  readonly page: string;
  readonly rule?: RuleId;
  /** What wrote it down. */
  readonly act?: ActName;
}

function origin(record: string, page: string, rule?: RuleId, act?: ActName): Origin {
  return { record, page, ...(rule && { rule }), ...(act && { act }) };
}

type OtherKind = Exclude<DocumentKind, NoticeKind>;

/** What each is made of, besides what all of them say. */
const ORIGINS: Readonly<Record<OtherKind, Origin>> = {
  'voter-cards': origin('发出的选民证', '/register', 'vote-collect', 'issue-voter-cards'),
  'review-statement': origin('联审单位的答复', '/review', 'review-due'),
  'blank-joint-nomination-form': origin('公布的选区和名额', '/constituencies/:id', 'nom-voters'),
  'blank-organisation-nomination-form': origin('公布的选区和名额', '/constituencies/:id', 'nom-party'),
  'nomination-form': origin('收到的提名推荐', '/constituencies', 'nom-written', 'nominate'),
  'consultation-form': origin('开始的一轮协商', '/constituencies', 'formal-above'),
  'consultation-record': origin('小组协商的记录', '/constituencies', 'formal-above'),
  'primary-report': origin('预选的计票', '/constituencies', 'formal-primary', 'decide-primary'),
  'candidate-introduction': origin('候选人的情况介绍', '/constituencies/:id', 'intro-duty'),
  'proxy-register': origin('委托投票的登记', '/places/:id', 'proxy-when'),
  'place-register': origin('公布的选民名单和投票场所', '/places/:id', 'vote-day'),
  'blank-proxy-letter': origin('公布的选区', '/constituencies/:id', 'proxy-reason'),
  'polling-staff-list': origin('投票场所的工作人员', '/places/:id', 'staff-elect', 'appoint-polling-staff'),
  'layout-checklist': origin('设立的投票场所', '/places/:id', 'vote-booth', 'set-up-polling-place'),
  'polling-record': origin('设立的投票场所', '/places/:id', 'res-record', 'set-up-polling-place'),
  'equipment-list': origin('登记的设备物资', '/places/:id', 'place-equipment', 'record-place-equipment'),
  'meeting-programme': origin('设立的选举大会和安排的投票', '/places/:id', 'vote-forms'),
  'mobile-box-register': origin('使用流动票箱的登记', '/places/:id', 'vote-mobile-user'),
  'box-custody-record': origin('票箱交接的记录', '/places/:id', 'res-boxcheck', 'record-box-custody'),
  'ballot-account-sheet': origin('选票的印制和收发', '/command-room', 'ballot-stock'),
  'ballot-sheet': origin(
    '安排的投票和正式代表候选人名单',
    '/constituencies',
    'ballot-over',
    'schedule-round',
  ),
  'large-ballot-sheet': origin(
    '安排的投票和正式代表候选人名单',
    '/constituencies',
    'ballot-over',
    'schedule-round',
  ),
  'braille-ballot-template': origin(
    '安排的投票和正式代表候选人名单',
    '/constituencies',
    'ballot-over',
    'schedule-round',
  ),
  'hand-count-record': origin('安排的投票和公布的选民名单', '/count/:id', 'res-record'),
  'tally-sheet': origin('选票分组的记录', '/count/:id', 'res-record', 'pool-ballots'),
  'audit-report': origin('抽样审计的记录', '/count/:id/audit', 'res-record', 'decide-audit'),
  'result-report': origin('计票单和计算的结果', '/results/:id', 'res-record', 'decide-result'),
  'election-certificate': origin('公告的选举结果', '/results/:id', 'res-publish', 'publish-result'),
};

/** What several kinds say and none is made of; everything else comes from what the document is made of. */
const SHARED: Readonly<Record<string, Origin>> = {
  [FIELDS.title]: origin('文书目录', '/documents'),
  [FIELDS.issuer]: origin('行政区划', '/seats'),
  [FIELDS.date]: origin('办理这件事的日期', '/ledger'),
  [FIELDS.congress]: origin('换届的各级选举', '/seats'),
  [FIELDS.constituency]: origin('选区', '/constituencies'),
  [FIELDS.electionDay]: origin('选区的选举日', '/calendar', 'ec-power'),
  [FIELDS.seats]: origin('分配的应选代表名额', '/constituencies', 'alloc-seats'),
  [FIELDS.basis]: origin('法律条文', '/law'),
  [FIELDS.round]: origin('安排的投票', '/constituencies', 'vote-day', 'schedule-round'),
  [FIELDS.candidates]: origin(
    '公布的正式代表候选人名单',
    '/constituencies',
    'formal-publish',
    'publish-formal-list',
  ),
  [FIELDS.initialCandidates]: origin(
    '公布的初步代表候选人名单',
    '/constituencies',
    'formal-above',
    'publish-initial-list',
  ),
  [FIELDS.layout]: origin('选票的版式', '/constituencies', 'ballot-over'),
  [FIELDS.nominees]: origin('收到的提名推荐', '/constituencies', 'nom-written', 'nominate'),
  [FIELDS.nominators]: origin('收到的提名推荐', '/constituencies', 'nom-written', 'nominate'),
  [FIELDS.count]: origin('计票单', '/count/:id', 'res-boxcheck', 'settle-count'),
  [FIELDS.votes]: origin('计票单', '/count/:id', 'res-record', 'settle-count'),
  [FIELDS.reasons]: origin('计算的结果', '/results/:id', 'res-majority', 'decide-result'),
  [FIELDS.conclusions]: origin('计算的结果', '/results/:id', 'res-majority', 'decide-result'),
  [FIELDS.bundles]: origin('分捆的记录', '/count/:id', 'res-record', 'pool-ballots'),
  [FIELDS.place]: origin('设立的投票场所', '/places/:id', 'vote-day', 'set-up-polling-place'),
};

/** How much of a list is shown; the document has all of it. */
const SHOWN = 200;

/** What it says, and where each of it was written down. */
export async function originsOf(
  acting: Acting,
  { kind, id, constituency }: { kind: OtherKind; id: string; constituency: string | null },
  data: DocumentData,
): Promise<Pick<DocumentSources, 'paper' | 'fields'>> {
  const paper = paperOfForm(data);
  const said = saidOn(paper);
  const origins = [...said.keys()].map((name) => SHARED[name] ?? ORIGINS[kind]);
  const acts = [...new Set(origins.flatMap(({ act }) => act ?? []))];
  const recorded = await readRecorded(acting, { id, constituency }, acts);
  const { verification } = data as { verification?: { position: number } };
  const day = dayOf(data);
  const fields = [...said].map(([name, texts]) => {
    const { record, page, rule, act = '' } = SHARED[name] ?? ORIGINS[kind];
    const text = [...new Set(texts)].join('、');
    const own = name in SHARED ? undefined : verification?.position;
    return {
      name,
      about: record,
      text: text.length > SHOWN ? `${text.slice(0, SHOWN)}……` : text,
      record,
      article: rule === undefined ? null : articleOf(rule, day),
      position: recorded.get(act) ?? own ?? null,
      page: page.replace(':id', id),
    };
  });
  return { paper, fields };
}

/** By field, in the order in which it is read. */
function saidOn(paper: Paper): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, string[]>();
  for (const { text, field } of runsOfPaper(paper))
    if (field !== null && text !== '') said.set(field, [...(said.get(field) ?? []), text]);
  return said;
}

function dayOf(data: DocumentData): string {
  const { electionDay, date } = data as { electionDay?: string; date?: string };
  return electionDay ?? date ?? '';
}
