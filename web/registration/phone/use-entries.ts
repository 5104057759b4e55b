/** 手机录入的队列 · of the register that is open; sent by itself whenever there is network, and by button. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeEntry, type Entry, keepEntry, readEntries } from './kept-entries.ts';
import type { OpenRegister } from './kept-registers.ts';
import { sendEntries, sendEntry, type Stopped } from './send-entries.ts';
import { keptKey, useKept } from './use-kept.ts';
import type { Reach } from './use-reach.ts';

const AGAIN_MS = 30_000;

export interface Entries {
  readonly all: readonly Entry[];
  readonly unsent: number;
  readonly conflicts: number;
  readonly isSending: boolean;
  readonly stopped: Stopped | undefined;
  /** Kept on the phone before it answers; then sent, where that can be. */
  put(entry: Entry): Promise<void>;
  /** The same of one that is there; false where it was sent meanwhile. */
  change(from: Entry, entry: Entry): Promise<boolean>;
  send(): Promise<void>;
}

export function useEntries(
  register: OpenRegister,
  reach: Reach,
  /** After something was sent, or could not be. */
  onSent: (stopped: Stopped | undefined) => Promise<void>,
): Entries {
  const queries = useQueryClient();
  const { id } = register.kept;
  const [isSending, setSending] = useState(false);
  const [stopped, setStopped] = useState<Stopped>();
  const { data: all = [] } = useKept(['entries', id], () => readEntries(register));
  const reload = () => queries.invalidateQueries({ queryKey: keptKey('entries', id) });
  const sendAll = async () => {
    setSending(true);
    const post = (entry: Entry) => sendEntry(entry, register.kept.cycle);
    const why = await sendEntries(await readEntries(register), post, async (from, entry) => {
      const isChanged = await changeEntry(register, from, entry);
      await reload();
      return isChanged;
    }).finally(() => setSending(false));
    setStopped(why);
    await onSent(why);
  };
  const send = async () => {
    if (reach !== 'online') return;
    // Of two pages on one phone, one sends.
    await navigator.locks.request('xuanwu-phone-send', { ifAvailable: true }, (lock) => lock && sendAll());
  };
  useKept(['sending', id, reach], () => send().then(() => null), AGAIN_MS);
  const count = (...states: Entry['state'][]) => all.filter(({ state }) => states.includes(state)).length;
  return {
    all,
    unsent: count('waiting', 'giving-up'),
    conflicts: count('conflict'),
    isSending,
    stopped,
    async put(entry) {
      await keepEntry(register, entry);
      await reload();
      await send();
    },
    async change(from, entry) {
      const isChanged = await changeEntry(register, from, entry);
      await reload();
      await send();
      return isChanged;
    },
    send,
  };
}
