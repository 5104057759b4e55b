import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';

type Ground = NonNullable<Nominations['formal']>['removals'][number]['ground'];

/** 公布后撤出名单的法定情形. */
export const REMOVAL_GROUNDS: Readonly<Record<Ground, string>> = {
  died: '去世',
  'not-eligible': '丧失被选举权',
  'foreign-funding': '接受境外资助',
  declined: '本人退出',
};
