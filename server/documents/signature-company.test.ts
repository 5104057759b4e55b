/** 落款不单独成页 · GB/T 9704-2012, 7.3.5.4: of what is no wording too, however long it happens to be. */
import { afterAll, expect, test } from 'vitest';
import { readPdfText } from '../../tests/pdf-text.ts';
import { openTestTypesetter } from '../../tests/typesetter.ts';
import type { DocumentData } from './documents.ts';
import { HEAD, LAW, weatherNames } from './sample-documents.ts';

const typesetter = openTestTypesetter();
afterAll(() => typesetter.close());

const head = { ...HEAD, title: '云岭市人民代表大会代表选举文书', basis: LAW };
const count = { voters: 9000, issued: 8999, cast: 8998, invalid: 12 };

type OfRows = (rows: number) => DocumentData;

const primaryReport: OfRows = (rows) => ({
  ...head,
  kind: 'primary-report',
  primary: 1,
  heldOn: HEAD.electionDay,
  choices: 2,
  places: null,
  count: { ...count, blank: 0 },
  votes: weatherNames(rows).map((name) => ({ name, votes: 40, result: '列入' })),
  reasons: [],
  conclusion: '预选有效。',
});

const resultReport: OfRows = (rows) => ({
  ...head,
  kind: 'result-report',
  round: '第一次投票',
  seats: 2,
  count,
  votes: weatherNames(rows).map((name) => ({ name, for: 40, elected: false })),
  reasons: [],
  conclusions: ['选举有效。'],
  signatures: [{ role: '总监票人', people: 1 }],
});

const auditReport: OfRows = (rows) => ({
  ...head,
  kind: 'audit-report',
  round: '第一次投票',
  audit: 1,
  riskPercent: 10,
  method: '按可能的差错加权，抽后放回',
  bundles: 23,
  dice: { throws: '61524', thrownOn: HEAD.electionDay, place: '镇政府会议室', witnesses: ['王雨'] },
  draws: 26,
  drawn: [1, 2],
  assertions: weatherNames(rows).map((name) => ({ claim: `${name}得票过半数`, margin: 812, overstated: 2 })),
  discrepancies: [],
  risk: '9%',
  conclusion: '结果得到证实，审计停止。',
});

const introduction: OfRows = (rows) => ({
  ...head,
  kind: 'candidate-introduction',
  seats: 2,
  list: '正式代表候选人',
  order: '按姓氏笔画为序',
  meetings: [{ heldOn: '2026-10-12', startsAt: '09:00', place: '雨水村文化室' }],
  candidates: weatherNames(rows).map((name) => ({
    name,
    particulars: '女，汉族',
    position: '教师',
    resume: '',
    pledges: [],
  })),
});

const consultation: OfRows = (rows) => ({
  ...head,
  kind: 'consultation-record',
  round: 1,
  form: 'nominees',
  seats: 3,
  range: { min: 4, max: 6 },
  candidates: weatherNames(rows),
  record: null,
});

const reviewStatement: OfRows = (rows) => ({
  ...head,
  kind: 'review-statement',
  nominee: '马小雪',
  opinions: weatherNames(rows).map((name) => ({
    department: `${name}局`,
    said: '没有法定情形',
    document: '',
    givenOn: null,
  })),
  grounds: ['没有被选举权'],
  keptUntil: HEAD.electionDay,
});

test.each<[string, OfRows, readonly number[], string]>([
  ['预选结果报告单', primaryReport, [17, 20], '四、结果\n预选有效。\n监票人'],
  ['选举结果报告单', resultReport, [18, 20], '四、结果\n选举有效。\n总监票人'],
  ['抽样审计报告', auditReport, [14, 17], '四、结论\n结果得到证实，审计停止。\n计票监督员'],
  ['代表候选人情况介绍', introduction, [4, 5], '与候选人见面\n2026年10月12日'],
  ['联审意见告知书', reviewStatement, [11, 13], '各单位只能写明下列情形'],
  ['酝酿协商记录表', consultation, [19, 20], '赞成人数\n'],
])('%s: the end has company on its page', async (_, of, counts, company) => {
  for (const rows of counts) {
    const { pages, text } = await renderText(of(rows));
    expect(pages, String(rows)).toBe(2);
    expect(text.slice(text.lastIndexOf('===')), String(rows)).toContain(company);
  }
});

/** One typesetter for all of them. */
async function renderText(document: DocumentData): Promise<{ pages: number; text: string }> {
  const result = await typesetter.render(document);
  if (!result.ok) throw new Error(result.error.message);
  return { pages: result.pages, text: await readPdfText(result.pdf) };
}
