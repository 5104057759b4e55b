/** 改动已公布的名单 · what an office's own correction, a decision on an objection and a judgment have in common. */
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import { type Acting, type EntryDetails, refused } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { ActError } from '../../acts/error-codes.ts';
import {
  type Constituency,
  constituencyStageRuling,
  getConstituency,
  lockConstituency,
} from '../constituencies/constituency.queries.ts';
import { lockConcerned } from './open-cases/lock-concerned.ts';
import { settleDuplicates } from './open-cases/settle-since.ts';
import type { RollChange } from './correct-roll.schema.ts';
import { registerPerson } from './register-person.ts';
import type { VoterDetails } from './register-voter.schema.ts';
import { renamePerson } from './rename-person.ts';
import { furtherCorrection, type WrittenCorrection, writeRollCorrection } from './roll-corrections.ts';
import { addToRoll, amendOnRolls, strikeFromRoll } from './roll-entries.ts';
import { seekPerson } from './seek-person.ts';
import { registerUnnumbered } from './without-number/register-unnumbered.ts';

export type ChangedRoll =
  | (WrittenCorrection & {
      readonly kind: 'changed';
      readonly person: string;
      /** 核查事项 that it opened. */
      readonly cases: readonly string[];
      readonly consulted?: readonly ParameterId[];
      /** Corrections of other rolls that follow from it, each an entry of its own. */
      readonly further: readonly (EntryDetails & { readonly id: string })[];
    })
  | ReturnType<typeof refused>;

/** The constituencies that a change touches, in one order with everybody else: a name stands on the rolls of both levels. */
export async function lockForChange(
  acting: Acting,
  constituency: string,
  change: RollChange | null,
): Promise<Constituency> {
  const isElsewhereToo =
    change?.kind === 'amended' || (change?.kind === 'added-without-number' && change.also !== null);
  if (!isElsewhereToo) return lockConstituency(acting, constituency);
  const { cycle } = await getConstituency(acting, constituency);
  const persons = change.kind === 'amended' ? [change.person] : [];
  const further = change.kind === 'amended' || change.also === null ? [] : [change.also];
  const locked = await lockConcerned(acting, cycle, persons, [constituency, ...further]);
  return found(
    locked.find(({ id }) => id === constituency),
    '这个选区',
  );
}

/** The caller holds what `lockForChange` locks, and has asked whether the stage allows it. */
export async function changeRoll(
  acting: Acting,
  constituency: Constituency,
  change: RollChange,
  reason: string,
): Promise<ChangedRoll> {
  switch (change.kind) {
    case 'added':
      return add(acting, constituency, change.voter, reason);
    case 'added-without-number':
      return addUnnumbered(acting, constituency, change, reason);
    case 'struck':
      return strike(acting, constituency, change.person, reason);
    case 'amended':
      return amend(acting, constituency, change, reason);
  }
}

async function add(
  acting: Acting,
  constituency: Constituency,
  voter: VoterDetails,
  reason: string,
): Promise<ChangedRoll> {
  const sought = await seekPerson(acting, voter);
  const registered = await registerPerson(acting, constituency.cycle, sought, [constituency]);
  if (registered.kind !== 'registered') return registered;
  const { person, cases, consulted } = registered;
  await addToRoll(acting, constituency, person);
  const written = await writeRollCorrection(acting, constituency, { person, kind: 'added', reason });
  return { kind: 'changed', ...written, person, cases, further: [], ...(consulted && { consulted }) };
}

/** 补登没有号码的人, on the roll of the other level too where it is named: by a correction of its own, or by a registration where that roll is not published. */
async function addUnnumbered(
  acting: Acting,
  constituency: Constituency,
  { also, ...asked }: Extract<RollChange, { kind: 'added-without-number' }>,
  reason: string,
): Promise<ChangedRoll> {
  const other = also === null ? undefined : await getConstituency(acting, also);
  if (other?.level === constituency.level)
    throw new ActError('bad-request', `${other.name}是同一级的选区。一级只登记在一个选区。`);
  const isPublished = other !== undefined && (await hasRoll(acting, other.id));
  const stage =
    other && constituencyStageRuling(isPublished ? 'correct-roll' : 'register-without-number', other);
  if (stage && !stage.permitted) return refused(stage);
  const constituencies = other ? [constituency, other] : [constituency];
  const registered = await registerUnnumbered(acting, constituency.cycle, asked, constituencies);
  if (registered.kind !== 'registered') return registered;
  const { person, cases, consulted } = registered;
  const change = { person, kind: 'added', reason } as const;
  await addToRoll(acting, constituency, person);
  const written = await writeRollCorrection(acting, constituency, change);
  const further = [];
  if (isPublished) {
    await addToRoll(acting, other, person);
    further.push(await furtherCorrection(acting, other, change));
  }
  return { kind: 'changed', ...written, person, cases, further, ...(consulted && { consulted }) };
}

async function hasRoll({ tx, county }: Acting, constituency: string): Promise<boolean> {
  const roll = await tx
    .selectFrom('roll')
    .select('constituency')
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .executeTakeFirst();
  return roll !== undefined;
}

/** Struck from the roll: his claim on the number is given back, so that he can be registered where he belongs. */
async function strike(
  acting: Acting,
  constituency: Constituency,
  person: string,
  reason: string,
): Promise<ChangedRoll> {
  const { tx, county } = acting;
  const { id, cycle, level } = constituency;
  if (!(await strikeFromRoll(acting, id, person)))
    throw new ActError(
      'lost-race',
      '此人已经从这份名单上除名，或者不在这份名单上。请刷新；等待复核的这件申请，请退回。',
    );
  await tx
    .updateTable('registration')
    .set({ status: 'struck' })
    .where('county', '=', county)
    .where('level', '=', level)
    .where('person', '=', person)
    .where('constituency', '=', id)
    .execute();
  await tx
    .deleteFrom('identifierClaim')
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .where('level', '=', level)
    .where('person', '=', person)
    .execute();
  await settleDuplicates(acting, cycle, [person]);
  const written = await writeRollCorrection(acting, constituency, { person, kind: 'struck', reason });
  return { kind: 'changed', ...written, person, cases: [], further: [] };
}

/** 更正姓名: on the register, and on every published roll of this cycle that he stands on. */
async function amend(
  acting: Acting,
  constituency: Constituency,
  { person, name, from }: Extract<RollChange, { kind: 'amended' }>,
  reason: string,
): Promise<ChangedRoll> {
  const amendedName = await renamePerson(acting, person, name, from);
  const rolls = await amendOnRolls(acting, constituency.cycle, person, { name: amendedName });
  found(
    rolls.find(({ id }) => id === constituency.id),
    '名单上的这位选民',
  );
  const change = { person, kind: 'amended', reason, amendedName } as const;
  const written = await writeRollCorrection(acting, constituency, change);
  const further = [];
  for (const other of rolls.filter(({ id }) => id !== constituency.id))
    further.push(await furtherCorrection(acting, other, change));
  return { kind: 'changed', ...written, person, cases: [], further };
}
