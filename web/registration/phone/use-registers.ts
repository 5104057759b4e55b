/** 这部手机上的登记册 · of one account, and that of it which is open; contact with the server as long as there is network. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemError } from '../../api/client.ts';
import { contactServer, type Notice } from './contact-server.ts';
import { type OpenRegister, readRegisters } from './kept-registers.ts';
import type { KeptRegister } from './phone-store.ts';
import { keptKey, useKept } from './use-kept.ts';
import { useLockWhenHidden } from './use-lock-when-hidden.ts';
import type { Reached } from './use-reach.ts';

const LOOK_MS = 30_000;

export interface Registers {
  /** Of this account; undefined while they are being read. */
  readonly own: readonly KeptRegister[] | undefined;
  /** How many others' lie on this phone. */
  readonly others: number;
  readonly open: OpenRegister | undefined;
  readonly notices: readonly Notice[];
  setOpen(register: OpenRegister | undefined): void;
  reload(): Promise<void>;
  contact(): Promise<void>;
  dismissNotices(): void;
}

export function useRegisters({ reach, account, askAgain }: Reached): Registers {
  const queries = useQueryClient();
  const [opened, setOpen] = useState<OpenRegister>();
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const { data: all } = useKept(['registers'], readRegisters, LOOK_MS);
  const reload = () => queries.invalidateQueries({ queryKey: keptKey('registers') });
  const contact = async () => {
    if (reach !== 'online' || typeof account !== 'string') return reload();
    try {
      const told = await contactServer(account);
      if (told.length > 0) setNotices((known) => [...known, ...told]);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      askAgain();
    }
    return reload();
  };
  useKept(['contact', reach, account], () => contact().then(() => null), LOOK_MS);
  useLockWhenHidden(setOpen);
  const own = all?.filter((register) => register.account === account);
  return {
    own,
    others: (all?.length ?? 0) - (own?.length ?? 0),
    open: withKept(opened, own),
    notices,
    setOpen,
    reload,
    contact,
    dismissNotices: () => setNotices([]),
  };
}

/** What was opened, as it lies on the phone now; nothing once that is another's or gone. */
function withKept(
  opened: OpenRegister | undefined,
  own: readonly KeptRegister[] | undefined,
): OpenRegister | undefined {
  const kept = own?.find(({ id }) => id === opened?.kept.id);
  if (!opened || !kept) return undefined;
  return kept.sealed === null ? { ...opened, kept, voters: [], records: [] } : { ...opened, kept };
}
