/** Looks up on the frozen roll whoever stands on a sheet of signatures: one name, or many with 、 or spaces between. */
import type { NominatorsFound } from '@xuanwu/server/phases/nomination/nominations/find-nominators.schema.ts';
import { useMutation } from '@tanstack/react-query';
import { askJson, type ProblemError } from '../../api/client.ts';
import type { Signer } from './check-nomination.ts';

/** One name of the sheet, with those on the roll whom it may mean. */
export interface NameFound {
  /** Its place among what was typed: a name may stand there twice. */
  readonly place: number;
  readonly written: string;
  readonly hasMore: boolean;
  readonly voters: NominatorsFound['names'][number]['voters'];
}

export function useNominatorSearch(constituency: string) {
  return useMutation<readonly NameFound[], ProblemError, string>({
    mutationFn: async (typed) => {
      const names = typed.split(/[\s、，,；;]+/u).filter((name) => name !== '');
      if (names.length === 0) return [];
      const found = await askJson<NominatorsFound>(`/api/constituencies/${constituency}/find-nominators`, {
        names,
      });
      return found.names.map((name, place) => ({ ...name, place }));
    },
  });
}

/** Meant without doubt: the only one on the roll of exactly this name. */
export function certain({ written, voters, hasMore }: NameFound): Signer | undefined {
  const [only, ...others] = voters;
  if (only === undefined || others.length > 0 || hasMore || only.likeness !== 'same') return undefined;
  return signerOf(written, only);
}

export function signerOf(written: string, { person, serial, onRoll }: NameFound['voters'][number]): Signer {
  return { written, person, serial, onRoll };
}

/** 不在名单上: the name as it is written, and nothing else. */
export function stranger(written: string): Signer {
  return { written, person: null, serial: null, onRoll: false };
}
