/** 两人各录一遍: whoever entered the first copy does not enter the second, nor either of them the third; and the second comes from another device. */
import type { Acting } from './act.ts';
import { ActError } from './error-codes.ts';
import { installationKind } from './installation-kind.ts';

interface Copy {
  readonly account: string;
  /** 姓名 of who entered it. */
  readonly name: string;
  readonly device: string | null;
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
export async function nextCopy(
  acting: Pick<Acting, 'tx' | 'actor'>,
  copies: readonly Copy[],
  paper: Paper = '计票单',
): Promise<1 | 2> {
  const { one, typistTitle, deciderTitle } = PAPERS[paper];
  if (copies.length > 1) throw new ActError('lost-race', `这${one}已经录过两遍，正等${deciderTitle}核对。`);
  if (copies.length === 0) return 1;
  requireAnother(copies, acting.actor, `同一${one}要由两个人各录一遍。请换另一位${typistTitle}。`);
  await requireAnotherDevice(acting, copies, one);
  return 2;
}

/** A device that nobody knows is not held against anybody; a rehearsal is played on one machine. */
async function requireAnotherDevice(
  { tx, actor }: Pick<Acting, 'tx' | 'actor'>,
  copies: readonly Copy[],
  one: string,
): Promise<void> {
  const own = copies.find(({ device }) => device !== null && device === actor.device);
  if (own === undefined || (await installationKind(tx)) === 'rehearsal') return;
  throw new ActError(
    'same-device',
    `第一遍（${own.name}）就是在这台设备上录的。同一${one}的两遍要在不同的设备上录，请换一台设备登录后再录。`,
  );
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
