import { randomUUID } from 'node:crypto';
import { eighteenthBirthday } from '@xuanwu/rules/age.ts';
import { mayActNow } from '@xuanwu/rules/acts.ts';
import { type LocalLaw, readLaw } from '@xuanwu/rules/local-law.ts';
import { recheckElectionDay, type RecheckRuling } from '@xuanwu/rules/recheck-election-day.ts';
import { type Reason, rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import { sql } from 'kysely';
import type { z } from 'zod';
import { type Acting, defineAct, done, type EntryDetails, refused } from '../acts/act.ts';
import { ActError } from '../acts/error-codes.ts';
import { seal } from '../ledger/append.ts';
import { lawFor } from '../local-law/law-for.ts';
import { approvalRuling } from '../requirements/approval.queries.ts';
import { type Cycle, cycleStageRuling, getCycle, lockCycle } from '../phases/preparation/cycle.queries.ts';
import { requireNearDay } from '../phases/preparation/near-day.ts';
import { readRoundRecord } from '../phases/voting/insert-round.ts';
import {
  affectedBy,
  type ChangeElectionDay,
  ChangeElectionDaySchema,
  type ConstituencyDays,
  ElectionDayChangedSchema,
  publishedSteps,
  whereOf,
} from './calendar.schema.ts';
import { readConstituencyDays, readElectionDayRecord } from './election-days.queries.ts';

/**
 * 变更选举日 (选举法第十一条): of the cycle or of some constituencies, while nobody has voted there. Every list that is published is held against the
 * new day; one that would be late forbids it. Lists stay as they were published.
 */
export const changeElectionDay = defineAct({
  name: 'change-election-day',
  input: ChangeElectionDaySchema,
  output: ElectionDayChangedSchema,
  isSealed: true,
  about: ['cycle', 'constituencies', 'electionDay', 'newElectionDay'],
  areaOf: (acting) => Promise.resolve(acting.county),
  summary: async (acting, input) => {
    requireNearDay(acting, input.newElectionDay, 'newElectionDay');
    const whose = await whoseDay(acting, input);
    return `${whose}：选举日由 ${input.electionDay} 变更为 ${input.newElectionDay}（${input.documentNumber}）`;
  },
  async perform(acting, input) {
    const moved = await moveElectionDay(acting, input);
    if ('refused' in moved) return refused(moved.refused);
    const { cycle, change, numbers, records, ruling, only } = moved;
    return done(
      { cycle, change, ...numbers },
      {
        subject: { cycle, ...(only !== undefined && { constituency: only }) },
        records,
        figures: numbers,
        ruling,
        note: `${input.electionDay} → ${input.newElectionDay}`,
      },
    );
  },
});

/** A changed election day, for whichever act's entry tells of it. */
export interface MovedElectionDay {
  readonly cycle: string;
  readonly change: string;
  readonly numbers: Omit<z.infer<typeof ElectionDayChangedSchema>, 'cycle' | 'change'>;
  readonly records: NonNullable<EntryDetails['records']>;
  readonly ruling: Ruling;
  /** The constituency, where it is one. */
  readonly only: string | undefined;
}

/** Everything that moves with an election day, or why it may not move. */
export async function moveElectionDay(
  acting: Acting,
  input: ChangeElectionDay,
): Promise<MovedElectionDay | { readonly refused: Ruling }> {
  requireNearDay(acting, input.newElectionDay, 'newElectionDay');
  const cycle = await lockCycle(acting, input.cycle);
  const affected = await affectedConstituencies(acting, input);
  await requireSameDay(acting, cycle, affected, input);
  const state = await mayChangeNow(acting, cycle, affected);
  if (!state.permitted) return { refused: state };
  const { newElectionDay: electionDay } = input;
  const approval = await approvalRuling(acting, 'election-day', { area: acting.county, electionDay });
  if (!approval.permitted) return { refused: approval };
  const law = await lawFor(acting, input.newElectionDay);
  const recheck = recheckElectionDay(
    {
      electionDay: input.electionDay,
      newElectionDay: input.newElectionDay,
      today: acting.today,
      published: publishedSteps(affected),
    },
    law,
  );
  const { permitted, reasons, undecided } = recheck;
  const ruling: Ruling = { permitted, reasons, undecided };
  if (!permitted) return { refused: { ...ruling, reasons: reasons.filter(isNoDoubt) } };

  const ids = affected.map(({ id }) => id);
  const figures = await readFigures(acting, ids, input, law);
  await setElectionDay(acting, cycle, ids, input);
  const rounds = await moveRounds(acting, ids, input.newElectionDay);
  const boxUsers = await moveBoxUsers(acting, ids, input);
  const change = await insertChange(acting, input, recheck);
  const sealed = await Promise.all(
    rounds.map(async (id) => seal('round', id, await readRoundRecord(acting.tx, acting.county, id))),
  );
  return {
    cycle: cycle.id,
    change,
    numbers: { constituencies: ids.length, rounds: rounds.length, ...figures, boxUsers },
    records: [seal('election-day', change, await readElectionDayRecord(acting, change)), ...sealed],
    ruling,
    only: ids.length === 1 ? ids[0] : undefined,
  };
}

/** The cycle's name, or those of the constituencies. */
async function whoseDay(acting: Acting, { cycle, constituencies }: ChangeElectionDay): Promise<string> {
  const { name } = await getCycle(acting, cycle);
  if (constituencies.length === 0) return name;
  return whereOf(
    affectedBy(await readConstituencyDays(acting, cycle), constituencies).map((each) => each.name),
  );
}

/** That a day keeps only one of the two readings is worth a word, and no ground to refuse. */
function isNoDoubt({ rule: id }: Reason): boolean {
  return id !== 'day-before-engine' && id !== 'day-within';
}

/** Locked: nothing is published there, and no vote opened, while the day changes. */
async function affectedConstituencies(
  acting: Acting,
  { cycle, constituencies }: ChangeElectionDay,
): Promise<ConstituencyDays[]> {
  const { tx, county } = acting;
  await tx
    .selectFrom('constituency')
    .select('id')
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .orderBy('id')
    .forUpdate()
    .execute();
  const affected = affectedBy(await readConstituencyDays(acting, cycle), constituencies);
  if (constituencies.length > 0 && affected.length < new Set(constituencies).size)
    throw new ActError('not-found', '所选选区里有的不属于这次换届。请刷新后重新选择。');
  return affected;
}

/** What the caller saw is still so; and a cycle of its own has that day to itself. */
async function requireSameDay(
  { tx, county }: Acting,
  cycle: Cycle,
  affected: readonly ConstituencyDays[],
  { constituencies, electionDay, newElectionDay }: ChangeElectionDay,
): Promise<void> {
  if (newElectionDay === electionDay)
    throw new ActError('bad-request', '新的选举日与原来的相同。请选另一天。');
  const isWhole = constituencies.length === 0;
  const days = isWhole ? [cycle.electionDay] : affected.map((each) => each.electionDay);
  if (days.some((day) => day !== electionDay)) {
    throw new ActError(
      isWhole ? 'lost-race' : 'bad-request',
      isWhole
        ? `选举日现在是 ${cycle.electionDay}，别人刚刚变更过。请刷新。`
        : `所选选区的选举日不都是 ${electionDay}。选举日不同的选区请分别办理。`,
    );
  }
  if (!isWhole) return;
  const other = await tx
    .selectFrom('cycle')
    .select('name')
    .where('county', '=', county)
    .where('id', '<>', cycle.id)
    .where('electionDay', '=', newElectionDay)
    .executeTakeFirst();
  if (other)
    throw new ActError(
      'bad-request',
      `另一次换届（${other.name}）的选举日就是 ${newElectionDay}。请选另一天。`,
    );
}

/** While nobody has voted: the first constituency where someone has says so. */
async function mayChangeNow(
  acting: Acting,
  cycle: Cycle,
  affected: readonly ConstituencyDays[],
): Promise<Ruling> {
  const stage = await cycleStageRuling(acting, 'change-election-day', cycle.id);
  const voted = affected.find((each) => each.voted !== null);
  if (!stage.permitted || !voted?.voted) return stage;
  const state = mayActNow('change-election-day', { round: voted.voted, electionDay: cycle.electionDay });
  return rule([...stage.reasons, ...state.reasons]);
}

/** 须随之办理的: commissions for the old day, and who on the rolls is not of age on the new one. */
async function readFigures(
  { tx, county }: Acting,
  constituencies: readonly string[],
  { electionDay, newElectionDay }: ChangeElectionDay,
  law: LocalLaw,
): Promise<{ commissions: number; underAge: number }> {
  const { rows } = await sql<{ commissions: number; births: string[] }>`
    with voters as (
      select distinct e.person from roll_entry e
      where e.county = ${county} and e.constituency = any (${constituencies}::uuid[]) and not e.struck
    )
    select
      (select count(*) from proxy_commission k join voters v on v.person = k.principal
        where k.county = ${county} and k.election_day = ${electionDay}) as commissions,
      (select coalesce(jsonb_agg(p.birth_date), '[]') from person p join voters v on v.person = p.id
        where p.county = ${county} and p.birth_date > ${newElectionDay}::date - interval '18 years 1 day') as births`.execute(
    tx,
  );
  const [figures] = rows;
  if (!figures) throw new Error('a query without a from clause answered no row');
  const reading = readLaw(law);
  const underAge = figures.births.filter((birth) => eighteenthBirthday(birth, reading) > newElectionDay);
  return { commissions: figures.commissions, underAge: underAge.length };
}

/** 选举日: the cycle's with the tasks of that day, or the constituencies' own. */
async function setElectionDay(
  { tx, county }: Acting,
  cycle: Cycle,
  ids: readonly string[],
  { constituencies, electionDay, newElectionDay }: ChangeElectionDay,
): Promise<void> {
  if (constituencies.length > 0) {
    await tx
      .updateTable('constituency')
      .set({ electionDay: newElectionDay === cycle.electionDay ? null : newElectionDay })
      .where('county', '=', county)
      .where('id', 'in', ids)
      .execute();
    return;
  }
  await tx
    .updateTable('cycle')
    .set({ electionDay: newElectionDay })
    .where('county', '=', county)
    .where('id', '=', cycle.id)
    .execute();
  await tx
    .updateTable('task')
    .set({ due: newElectionDay })
    .where('county', '=', county)
    .where('cycle', '=', cycle.id)
    .where('due', '=', electionDay)
    .where('signedOffAt', 'is', null)
    .execute();
}

/** 已安排的投票 moves to the new day. */
async function moveRounds(
  { tx, county }: Acting,
  constituencies: readonly string[],
  electionDay: string,
): Promise<string[]> {
  if (constituencies.length === 0) return [];
  const rows = await tx
    .updateTable('votingRound')
    .set({ electionDay })
    .where('county', '=', county)
    .where('constituency', 'in', constituencies)
    .where('state', '=', 'scheduled')
    .returning('id')
    .execute();
  return rows.map(({ id }) => id).toSorted();
}

/** 使用流动票箱的选民 stay with their box on the new day: nobody who asked for it has to ask again. Whose township's roll decides goes with that. */
async function moveBoxUsers(
  { tx, county }: Acting,
  constituencies: readonly string[],
  { electionDay, newElectionDay }: ChangeElectionDay,
): Promise<number> {
  const { rows } = await sql`
    update mobile_box_user u set election_day = ${newElectionDay}
    where u.county = ${county} and u.election_day = ${electionDay}
      and exists (select from roll_entry e join constituency c on c.county = e.county and c.id = e.constituency
        where e.county = u.county and e.person = u.person and not e.struck and c.id = any (${constituencies}::uuid[])
          and (c.level = 'township' or not exists (
            select from roll_entry other join constituency k on k.county = other.county and k.id = other.constituency
            where other.county = u.county and other.person = u.person and not other.struck and k.level = 'township')))
      and not exists (select from mobile_box_user there
        where there.county = u.county and there.person = u.person and there.election_day = ${newElectionDay})
    returning u.person`.execute(tx);
  return rows.length;
}

async function insertChange(
  { tx, county, today, now, entry }: Acting,
  input: ChangeElectionDay,
  { publications }: RecheckRuling,
): Promise<string> {
  const id = randomUUID();
  const stood = publications.map(({ rule: step, day, where, before, now: status }) => ({
    rule: step,
    day,
    where,
    before,
    now: status,
  }));
  await tx
    .insertInto('electionDayChange')
    .values({
      county,
      id,
      cycle: input.cycle,
      constituencies: input.constituencies.length === 0 ? null : input.constituencies.toSorted(),
      fromDay: input.electionDay,
      toDay: input.newElectionDay,
      reason: input.reason,
      documentNumber: input.documentNumber,
      publications: JSON.stringify(stood),
      changedOn: today,
      changedAt: now,
      entry,
    })
    .execute();
  return id;
}
