/** 断言的说法 · as screens and the audit's report say them. */
import { ANYONE_ELSE, type Claim } from './assertions.ts';

/** 断言的文字 */
export function claimWords(claim: Claim): string {
  switch (claim.kind) {
    case 'turnout':
      return '参加投票的选民过半数';
    case 'majority':
      return `${claim.person}得票过半数`;
    case 'no-majority':
      return `${nameOf(claim.person)}得票没有过半数`;
    case 'third':
      return `${claim.person}得票不少于三分之一`;
    case 'no-third':
      return `${nameOf(claim.person)}得票少于三分之一`;
    case 'ahead':
      return `${claim.person}得票多于${nameOf(claim.of)}`;
  }
}

/** 审计结论的文字 */
export const VERDICT_WORDS = {
  stop: '结果得到证实，审计停止',
  'draw-more': '还不能停止，须再抽',
  'full-recount': '须全部重新清点',
} as const;

/** 抽取办法的文字 */
export const METHOD_WORDS = {
  'by-weight': '按可能的差错加权，抽后放回',
  evenly: '等可能，抽后不放回',
} as const;

/** 百万分之几写成百分之几，四位小数 · 84,321 is 8.4321%. */
export function percentWords(millionths: number): string {
  const whole = (millionths - (millionths % 10_000)) / 10_000;
  return `${whole}.${String(millionths % 10_000).padStart(4, '0')}%`;
}

function nameOf(person: string): string {
  return person === ANYONE_ELSE ? '其他任何人' : person;
}
