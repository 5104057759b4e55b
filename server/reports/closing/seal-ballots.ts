import { randomUUID } from 'node:crypto';
import { SEALED_CONTENTS, sealedOf, sealingBalances, sealingComplete } from '@xuanwu/rules/ballot-sealing.ts';
import { rule } from '@xuanwu/rules/ruling.ts';
import type { z } from 'zod';
import { type Acting, defineAct, done, refused } from '../../acts/act.ts';
import { ActError, type FieldMistake } from '../../acts/error-codes.ts';
import { seal } from '../../ledger/append.ts';
import {
  areaOfRound,
  lockRound,
  readRoundTitle,
  roundStateRuling,
  type VotingRound,
} from '../../phases/voting/round.queries.ts';
import { getSealingRow } from './sealing.queries.ts';
import { BallotsSealedSchema, SealBallotsSchema, type SealingRow } from './sealing.schema.ts';
import { readSealingRecord } from './sealing-record.ts';

type Asked = z.infer<typeof SealBallotsSchema>;

/**
 * 封存选票 (选举法第四十三条): once its result is published, the ballots and tally sheets of a round go into packages under numbered seals, before scrutineers who served
 * there. What is in them is what was found, spoiled and left over, or it is said why not.
 */
export const sealBallots = defineAct({
  name: 'seal-ballots',
  input: SealBallotsSchema,
  output: BallotsSealedSchema,
  about: ['round'],
  areaOf: areaOfRound,
  summary: async (acting, { round: id, packages }) => {
    const round = await lockRound(acting, id);
    return `${await readRoundTitle(acting, round)}，${packages.length} 包`;
  },
  async perform(acting, input) {
    const { tx, county, entry } = acting;
    const round = await lockRound(acting, input.round);
    const state = roundStateRuling('seal-ballots', round);
    if (!state.permitted) return refused(state);
    const row = await getSealingRow(acting, round.id);
    refuseMistakes(acting, round, row, input);
    const { electionDay, area } = round;
    const facts = { electionDay, scrutineers: new Set(input.witnesses).size, packages: input.packages };
    const balances = sealingBalances(facts, row.accounted);
    const isBalanced = balances.every(({ holds }) => holds);
    const ruling = rule([...sealingComplete(facts), ...(input.reason === null ? balances : [])]);
    if (!ruling.permitted) return refused(ruling);
    const { round: _, packages, reason, ...written } = input;
    const sealing = randomUUID();
    const { placesOpen: __, ...accounted } = row.accounted;
    const why = isBalanced ? null : reason;
    await tx
      .insertInto('ballotSealing')
      .values({ county, id: sealing, round: round.id, area, ...written, ...accounted, reason: why, entry })
      .execute();
    await tx
      .insertInto('sealedPackage')
      .values(packages.map((each, index) => ({ county, sealing, number: index + 1, ...each })))
      .execute();
    return done(
      { sealing, packages: packages.length, balances: isBalanced },
      {
        subject: { constituency: round.constituency, round: round.id },
        ruling,
        figures: figuresOf(packages),
        records: [seal('sealing', sealing, await readSealingRecord(acting, sealing))],
      },
    );
  },
});

function figuresOf(packages: Asked['packages']): Record<string, number> {
  const kinds = Object.keys(SEALED_CONTENTS) as (keyof typeof SEALED_CONTENTS)[];
  return {
    packages: packages.length,
    ...Object.fromEntries(kinds.map((kind) => [kind, sealedOf(packages, kind)])),
  };
}

/** Sealed once; on a day that has been; before people who served there. */
function refuseMistakes(
  { today }: Acting,
  { electionDay }: VotingRound,
  { sealing, scrutineers }: SealingRow,
  { sealedOn, witnesses }: Asked,
): void {
  if (sealing) throw new ActError('lost-race', '这一轮投票的选票已经封存。请刷新。');
  const strangers = witnesses.filter((name) => !scrutineers.includes(name));
  const mistakes: FieldMistake[] = [
    ...(sealedOn > today || sealedOn < electionDay
      ? [{ path: 'sealedOn', message: `封存日期在投票日 ${electionDay} 和今天之间` }]
      : []),
    ...(strangers.length > 0
      ? [{ path: 'witnesses', message: `${strangers.join('、')}不是这一轮投票场所的监票人` }]
      : []),
  ];
  if (mistakes.length > 0) throw new ActError('bad-request', undefined, mistakes);
}
