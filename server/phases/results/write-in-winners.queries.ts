import type { Acting } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import type { WriteInWinner } from './result-view.schema.ts';
import { getResult } from './result.queries.ts';

type Reading = Pick<Acting, 'tx' | 'county'>;

/** 另选当选人: elected in this round and never nominated, also where a follow-up had him on its ballot; with what he was asked. */
export async function readWriteInWinners(acting: Reading, round: string): Promise<WriteInWinner[]> {
  const { tx, county } = acting;
  const { elected } = await getResult(acting, round);
  if (elected.length === 0) return [];
  const nominated = await tx
    .selectFrom('initialCandidate')
    .select('id')
    .where('county', '=', county)
    .where('id', 'in', elected.flatMap(({ candidate }) => candidate ?? []).concat(round))
    .execute();
  const checks = await tx
    .selectFrom('writeInCheck')
    .select(['name', 'serial', 'rollName', 'identity', 'otherPosts', 'accepts', 'askedOn', 'document'])
    .where('county', '=', county)
    .where('round', '=', round)
    .execute();
  return elected
    .filter(({ candidate }) => !nominated.some(({ id }) => id === candidate))
    .map(({ name }) => ({ name, check: checks.find((check) => check.name === name) ?? null }));
}

/** Before the committee confirms. */
export async function requireWriteInsChecked(acting: Reading, round: string): Promise<void> {
  const open = (await readWriteInWinners(acting, round)).filter(({ check }) => check === null);
  if (open.length === 0) return;
  const names = open.map(({ name }) => name).join('、');
  throw new ActError(
    'bad-request',
    `另选当选的${names}还没有核实身份、选民资格、其他职务和是否接受。请先核实，再确认结果。`,
  );
}
