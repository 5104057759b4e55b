import type { ProxyChannel, ProxyReason } from './parameters.ts';

/** 委托投票的情形 · 选举法（2020）第四十二条、直接选举若干规定第五条 */
export const PROXY_REASON_TITLES: Readonly<Record<ProxyReason, string>> = {
  away: '外出',
  ill: '患病',
  disabled: '残疾',
  isolated: '隔离',
  custody: '被羁押',
};

/** 委托的书面方式 · 选举法（2020）第四十二条 */
export const PROXY_CHANNEL_TITLES: Readonly<Record<ProxyChannel, string>> = {
  paper: '书面委托书',
  letter: '信函',
  fax: '传真',
  'other-verifiable': '其他可以核实的书面方式',
};
