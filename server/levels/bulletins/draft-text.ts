/** 简报初稿 · the first words of a bulletin, from the figures alone; an office goes on from there. */
import {
  SHEET_FIGURES,
  SHEET_STAGES,
  type SheetFigure,
  type SheetFigureId,
  type SheetNumbers,
  type SheetStage,
} from '@xuanwu/rules/sheets.ts';
import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import type { SheetPart } from '../sheets/sheet.schema.ts';

interface Drafting {
  readonly stage: SheetStage;
  readonly place: string;
  readonly to: string;
  readonly figures: SheetNumbers;
  readonly parts: readonly SheetPart[];
}

export function draftTitle({ place, stage }: Pick<Drafting, 'place' | 'stage'>): string {
  return `${place}选举工作简报（${SHEET_STAGES[stage]}）`;
}

export function draftParagraphs(drafting: Drafting): string[] {
  const { stage, place, to, figures, parts } = drafting;
  const late = figures.tasksLate ?? 0;
  // Nothing was counted yet: zeros would say that nothing was done.
  if (parts.length > 0 && parts.every(({ from }) => from === 'none'))
    return [`截至${writtenDate(to)}，${place}还没有收到各地${SHEET_STAGES[stage]}阶段的报表。`];
  return [
    `截至${writtenDate(to)}，${place}${SHEET_STAGES[stage]}阶段应完成任务${figures.tasks ?? 0}项，已销号${figures.tasksDone ?? 0}项${late > 0 ? `，逾期${late}项` : '，没有逾期的任务'}。`,
    `${numbersOf(figures)}。`,
    ...laggards(drafting),
    ...missing(drafting),
  ];
}

const OF_TASKS: readonly string[] = ['tasks', 'tasksDone', 'tasksLate'];

function numbersOf(figures: SheetNumbers): string {
  return (Object.keys(figures) as SheetFigureId[])
    .filter((id) => !OF_TASKS.includes(id))
    .map((id) => {
      const { title, unit }: SheetFigure = SHEET_FIGURES[id];
      return `${title}${figures[id] ?? 0}${unit}`;
    })
    .join('，');
}

function laggards({ parts }: Drafting): string[] {
  const late = parts.filter(({ figures }) => (figures?.['tasksLate'] ?? 0) > 0);
  if (late.length === 0) return [];
  const each = late.map(({ place, figures }) => `${place.name}${figures?.['tasksLate'] ?? 0}项`).join('、');
  return [`有逾期任务的：${each}。`];
}

function missing({ parts }: Drafting): string[] {
  const none = parts.filter(({ from }) => from === 'none');
  return none.length === 0
    ? []
    : [`还没有报表、没有计入的：${none.map(({ place }) => place.name).join('、')}。`];
}
