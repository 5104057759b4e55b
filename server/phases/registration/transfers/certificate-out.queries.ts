/** 没有收回的选民资格证明 · who has one is registered here again only when it was taken back. */
import { groundOf } from '@xuanwu/rules/articles.ts';
import { reason, rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import type { Acting } from '../../../acts/act.ts';

export async function certificateOut(
  { tx, county }: Acting,
  cycle: string,
  person: string,
  electionDay: string,
): Promise<Ruling | undefined> {
  const row = await tx
    .selectFrom('eligibilityCertificate')
    .select('id')
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .where('person', '=', person)
    .where('state', 'in', ['issued', 'registered'])
    .executeTakeFirst();
  return (
    row && rule([reason(groundOf('voter-one-place', electionDay), '没有收回的选民资格证明 1 = 0', false)])
  );
}
