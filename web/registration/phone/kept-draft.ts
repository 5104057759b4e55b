/** 没有填完的录入 · outlives a reload and a battery that dies, sealed like everything. */
import type { VoterValues } from '../voter-values.ts';
import type { OpenRegister } from './kept-registers.ts';
import { forget, keep, readAll } from './phone-store.ts';
import { seal, unseal } from './sealed-box.ts';

/** Somebody who is being typed. */
export interface Draft {
  readonly values: VoterValues;
  /** 已登记的级别 · where he stands already. */
  readonly standsAt: readonly string[];
}

export async function readDraft({ kept, key }: OpenRegister): Promise<Draft | undefined> {
  const found = (await readAll('drafts')).find(({ register }) => register === kept.id);
  return found && unseal<Draft>(key, found.sealed, aboutOf(kept.id));
}

export async function keepDraft({ kept, key }: OpenRegister, draft: Draft): Promise<void> {
  await keep('drafts', { register: kept.id, sealed: await seal(key, draft, aboutOf(kept.id)) });
}

export function forgetDraft({ kept }: OpenRegister): Promise<void> {
  return forget('drafts', kept.id);
}

/** The register's own contents are sealed under its id. */
function aboutOf(register: string): string {
  return `draft ${register}`;
}
