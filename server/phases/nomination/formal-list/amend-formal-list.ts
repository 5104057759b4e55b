import { randomUUID } from 'node:crypto';
import type { FormalRemovalRecord } from '@xuanwu/evidence/records.ts';
import { committeeDecides } from '@xuanwu/rules/committee-decision.ts';
import { formalRemoval } from '@xuanwu/rules/formal-removal.ts';
import { rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import type { z } from 'zod';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { type SealedRecord, seal } from '../../../ledger/append.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import type { Constituency } from '../../constituencies/constituency.queries.ts';
import { readFormalListRecord } from './formal-list-record.ts';
import type { RemoveFormalCandidateSchema } from './formal-list.schema.ts';
import { readRemovals } from './formal-removal.queries.ts';
import { takeBackList } from './take-back-list.ts';

type Input = z.infer<typeof RemoveFormalCandidateSchema>;

/** What the removal comes to, before anything is written. */
export interface Removal {
  readonly ruling: Ruling;
  readonly record: FormalRemovalRecord;
}

/** 能否撤出，撤出以后怎样: the list as it stands, with those who were removed before. */
export async function ruleOnRemoval(
  acting: Acting,
  { id: constituency, electionDay }: Constituency,
  { candidate, ground, document, askedOn, meeting }: Input,
): Promise<Removal> {
  const { tx, county, today } = acting;
  const list = found(await readFormalListRecord(tx, county, constituency), '正式代表候选人名单');
  const { id } = await tx
    .selectFrom('formalList')
    .select('id')
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .executeTakeFirstOrThrow();
  const before = await readRemovals(tx, county, id);
  const last = before.at(-1);
  const standing = last?.record.remaining ?? list.candidates.map((each) => each.id);
  const named = list.candidates.find((each) => each.id === candidate);
  if (!named) throw new ActError('not-found', '正式代表候选人名单上没有这个人。请刷新。');
  if (!standing.includes(candidate)) throw new ActError('lost-race', `${named.name}已经撤出名单。请刷新。`);
  requireDay(acting, { ground, askedOn });
  const asked = formalRemoval(
    {
      electionDay,
      seats: list.seats,
      formal: standing,
      removed: [{ name: candidate, ground, documents: document === '' ? 0 : 1, on: askedOn ?? undefined }],
    },
    await lawFor(acting, electionDay),
  );
  if (!asked.ok) throw new ActError('bad-request', '选举日适用的法律版本不在规则库中，不能办理。');
  const { permitted, remaining, next, reasons, undecided } = asked.ruling;
  const carried = committeeDecides(meeting, electionDay);
  const shown = reasons.map((each) => ({ ...each, test: each.test.replace(candidate, named.name) }));
  return {
    // That too few are left is a reason which does not hold, and forbids nothing: it decides what follows.
    ruling: permitted
      ? { ...rule([carried], undecided), reasons: [...shown, carried] }
      : { permitted: false, reasons: [...shown, carried], undecided },
    record: {
      constituency,
      list: id,
      ordinal: before.length + 1,
      follows: seal('formal-list', id, last?.record ?? list).sha256,
      candidate,
      name: named.name,
      ground,
      document,
      askedOn,
      meeting,
      removedOn: today,
      electionDay,
      seats: list.seats,
      remaining,
      next,
    },
  };
}

/** 本人退出 has a day on which he asked for it, and nothing else has. */
function requireDay({ today }: Acting, { ground, askedOn }: Pick<Input, 'ground' | 'askedOn'>): void {
  if (ground === 'declined' && askedOn === null)
    throw new ActError('bad-request', '本人退出的，请填写提出退出的日期。', [
      { path: 'askedOn', message: '请填写提出退出的日期' },
    ]);
  if (askedOn !== null && askedOn > today)
    throw new ActError('bad-request', '提出退出的日期还没有到，请核对。', [
      { path: 'askedOn', message: `不能晚于今日（${today}）` },
    ]);
}

/** Writes it: he stands no longer, also where the list has to be fixed anew because too few are left. */
export async function writeRemoval(
  acting: Acting,
  constituency: Constituency,
  { record }: Removal,
  explanation: string,
): Promise<{ readonly removal: string; readonly sealed: readonly SealedRecord[] }> {
  const { tx, county, entry } = acting;
  const removal = randomUUID();
  const { list, ordinal, candidate } = record;
  const { id: place, area } = constituency;
  const listRecord = await readFormalListRecord(tx, county, place);
  await tx
    .insertInto('formalRemoval')
    .values({
      county,
      id: removal,
      constituency: place,
      area,
      list,
      ordinal,
      candidate,
      record: JSON.stringify(record),
      explanation,
      entry,
    })
    .execute();
  await tx
    .updateTable('formalCandidate')
    .set({ removedBy: removal })
    .where('county', '=', county)
    .where('constituency', '=', place)
    .where('candidate', '=', candidate)
    .execute();
  await leaveOff(acting, constituency, record, explanation);
  if (record.next === 'postpone' && listRecord)
    await takeBackList(acting, constituency, { id: list, record: listRecord });
  return { removal, sealed: [seal('formal-removal', removal, record)] };
}

/** Whoever is removed is no initial candidate either, should the list be fixed anew; the ground is shown with his name. */
async function leaveOff(
  acting: Acting,
  { id: constituency, area }: Constituency,
  { candidate, ground, document, meeting }: FormalRemovalRecord,
  explanation: string,
): Promise<void> {
  const { tx, county, today, entry } = acting;
  const exclusion = randomUUID();
  await tx
    .insertInto('exclusion')
    .values({
      county,
      id: exclusion,
      area,
      constituency,
      candidate,
      ground,
      explanation,
      document,
      meeting: JSON.stringify(meeting),
      decidedOn: today,
      entry,
    })
    .execute();
  await tx
    .updateTable('initialCandidate')
    .set({ excludedBy: exclusion })
    .where('county', '=', county)
    .where('id', '=', candidate)
    .execute();
}
