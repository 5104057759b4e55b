/** Looks up on the frozen roll whoever stands on a sheet of signatures: one name, or many with 、 or spaces between. */
import type { RollPage } from '@xuanwu/server/phases/registration/register.schema.ts';
import { useMutation } from '@tanstack/react-query';
import { getJson, type ProblemError } from '../api/client.ts';
import type { Signer } from './check-nomination.ts';

/** One name of the sheet, with those on the roll whom it may mean. */
export interface NameFound {
  readonly name: string;
  readonly voters: readonly (Signer & { readonly sex: string })[];
}

const MOST_SHOWN = 20;

export function useNominatorSearch(constituency: string) {
  return useMutation<readonly NameFound[], ProblemError, string>({
    mutationFn: async (typed) => {
      const found: NameFound[] = [];
      for (const name of namesIn(typed)) found.push({ name, voters: await onRoll(constituency, name) });
      return found;
    },
  });
}

function namesIn(typed: string): string[] {
  return [...new Set(typed.split(/[\s、，,；;]+/u).filter((name) => name !== ''))];
}

async function onRoll(constituency: string, name: string): Promise<NameFound['voters']> {
  const query = new URLSearchParams({ q: name, limit: String(MOST_SHOWN) });
  const { rows } = await getJson<RollPage>(`/api/constituencies/${constituency}/roll?${query}`);
  const same = rows.filter((row) => row.name === name);
  return (same.length > 0 ? same : rows).map(({ person, name: written, serial, sex, struck }) => ({
    person,
    name: written,
    serial,
    sex,
    onRoll: !struck,
  }));
}

/** Meant without doubt: the only one on the roll of exactly this name. */
export function certain({ name, voters }: NameFound): Signer | undefined {
  const [only, ...others] = voters;
  return others.length === 0 && only?.name === name ? only : undefined;
}
