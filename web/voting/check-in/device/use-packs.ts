/** 这台设备上的离线登记包 · of one account, and that of it which is open. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type KeptPack, readAll } from '../../../registration/phone/phone-store.ts';
import { keptKey, useKept } from '../../../registration/phone/use-kept.ts';
import { useLockWhenHidden } from '../../../registration/phone/use-lock-when-hidden.ts';
import type { Reached } from '../../../registration/phone/use-reach.ts';
import type { OpenPack } from './kept-packs.ts';

const LOOK_MS = 30_000;

export interface Packs {
  /** Of this account; undefined while they are being read. */
  readonly own: readonly KeptPack[] | undefined;
  /** How many others' lie on this device. */
  readonly others: number;
  readonly open: OpenPack | undefined;
  setOpen(pack: OpenPack | undefined): void;
  reload(): Promise<void>;
}

export function usePacks({ account }: Reached): Packs {
  const queries = useQueryClient();
  const [opened, setOpen] = useState<OpenPack>();
  const { data: all } = useKept(['packs'], () => readAll('packs'), LOOK_MS);
  useLockWhenHidden(setOpen);
  const own = all?.filter((pack) => pack.account === account);
  return {
    own,
    others: (all?.length ?? 0) - (own?.length ?? 0),
    open: withKept(opened, own),
    setOpen,
    reload: () => queries.invalidateQueries({ queryKey: keptKey('packs') }),
  };
}

/** What was opened, as it lies on the device now; nothing once that is another's or gone. */
function withKept(opened: OpenPack | undefined, own: readonly KeptPack[] | undefined): OpenPack | undefined {
  const kept = own?.find(({ id }) => id === opened?.kept.id);
  if (!opened || !kept) return undefined;
  return { ...opened, kept, contents: kept.sealed === null ? undefined : opened.contents };
}
