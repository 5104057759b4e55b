/** How screens call places, their staff, and what commissions rest on. */
import { POLLING_DUTIES } from '@xuanwu/rules/polling-duties.ts';
import type { PollingPlaceRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';

export type PlaceKind = PollingPlaceRow['kind'];
export type Duty = PollingPlaceRow['staff'][number]['duty'];

export const PLACE_KINDS: Readonly<Record<PlaceKind, string>> = {
  station: '投票站',
  meeting: '选举大会',
  'mobile-box': '流动票箱',
};

/** When the law has each used. */
export const PLACE_USES: Readonly<Record<PlaceKind, string>> = {
  station: '按照方便选民投票的原则设立',
  meeting: '选民居住比较集中的，可以召开选举大会',
  'mobile-box': '只用于因患病等原因行动不便，或者居住分散并且交通不便的选民',
};

export const DUTIES: Readonly<Record<Duty, string>> = POLLING_DUTIES;
