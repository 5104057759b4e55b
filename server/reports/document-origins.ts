/** 出处 of what is no document of words: ballots, forms, decisions. Every figure and date of theirs with the record that it was read from. */
import { articleOf } from '@xuanwu/rules/articles.ts';
import type { NoticeKind } from '@xuanwu/rules/notice-contents.ts';
import type { RuleId } from '@xuanwu/rules/rule-titles.ts';
import type { DocumentData } from '../documents/documents.ts';
import type { DocumentKind } from './documents.schema.ts';
import { FORM_FIELDS, paperOfForm } from './form-paper.ts';
import { runsOfPaper } from './wordings/paper.ts';
import type { DocumentSources, Paper } from './wordings/wordings.schema.ts';

interface Origin {
  readonly record: string;
  /** `:id` is what the document is about. */
  readonly page: string;
  readonly rule?: RuleId;
}

function origin(record: string, page: string, rule?: RuleId): Origin {
  return { record, page, ...(rule && { rule }) };
}

type OtherKind = Exclude<DocumentKind, NoticeKind>;

/** What each is made of, besides what all of them say. */
const ORIGINS: Readonly<Record<OtherKind, Origin>> = {
  'voter-cards': origin('发出的选民证', '/register', 'vote-collect'),
  'review-statement': origin('联审单位的答复', '/review', 'review-due'),
  'blank-joint-nomination-form': origin('公布的选区和名额', '/constituencies/:id', 'nom-voters'),
  'blank-organisation-nomination-form': origin('公布的选区和名额', '/constituencies/:id', 'nom-party'),
  'nomination-form': origin('收到的提名推荐', '/constituencies', 'nom-written'),
  'consultation-form': origin('开始的一轮协商', '/constituencies', 'formal-above'),
  'consultation-record': origin('小组协商的记录', '/constituencies', 'formal-above'),
  'primary-report': origin('预选的计票', '/constituencies', 'formal-primary'),
  'candidate-introduction': origin('候选人的情况介绍', '/constituencies/:id', 'intro-duty'),
  'proxy-register': origin('委托投票的登记', '/places/:id', 'proxy-when'),
  'place-register': origin('公布的选民名单和投票场所', '/places/:id', 'vote-day'),
  'blank-proxy-letter': origin('公布的选区', '/constituencies/:id', 'proxy-reason'),
  'polling-staff-list': origin('投票场所的工作人员', '/places/:id', 'staff-elect'),
  'layout-checklist': origin('设立的投票场所', '/places/:id', 'vote-booth'),
  'polling-record': origin('设立的投票场所', '/places/:id', 'res-record'),
  'equipment-list': origin('登记的设备物资', '/places/:id', 'place-equipment'),
  'meeting-programme': origin('设立的选举大会和安排的投票', '/places/:id', 'vote-forms'),
  'mobile-box-register': origin('使用流动票箱的登记', '/places/:id', 'vote-mobile-user'),
  'box-custody-record': origin('票箱交接的记录', '/places/:id', 'res-boxcheck'),
  'ballot-account-sheet': origin('选票的印制和收发', '/command-room', 'ballot-stock'),
  'ballot-sheet': origin('安排的投票和正式代表候选人名单', '/constituencies', 'ballot-over'),
  'large-ballot-sheet': origin('安排的投票和正式代表候选人名单', '/constituencies', 'ballot-over'),
  'braille-ballot-template': origin('安排的投票和正式代表候选人名单', '/constituencies', 'ballot-over'),
  'hand-count-record': origin('安排的投票和公布的选民名单', '/count/:id', 'res-record'),
  'tally-sheet': origin('选票分组的记录', '/count/:id', 'res-record'),
  'audit-report': origin('抽样审计的记录', '/count/:id/audit', 'res-record'),
  'result-report': origin('计票单和计算的结果', '/results/:id', 'res-record'),
  'election-certificate': origin('公告的选举结果', '/results/:id', 'res-publish'),
};

type Named = Origin & { readonly name: string };

/** What every document says, by its own name. */
const COMMON: Readonly<Record<string, Named>> = {
  title: { name: FORM_FIELDS.title, record: '文书目录', page: '/documents' },
  number: { name: '编号', record: '文书目录', page: '/documents' },
  issuer: { name: FORM_FIELDS.issuer, record: '行政区划', page: '/seats' },
  date: { name: FORM_FIELDS.date, record: '办理这件事的日期', page: '/ledger' },
  congress: { name: '人大名称', record: '换届的各级选举', page: '/seats' },
  constituency: { name: FORM_FIELDS.constituency, record: '选区', page: '/constituencies' },
  electionDay: { name: FORM_FIELDS.electionDay, ...origin('选区的选举日', '/calendar', 'ec-power') },
  seats: { name: FORM_FIELDS.seats, ...origin('分配的应选代表名额', '/constituencies', 'alloc-seats') },
  basis: { name: FORM_FIELDS.basis, record: '法律条文', page: '/law' },
};

/** What only ballots, nomination forms and reports say. */
const PARTS: readonly Named[] = [
  { name: FORM_FIELDS.round, ...origin('安排的投票', '/constituencies') },
  {
    name: FORM_FIELDS.candidates,
    ...origin('公布的正式代表候选人名单', '/constituencies', 'formal-publish'),
  },
  { name: FORM_FIELDS.layout, ...origin('选票的版式', '/constituencies', 'ballot-over') },
  { name: FORM_FIELDS.nominees, ...origin('收到的提名推荐', '/constituencies', 'nom-written') },
  { name: FORM_FIELDS.nominators, ...origin('收到的提名推荐', '/constituencies', 'nom-written') },
  { name: FORM_FIELDS.count, ...origin('计票单', '/count/:id', 'res-boxcheck') },
  { name: FORM_FIELDS.votes, ...origin('计票单', '/count/:id', 'res-record') },
  { name: FORM_FIELDS.reasons, ...origin('计算的结果', '/results/:id', 'res-majority') },
  { name: FORM_FIELDS.conclusions, ...origin('计算的结果', '/results/:id', 'res-majority') },
];

/** How much of a list is shown; the document has all of it. */
const SHOWN = 200;

/** What it says, where it can be shown, and where each of it was written down. */
export function originsOf(
  kind: OtherKind,
  id: string,
  data: DocumentData,
): Pick<DocumentSources, 'paper' | 'fields'> {
  const paper = paperOfForm(data);
  const said = paper === null ? saidBy(data, kind) : shownOn(paper, kind);
  const { verification } = data as { verification?: { position: number } };
  const day = dayOf(data);
  const fields = [...said].flatMap(([{ name, record, page, rule }, texts]) => {
    const text = [...new Set(texts)].join('、');
    if (text === '') return [];
    return [
      {
        name,
        about: record,
        text: text.length > SHOWN ? `${text.slice(0, SHOWN)}……` : text,
        record,
        article: rule === undefined ? null : articleOf(rule, day),
        position: verification?.position ?? null,
        page: page.replace(':id', id),
      },
    ];
  });
  return { paper, fields };
}

type Said = ReadonlyMap<Named, readonly string[]>;

function saidBy(data: DocumentData, kind: OtherKind): Said {
  const own = { name: '其余数字', ...ORIGINS[kind] };
  const said = new Map<Named, string[]>();
  for (const [key, content] of Object.entries(data)) {
    if (key === 'kind' || key === 'verification' || key === 'photos') continue;
    const from = COMMON[key] ?? own;
    said.set(from, [...(said.get(from) ?? []), ...figuresIn(content)]);
  }
  return said;
}

/** In the order in which it is read. */
function shownOn(paper: Paper, kind: OtherKind): Said {
  const named = [...Object.values(COMMON), ...PARTS, { name: FORM_FIELDS.rest, ...ORIGINS[kind] }];
  const origins = new Map(named.map((each) => [each.name, each]));
  const said = new Map<Named, string[]>();
  for (const { text, field } of runsOfPaper(paper)) {
    const from = field === null ? undefined : origins.get(field);
    if (from && text !== '') said.set(from, [...(said.get(from) ?? []), text]);
  }
  return said;
}

function dayOf(data: DocumentData): string {
  const { electionDay, date } = data as { electionDay?: string; date?: string };
  return electionDay ?? date ?? '';
}

/** Every text and number that has a digit, however deep. */
export function figuresIn(content: unknown): string[] {
  if (typeof content === 'number') return [String(content)];
  if (typeof content === 'string') return /\d/.test(content) ? [content] : [];
  if (content === null || typeof content !== 'object') return [];
  return Object.values(content).flatMap(figuresIn);
}
