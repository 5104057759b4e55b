import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { ActError } from '../../acts/error-codes.ts';

/** A member of an election body, locked; `serving` says which kind is wanted. */
export async function getMember({ tx, county }: Acting, id: string, wanted?: { serving: boolean }) {
  const member = found(
    await tx
      .selectFrom('electionBodyMember as member')
      .innerJoin('electionBody as body', (on) =>
        on.onRef('body.county', '=', 'member.county').onRef('body.id', '=', 'member.body'),
      )
      .where('member.county', '=', county)
      .where('member.id', '=', id)
      .select(['member.id', 'member.body', 'member.duty', 'member.leftOn', 'body.area'])
      .forUpdate('member')
      .executeTakeFirst(),
    '这位组成人员',
  );
  if (wanted && wanted.serving !== (member.leftOn === null)) {
    throw new ActError(
      'lost-race',
      wanted.serving ? '此人已经辞职。请刷新。' : '此人还在任，不能补充任命。请先记录辞职。',
    );
  }
  return member;
}
