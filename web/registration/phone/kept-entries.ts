/** 手机录入 · what was typed on the phone, sealed, until it is dealt with. */
import type { Problem } from '@xuanwu/server/acts/problem.schema.ts';
import type { VoterDetails } from '@xuanwu/server/phases/registration/register-voter.schema.ts';
import type { GiveUpReason } from '@xuanwu/server/phases/registration/taken-register.schema.ts';
import type { OpenRegister } from './kept-registers.ts';
import { change, keep, type KeptEntry, readAll } from './phone-store.ts';
import { seal, unseal } from './sealed-box.ts';

/** What of an entry is sealed. */
interface Typed {
  readonly voter: VoterDetails;
  readonly countyConstituency: string | null;
  readonly townshipConstituency: string | null;
  /** 系统不同意的理由 */
  readonly problem: Problem | null;
  /** 核查事项 that were opened with the registration. */
  readonly cases: number;
  readonly givenUp: { readonly reason: GiveUpReason; readonly note: string } | null;
}

export interface Entry extends Typed, Omit<KeptEntry, 'sealed'> {}

/** Newest first. */
export async function readEntries({ kept, key }: OpenRegister): Promise<Entry[]> {
  const entries = (await readAll('entries')).filter(({ register }) => register === kept.id);
  const read = await Promise.all(
    entries.map(async ({ sealed, ...entry }) => ({
      ...entry,
      ...(await unseal<Typed>(key, sealed, entry.id)),
    })),
  );
  return read.toSorted((one, other) => (one.enteredAt < other.enteredAt ? 1 : -1));
}

/** Somebody new. */
export async function keepEntry({ key }: Pick<OpenRegister, 'key'>, entry: Entry): Promise<void> {
  await keep('entries', await sealedEntry(key, entry));
}

/** Only where it is still what it was made from; answers whether it was. */
export async function changeEntry(
  { key }: Pick<OpenRegister, 'key'>,
  from: Entry,
  entry: Entry,
): Promise<boolean> {
  const sealed = await sealedEntry(key, entry);
  return change('entries', entry.id, (current) =>
    current.key === from.key && current.isTried === from.isTried && current.state === from.state
      ? sealed
      : undefined,
  );
}

async function sealedEntry(key: CryptoKey, entry: Entry): Promise<KeptEntry> {
  const { id, register, state, enteredAt, key: request, isTried, ...typed } = entry;
  const sealed = await seal(key, typed satisfies Typed, id);
  return { id, register, state, enteredAt, key: request, isTried, sealed };
}

/** 还能登记的选区 · until the roll is published. */
export function stillOpen({ constituencies }: OpenRegister['kept']): OpenRegister['kept']['constituencies'] {
  return constituencies.filter(({ stage }) => stage === 'drawn');
}

/** 名单已公布 · of one of the constituencies that the entry asks for: nothing that is corrected in it helps. */
export function isTooLate(
  { kept }: Pick<OpenRegister, 'kept'>,
  { countyConstituency, townshipConstituency }: Entry,
): boolean {
  return kept.constituencies.some(
    ({ id, stage }) => stage !== 'drawn' && (id === countyConstituency || id === townshipConstituency),
  );
}

/** Somebody to be registered at the levels of this register where he does not stand yet. */
export function newEntry(
  { kept }: Pick<OpenRegister, 'kept'>,
  voter: VoterDetails,
  standsAt: readonly string[],
): Entry {
  const at = (wanted: 'county' | 'township') =>
    stillOpen(kept).find(({ level }) => level === wanted && !standsAt.includes(level))?.id ?? null;
  return {
    id: crypto.randomUUID(),
    register: kept.id,
    state: 'waiting',
    enteredAt: new Date(Date.now() + kept.clockAhead).toISOString(),
    voter,
    countyConstituency: at('county'),
    townshipConstituency: at('township'),
    key: crypto.randomUUID(),
    isTried: false,
    problem: null,
    cases: 0,
    givenUp: null,
  };
}

/** 改正后再送: another request, which the server looks at anew. When it was first typed stays. */
export function corrected(entry: Entry, voter: VoterDetails): Entry {
  return { ...entry, voter, state: 'waiting', key: crypto.randomUUID(), isTried: false, problem: null };
}

export function givenUp(entry: Entry, reason: GiveUpReason, note: string): Entry {
  return {
    ...entry,
    state: 'giving-up',
    key: crypto.randomUUID(),
    isTried: false,
    givenUp: { reason, note },
  };
}
