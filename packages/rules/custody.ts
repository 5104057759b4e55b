/** 准予行使选举权利的人员怎样投票 · 直接选举若干规定第五条 */

/** 投票的方式 */
export const WAYS = {
  'in-person': '到投票场所投票',
  'mobile-box': '在流动票箱投票',
  proxy: '委托有选举权的亲属或者其他选民代为投票',
  return: '选举日回原选区投票',
} as const;

/** 投票的方式 */
export type VotingWay = keyof typeof WAYS;

/** 被判刑、羁押、拘留而准予行使选举权利的 · who is held cannot come; of those held, only some may return on the day. */
export const CUSTODIES = {
  imprisonment: { title: '被判处有期徒刑', isHeld: true, mayReturn: false },
  'detention-sentence': { title: '被判处拘役', isHeld: true, mayReturn: true },
  control: { title: '被判处管制', isHeld: false, mayReturn: false },
  'in-custody': { title: '被羁押', isHeld: true, mayReturn: false },
  bail: { title: '取保候审', isHeld: false, mayReturn: false },
  'residential-surveillance': { title: '监视居住', isHeld: false, mayReturn: false },
  'administrative-detention': { title: '受拘留处罚', isHeld: true, mayReturn: true },
} as const;

/** 被判刑、羁押、拘留的情形 */
export type Custody = keyof typeof CUSTODIES;

/** 可以采用的投票方式 · who is not held votes like everyone, and may use the box and the proxy as well. */
export function waysIn(custody: Custody | undefined, onlyInPrison: boolean): readonly VotingWay[] {
  if (custody === undefined) return ['in-person'];
  if (onlyInPrison) return ['mobile-box'];
  const { isHeld, mayReturn } = CUSTODIES[custody];
  return [
    ...(isHeld ? [] : (['in-person'] as const)),
    'mobile-box',
    'proxy',
    ...(mayReturn ? (['return'] as const) : []),
  ];
}
