import { groundOf } from '@xuanwu/rules/articles.ts';
import { reason, rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { CheckInVoterSchema, VoterCheckedInSchema } from './check-in.schema.ts';
import { holdVoter, writeCheckIn } from './check-in.ts';
import { readHinderingPacks, rulingAfterLoss } from './after-loss.queries.ts';
import { refuseWhileOut } from './place-pack.queries.ts';

/**
 * 领票登记 (选举法第三十七条): one voter at his place is handed his ballots, each once; or his proxy is. Where the round of one level was
 * opened later, he comes again for that ballot only.
 */
export const checkInVoter = defineAct({
  name: 'check-in-voter',
  input: CheckInVoterSchema,
  output: VoterCheckedInSchema,
  areaOf: areaOfPlace,
  triesFirst: true,
  async perform(acting, { place, person, byProxy, document = null, helper = null, attestedBy = null }) {
    await holdVoter(acting, person);
    const how = { byProxy, document, helper, attestedBy, way: 'table' } as const;
    const { ballots: due, entries, inTheWay } = await writeCheckIn(acting, place, person, how);
    const { hasPacks, proxy } = inTheWay;
    const packs = hasPacks ? await readHinderingPacks(acting, place, acting.today) : [];
    refuseWhileOut(packs.filter(({ ended }) => ended === null));
    const afterLoss = await rulingAfterLoss(acting, packs, attestedBy);
    if (afterLoss && !afterLoss.permitted) return refused(afterLoss);
    if (due.length === 0) throw new ActError('not-found', await whyNothingIsDue(acting, person));
    if (byProxy !== null) requireCommission(proxy, byProxy);
    else if (proxy !== null) return refused(voteOnce(acting, '已委托他人投票'));
    const [entry] = entries;
    if (!entry) return refused(voteOnce(acting, `应发 ${due.length} 张，已领 ${due.length} 张，再领 0 张`));
    const ballots = due
      .filter(({ handedOut }) => handedOut)
      .map(({ round, level, constituency }) => ({ round, level, constituency }));
    return done(
      { ballots },
      {
        subject: entry.subject,
        ballots: entry.ballots ?? [],
        ...(afterLoss && { ruling: afterLoss, note: 'after-loss' }),
      },
    );
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

async function whyNothingIsDue({ tx, county, today }: Acting, person: string): Promise<string> {
  const box = await tx
    .selectFrom('mobileBoxUser as u')
    .innerJoin('pollingPlace as p', (on) =>
      on.onRef('p.county', '=', 'u.county').onRef('p.id', '=', 'u.place'),
    )
    .select('p.name')
    .where('u.county', '=', county)
    .where('u.person', '=', person)
    .where('u.electionDay', '=', today)
    .executeTakeFirst();
  if (box) return `此人本人登记使用流动票箱，选票只在“${box.name}”发给他。要改在这里投票，请先撤回登记。`;
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

function requireCommission(proxy: string | null, byProxy: string): void {
  found(proxy === byProxy ? proxy : undefined, '这份委托（委托人、受托人、选举日须与登记的一致）');
}

/** 每一选民只有一个投票权. */
function voteOnce({ today }: Acting, test: string): Ruling {
  return rule([reason(groundOf('vote-once', today), test, false)]);
}
