import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Reason, reason, statedReason } from './ruling.ts';

/** 场所布置 · 选举法（2020）第四十条: what stands in every place before voting begins; the writing booth is asked for by law. */
export const LAYOUT_ITEMS = {
  'secret-booth': '秘密写票处',
  exchange: '验证发票处',
  enquiry: '咨询处',
  'writing-help': '代写处',
  'way-in-and-out': '出入口和路线',
  accessible: '无障碍通道和座椅',
} as const;

/** 选举大会程序 · 选举法（2020）第三十八条、第四十三条: in the order in which a meeting goes. */
export const MEETING_ITEMS = {
  'heads-counted': '清点到会选民人数',
  'opening-announced': '主持人宣布大会开始，宣读选举办法',
  'staff-elected': '推选监票人、计票人',
  'filling-explained': '说明选票的填写方法',
  'boxes-shown': '当众检查票箱并加封',
  'ballots-handed-out': '发放选票',
  'voting-done': '写票、投票',
  'boxes-opened': '当众开箱，清点选票',
  'count-done': '唱票、计票',
  'count-announced': '宣布计票结果，监票人、计票人签字',
} as const;

/** 场所的一项布置或者程序 */
export type PlaceItem = keyof typeof LAYOUT_ITEMS | keyof typeof MEETING_ITEMS;

/** 设有秘密写票处 · 选举法（2020）第四十条: of one place; where several are spoken of, with its name. */
export function hasBooth(electionDay: CivilDate, items: readonly PlaceItem[], place?: string): Reason {
  return statedReason(
    groundOf('vote-booth', electionDay),
    place === undefined ? BOOTH_STANDS : `${place}: ${BOOTH_STANDS}`,
    items.includes('secret-booth'),
  );
}

const BOOTH_STANDS = '秘密写票处已经设好';

/** 到会人数与发出的选票 · 选举法（2020）第四十三条 (numbers of voters and of ballots are checked): ballots for those present and those who commissioned them. */
export function headsCoverBallots(
  electionDay: CivilDate,
  { heads, proxies, issued }: { readonly heads: number; readonly proxies: number; readonly issued: number },
): Reason {
  return reason(
    groundOf('meeting-heads', electionDay),
    `${issued} <= ${heads} + ${proxies}`,
    issued <= heads + proxies,
  );
}

/** 程序是否依次 · the first item that was ticked before one that stands ahead of it. */
export function firstOutOfOrder(done: readonly PlaceItem[]): PlaceItem | undefined {
  const order = Object.keys(MEETING_ITEMS) as PlaceItem[];
  const ticked = done.filter((item) => order.includes(item));
  return ticked.find((item) =>
    order.slice(0, order.indexOf(item)).some((before) => !ticked.includes(before)),
  );
}
