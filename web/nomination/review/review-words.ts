import { EXCLUSION_GROUNDS } from '@xuanwu/rules/exclusion.ts';
import type { GivenOpinion } from '@xuanwu/server/phases/nomination/review/review-view.schema.ts';

export const NO_GROUND = '没有依法不列入的情形';

/** 一次答复, as it is read: the ground of the law, or that there is none. */
export function saidIn({ ground }: GivenOpinion): string {
  return ground === null ? NO_GROUND : EXCLUSION_GROUNDS[ground];
}

/** Its document by number and day, or that it is attached. */
export function documentOf({ ground, document, documentDate, hasFile }: GivenOpinion): string {
  if (ground === null) return '';
  return hasFile ? '附文书' : `${document ?? ''}，${documentDate ?? ''}`;
}

export const STATE_COLOURS = {
  waiting: 'gold',
  answered: 'green',
  missed: 'red',
  deleted: 'default',
} as const;
