/** 两人各录一遍: whoever entered the first copy does not enter the second, nor either of them the third. */
import { ActError } from './error-codes.ts';

interface Copy {
  readonly account: string;
  /** 姓名 of who entered it. */
  readonly name: string;
}

interface Typist {
  readonly account: string;
  readonly displayName: string;
}

/** 录的是什么, and who enters it and decides. */
const PAPERS = {
  计票单: { one: '张计票单', typistTitle: '计票录入员', deciderTitle: '监督员' },
  登记簿: { one: '本登记簿', typistTitle: '工作人员', deciderTitle: '没有录过的人' },
} as const;
type Paper = keyof typeof PAPERS;

/** Which copy this is; the copies so far are held by the caller's lock. */
export function nextCopy(copies: readonly Copy[], typist: Typist, paper: Paper = '计票单'): 1 | 2 {
  const { one, typistTitle, deciderTitle } = PAPERS[paper];
  if (copies.length > 1) throw new ActError('lost-race', `这${one}已经录过两遍，正等${deciderTitle}核对。`);
  if (copies.length === 0) return 1;
  requireAnother(copies, typist, `同一${one}要由两个人各录一遍。请换另一位${typistTitle}。`);
  return 2;
}

/** 核对: by a third person, once two have entered it. */
export function requireThirdPerson(
  copies: readonly Copy[],
  supervisor: Typist,
  paper: Paper = '计票单',
): void {
  if (copies.length < 2) throw new ActError('bad-request', '还没有两个人各录一遍，不需要核对。');
  requireAnother(copies, supervisor, `核对要由没有录过这${PAPERS[paper].one}的人来做。`);
}

/**
 * 一个人用两个账号: two accounts of one name are taken for one person. Two people who share a name are told apart by what the administrator adds to it
 * (王小雨、王小雨（二中））; whoever has two accounts under two names is not found out here.
 */
function requireAnother(copies: readonly Copy[], { account, displayName }: Typist, message: string): void {
  const own = copies.find((copy) => copy.account === account || sameName(copy.name, displayName));
  if (own === undefined) return;
  const isOther = own.account !== account;
  const hint = isOther
    ? `另一个账号也叫“${displayName}”，系统按同一个人对待；同名不同人的，请系统管理员在姓名后加以区别。`
    : '';
  throw new ActError('same-person', `${message}${hint}`);
}

function sameName(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/g, '');
}
