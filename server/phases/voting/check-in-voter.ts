import { groundOf } from '@xuanwu/rules/articles.ts';
import { reason, rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import { type Acting, defineAct, done, refused } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { ActError } from '../../acts/error-codes.ts';
import { CheckInVoterSchema, VoterCheckedInSchema } from './check-in.schema.ts';
import { writeCheckIns } from './check-in.ts';
import { readDueBallots } from './due-ballots.ts';

/**
 * 领票登记 (选举法第三十七条): one voter at his place is handed his ballots, each once; or his proxy is. Where the round of one level was
 * opened later, he comes again for that ballot only.
 */
export const checkInVoter = defineAct({
  name: 'check-in-voter',
  input: CheckInVoterSchema,
  output: VoterCheckedInSchema,
  areaOf: areaOfPlace,
  async perform(acting, { place, person, byProxy }) {
    const due = await readDueBallots(acting.tx, acting.county, place, [person]);
    if (due.length === 0) throw new ActError('not-found', await whyNothingIsDue(acting, person));
    if (byProxy !== null) await requireCommission(acting, person, byProxy);
    else if (await isCommissioned(acting, person)) return refused(voteOnce(acting, '已委托他人投票'));
    const { entries } = await writeCheckIns(acting, place, due, byProxy);
    const [entry] = entries;
    if (!entry) return refused(voteOnce(acting, `应发 ${due.length} 张，已领 ${due.length} 张，再领 0 张`));
    const handedOut = entry.ballots ?? [];
    const ballots = due
      .filter(({ round }) => handedOut.includes(round))
      .map(({ round, level, constituency }) => ({ round, level, constituency }));
    return done({ ballots }, { subject: entry.subject, ballots: handedOut });
  },
});

/** The office that a place belongs to. */
export async function areaOfPlace({ tx, county }: Acting, { place }: { place: string }): Promise<string> {
  const row = await tx
    .selectFrom('pollingPlace')
    .select('area')
    .where('county', '=', county)
    .where('id', '=', place)
    .executeTakeFirst();
  return found(row, '这个投票场所').area;
}

async function whyNothingIsDue({ tx, county }: Acting, person: string): Promise<string> {
  const onRoll = await tx
    .selectFrom('rollEntry')
    .select('person')
    .where('county', '=', county)
    .where('person', '=', person)
    .where('struck', '=', false)
    .executeTakeFirst();
  return onRoll
    ? '此人在选民名单上，但不在这个投票场所投票，或者他的选区现在没有进行投票。请核对他的投票地点。'
    : '此人不在选民名单上。如有异议，请联系选举办公室。';
}

async function requireCommission(
  { tx, county, today }: Acting,
  principal: string,
  proxy: string,
): Promise<void> {
  const commission = await tx
    .selectFrom('proxyCommission')
    .select('id')
    .where('county', '=', county)
    .where('principal', '=', principal)
    .where('proxy', '=', proxy)
    .where('electionDay', '=', today)
    .executeTakeFirst();
  found(commission, '这份委托（委托人、受托人、选举日须与登记的一致）');
}

async function isCommissioned({ tx, county, today }: Acting, principal: string): Promise<boolean> {
  const commission = await tx
    .selectFrom('proxyCommission')
    .select('id')
    .where('county', '=', county)
    .where('principal', '=', principal)
    .where('electionDay', '=', today)
    .executeTakeFirst();
  return commission !== undefined;
}

/** 每一选民只有一个投票权. */
function voteOnce({ today }: Acting, test: string): Ruling {
  return rule([reason(groundOf('vote-once', today), test, false)]);
}
