/** How screens call things. */
export const LEVELS = { county: '县级', township: '乡级' } as const;

export const NEXT_KINDS = {
  'repeat-vote': '重新投票',
  'tie-ballot': '再次投票',
  'another-election': '另行选举',
} as const;

export const SEXES = { male: '男', female: '女', unknown: '不详' } as const;

export const CONSTITUENCY_KINDS: Readonly<Record<string, string>> = {
  residence: '居住状况',
  unit: '单位',
  joint: '联合',
  'armed-forces': '部队',
  'farm-or-forestry': '农场、林业',
  prison: '监狱',
};

export { CONSTITUENCY_STAGES, ROUND_STATES } from '@xuanwu/rules/act-lines/act-line.ts';

/** 12,345 */
export function grouped(number: number): string {
  return new Intl.NumberFormat('zh-CN').format(number);
}

/** 2016-10-20 09:05, in UTC+8. */
export function written(iso: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(iso));
}
