/** 更新登记册 · as it stands now, under the code that it has. */
import { useState } from 'react';
import { ProblemError } from '../../api/client.ts';
import { fetchPack, type OpenRegister, renewPack } from './kept-registers.ts';
import type { Registers } from './use-registers.ts';

export interface Renewal {
  readonly isBusy: boolean;
  readonly error: ProblemError | null;
  renew(): Promise<void>;
}

export function useRenewal(
  { kept }: OpenRegister,
  { setOpen, reload }: Registers,
  onRenewed: () => void,
): Renewal {
  const [error, setError] = useState<ProblemError | null>(null);
  const [isBusy, setBusy] = useState(false);
  return {
    isBusy,
    error,
    async renew() {
      setBusy(true);
      setError(null);
      try {
        setOpen(await renewPack(await fetchPack(kept.id), kept));
        await reload();
        onRenewed();
      } catch (problem) {
        if (!(problem instanceof ProblemError)) throw problem;
        setError(problem);
      } finally {
        setBusy(false);
      }
    },
  };
}
