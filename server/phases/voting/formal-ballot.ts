/** 选票上的候选人: those of the formal list as it stands, without whoever was removed. */
import { articleOf } from '@xuanwu/rules/articles.ts';
import type { Acting } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { type SealedRecord, seal } from '../../ledger/append.ts';
import type { Constituency } from '../constituencies/constituency.queries.ts';
import { insertRoundCandidates, readRoundRecord } from './insert-round.ts';
import { readRoundCandidates, type RoundCandidate } from './round.queries.ts';

type Reading = Pick<Acting, 'tx' | 'county'>;

/** 正式代表候选人, in the order of the list. */
export async function readFormalCandidates(
  { tx, county }: Reading,
  constituency: string,
): Promise<RoundCandidate[]> {
  return tx
    .selectFrom('formalCandidate as f')
    .innerJoin('initialCandidate as c', (on) =>
      on.onRef('c.county', '=', 'f.county').onRef('c.id', '=', 'f.candidate'),
    )
    .where('f.county', '=', county)
    .where('f.constituency', '=', constituency)
    .where('f.removedBy', 'is', null)
    .orderBy('f.listOrder')
    .select(['c.id', 'c.name'])
    .execute();
}

/** 已安排的第一轮投票, held against its opening; nobody is taken off a ballot that is being voted on. */
export async function lockFirstRound(
  { tx, county }: Acting,
  { id: constituency, electionDay }: Pick<Constituency, 'id' | 'electionDay'>,
): Promise<string | null> {
  const round = await tx
    .selectFrom('votingRound')
    .select(['id', 'state'])
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .where('number', '=', 1)
    .forUpdate()
    .executeTakeFirst();
  if (!round) return null;
  if (round.state !== 'scheduled') throw new ActError('lost-race', afterVoteBegan(electionDay));
  return round.id;
}

/** What follows a death before 另行选举 the law does not say: the order of votes decides who stands, and the office asks. */
function afterVoteBegan(electionDay: string): string {
  const removal = articleOf('formal-remove', electionDay);
  const order = articleOf('res-other-cand', electionDay);
  return (
    `投票已经开始，选票和正式代表候选人名单不能再改（${removal}只管投票以前）。投给此人的票照计；另行选举的候选人根据第一次投票时得票多少的顺序确定（${order}），` +
    '其中有人去世、丧失被选举权或者退出的，法律没有规定怎样办，请在“法律适用”里请示上级，安排另行选举以前得到答复。'
  );
}

/** The ballot takes the list as it stands. */
export async function takeFormalList(
  acting: Acting,
  constituency: string,
  round: string,
): Promise<SealedRecord> {
  const { tx, county } = acting;
  await tx.deleteFrom('roundCandidate').where('county', '=', county).where('round', '=', round).execute();
  await insertRoundCandidates(acting, round, await readFormalCandidates(acting, constituency));
  return seal('round', round, await readRoundRecord(tx, county, round));
}

/** Is the ballot of a first vote that of the list? A list that was fixed anew has not come to it by itself. */
export async function isBallotOfList(acting: Reading, constituency: string, round: string): Promise<boolean> {
  const [printed, listed] = [
    await readRoundCandidates(acting, round),
    await readFormalCandidates(acting, constituency),
  ];
  return printed.map(({ id }) => id).join() === listed.map(({ id }) => id).join();
}
