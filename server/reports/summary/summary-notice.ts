/** 总结报告 → 公文: set as PDF and written for Word from the same value; where each figure comes from stands in the attachment. */
import type { Notice, NoticePart } from '../../documents/notice/notice.ts';
import { paragraph } from '../../documents/notice/notice.ts';
import { SUMMARY_SECTIONS, type SummaryPart, type SummaryReport } from './summary.schema.ts';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七'];

export function summaryNotice({ title, issuer, date, sections, texts, figures }: SummaryReport): Notice {
  const written = texts.filter(({ text }) => text !== '');
  const bodies = [
    ...sections.map((section) => ({ title: section.title, parts: section.parts.flatMap(partOf) })),
    ...written.map(({ section, text }) => ({ title: SUMMARY_SECTIONS[section], parts: paragraphsOf(text) })),
  ];
  return {
    kind: 'notice',
    title,
    issuer,
    date,
    sealPlace: 'seal',
    parts: bodies.flatMap((body, index) => [
      heading(1, `${NUMERALS[index] ?? ''}、${body.title}`),
      ...body.parts,
    ]),
    attachments: [{ title: '数字的出处', parts: [sourcesTable(figures)] }],
  };
}

function heading(level: 1 | 2, text: string): NoticePart {
  return { part: 'heading', level, runs: [{ text }] };
}

/** The number of a figure's line in the attachment. */
const mark = (figure: number | null) => (figure === null ? '' : `〔${figure}〕`);

function partOf(part: SummaryPart): NoticePart[] {
  switch (part.part) {
    case 'subtitle':
      return [heading(2, part.text)];
    case 'paragraph':
      return [
        { part: 'paragraph', runs: part.runs.map(({ text, figure }) => ({ text: text + mark(figure) })) },
      ];
    case 'table':
      return [
        {
          part: 'table',
          title: part.title,
          columns: [...part.columns, '出处'].map((title, index) => ({
            title,
            ...(index === 0 ? ({ align: 'left' } as const) : { width: 24 }),
          })),
          rows: part.rows.map(({ cells, figure }) => [...cells, mark(figure)]),
        },
      ];
  }
}

function paragraphsOf(text: string): NoticePart[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(paragraph);
}

function sourcesTable(figures: SummaryReport['figures']): NoticePart {
  return {
    part: 'table',
    columns: [
      { title: '序号', width: 14 },
      { title: '数字', width: 40, align: 'left' },
      { title: '怎样计算', align: 'left' },
      { title: '选务日志', width: 44, align: 'left' },
    ],
    rows: figures.map(({ number, title, value, arithmetic, definition, traces }) => [
      `〔${number}〕`,
      `${title} ${value}`,
      arithmetic === '' ? definition : `${arithmetic}。${definition}`,
      traces.map((trace) => `${trace.title}：第 ${shortened(trace)} 条`).join('；') || '还没有编入日志',
    ]),
  };
}

/** On paper the first and the last are enough to look it up; all of them stand on screen. */
function shortened({
  positions,
  entries,
  first,
}: SummaryReport['figures'][number]['traces'][number]): string {
  return positions.length <= 30
    ? positions
    : `${first} 至 ${positions.split(/[—、]/).at(-1)}（共 ${entries} 条）`;
}
