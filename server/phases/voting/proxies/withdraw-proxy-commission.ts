import { fact } from '@xuanwu/rules/facts.ts';
import { groundOf } from '@xuanwu/rules/articles.ts';
import { rule } from '@xuanwu/rules/ruling.ts';
import { sql } from 'kysely';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ProxyCommissionedSchema } from '../check-in/check-in.schema.ts';
import { refuseMoveWhileOut } from '../check-in/place-pack.queries.ts';
import { lockWayOfVoting } from '../way-of-voting.queries.ts';

/**
 * 撤回委托投票 (选举法第四十二条): the principal comes himself after all. As long as nobody was handed his ballots; afterwards his vote is cast. The ledger keeps
 * that a commission was withdrawn, not whose it was.
 */
export const withdrawProxyCommission = defineAct({
  name: 'withdraw-proxy-commission',
  input: ProxyCommissionedSchema,
  output: ProxyCommissionedSchema,
  areaOf: async (acting, { commission }) => (await getCommission(acting, commission)).area,
  async perform(acting, { commission }) {
    const { tx, county } = acting;
    const { principal: person, electionDay } = await getCommission(acting, commission);
    await refuseMoveWhileOut(acting, { person, electionDay });
    await lockWayOfVoting(acting, person);
    const ruling = rule([
      fact(groundOf('vote-once', electionDay), 'notVotedYet', !(await hasVoted(acting, person, electionDay))),
    ]);
    if (!ruling.permitted) return refused(ruling);
    const removed = await tx
      .deleteFrom('proxyCommission')
      .where('county', '=', county)
      .where('id', '=', commission)
      .returning('id')
      .executeTakeFirst();
    found(removed, '这件委托，可能已经撤回。请刷新');
    return done({ commission }, { subject: { commission }, ruling });
  },
});

async function getCommission({ tx, county }: Acting, id: string) {
  const row = await tx
    .selectFrom('proxyCommission')
    .select(['area', 'principal', 'electionDay'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  return found(row, '这件委托');
}

async function hasVoted({ tx, county }: Acting, person: string, electionDay: string): Promise<boolean> {
  const { rows } = await sql<{ voted: boolean }>`
    select exists (select from check_in i join voting_round r on r.county = i.county and r.id = i.round
      where i.county = ${county} and i.person = ${person} and r.election_day = ${electionDay}) as voted`.execute(
    tx,
  );
  return rows[0]?.voted === true;
}
