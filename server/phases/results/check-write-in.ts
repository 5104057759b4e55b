import { type Acting, defineAct, done, refused } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { seal } from '../../ledger/append.ts';
import { areaOfRound, lockRound, roundStateRuling, type VotingRound } from '../voting/round.queries.ts';
import { CheckWriteInSchema, WriteInCheckedSchema } from './result.schema.ts';
import { readWriteInWinners } from './write-in-winners.queries.ts';

/**
 * 核实另选当选人: nobody has asked a person whose name voters wrote in. Before the committee confirms, it is on record who he is, where he stands on the
 * roll, what other posts he holds, and whether he accepts; what follows from that the committee decides.
 */
export const checkWriteIn = defineAct({
  name: 'check-write-in',
  input: CheckWriteInSchema,
  output: WriteInCheckedSchema,
  areaOf: areaOfRound,
  async perform(acting, { round: id, name, ...asked }) {
    const { tx, county, entry, today } = acting;
    const round = await lockRound(acting, id);
    const state = roundStateRuling('check-write-in', round);
    if (!state.permitted) return refused(state);
    const winners = await readWriteInWinners(acting, id);
    const winner = winners.find((each) => each.name === name);
    if (!winner) throw new ActError('not-found', `“${name}”不是这一轮另选当选的人。`);
    if (winner.check) throw new ActError('lost-race', `“${name}”已经核实过了。请刷新。`);
    if (asked.askedOn > today) wrong('askedOn', '核实的日期不能晚于今日');
    const rollName = await nameOnRoll(acting, round, asked.serial);
    const check = { ...asked, rollName };
    await tx
      .insertInto('writeInCheck')
      .values({ county, round: id, area: round.area, name, ...check, entry })
      .execute();
    return done(
      { round: id, rollName },
      {
        subject: { constituency: round.constituency, round: id },
        records: [seal('write-in-check', `${id}/${name}`, { round: id, name, ...check })],
      },
    );
  },
});

async function nameOnRoll({ tx, county }: Acting, round: VotingRound, serial: number): Promise<string> {
  const row = await tx
    .selectFrom('rollEntry')
    .select('name')
    .where('county', '=', county)
    .where('constituency', '=', round.constituency)
    .where('serial', '=', serial)
    .where('struck', '=', false)
    .executeTakeFirst();
  if (!row) wrong('serial', `本选区选民名单上没有第 ${serial} 号`);
  return row.name;
}

function wrong(path: string, message: string): never {
  throw new ActError('bad-request', `${message}。`, [{ path, message }]);
}
