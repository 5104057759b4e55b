/** 设备上的流水 · of the pack that is open: written at once, sent by itself whenever there is network. */
import type { JournalLine, SealedLine } from '@xuanwu/rules/place-journal.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ProblemError } from '../../../api/client.ts';
import { keptKey, useKept } from '../../../registration/phone/use-kept.ts';
import type { Reached } from '../../../registration/phone/use-reach.ts';
import { type Contact, contactServer, readJournal, sendJournal, writeLine } from './journal.ts';
import type { OpenPack } from './kept-packs.ts';
import type { Packs } from './use-packs.ts';

const AGAIN_MS = 30_000;
const NONE: readonly SealedLine[] = [];

export interface Journal {
  readonly lines: readonly SealedLine[];
  /** It is being read: nothing is handed out before. */
  readonly isRead: boolean;
  readonly unsent: number;
  /** The line that waits until its round is opened. */
  readonly waitingAt: number | null;
  /** Why the server does not take it. */
  readonly error: ProblemError | null;
  /** false where another page of this device was first. */
  write(handedOut: Omit<JournalLine, 'number' | 'at'>): Promise<boolean>;
  send(): Promise<void>;
}

export function useJournal(pack: OpenPack, { reach, askAgain }: Reached, { reload }: Packs): Journal {
  const queries = useQueryClient();
  const { id, head } = pack.kept;
  const [waitingAt, setWaitingAt] = useState<number | null>(null);
  const [error, setError] = useState<ProblemError | null>(null);
  const contact = useRef<Contact>(undefined);
  const { data: lines, refetch } = useKept(['journal', id], () => readJournal(pack));
  const sendAll = async () => {
    try {
      contact.current = await contactServer(pack.kept);
      if (contact.current?.ended === null)
        setWaitingAt(await sendJournal(id, await readJournal(pack), contact.current));
      setError(null);
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      const { status } = problem.problem;
      if (status === 0 || status === 401 || status >= 500) askAgain();
      else setError(problem);
    }
    await reload();
  };
  const send = async () => {
    if (reach !== 'online' || pack.kept.isLost) return;
    // Of two pages on one device, one sends after the other.
    await navigator.locks.request('xuanwu-journal-send', sendAll);
  };
  useKept(['sending-journal', id, reach], () => send().then(() => null), AGAIN_MS);
  const known = lines ?? NONE;
  return {
    lines: known,
    isRead: lines !== undefined,
    unsent: Math.max(0, known.length - head),
    waitingAt: waitingAt !== null && waitingAt <= known.length ? waitingAt : null,
    error,
    async write(handedOut) {
      const line = await writeLine(pack, known, handedOut);
      if (line) queries.setQueryData(keptKey('journal', id), [...known, line]);
      else await refetch();
      void send();
      return line !== undefined;
    },
    send,
  };
}
