/** 连得上吗、登录了吗 · asked of the server itself: a phone that has a signal need not have a network. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useRead } from '../../api/queries.ts';
import type { Session } from '../../api/session.tsx';
import { forget, keep, readSelf } from './phone-store.ts';

const EVERY_MS = 15_000;
/** A signal is there some seconds before the network that it promises. */
const EVERY_MS_LOST = 2_000;

const SESSION = '/api/session';

export type Reach = 'asking' | 'online' | 'offline' | 'signed-out';

export interface Reached {
  readonly reach: Reach;
  /** Whoever is signed in, as far as the server said so last. */
  readonly session: Session | undefined;
  /** 账号 · he, or, where nobody can be asked, whoever was signed in last; null for nobody, undefined while it is being read. */
  readonly account: string | null | undefined;
  askAgain(): void;
  signOut(): Promise<void>;
}

export function useReach(): Reached {
  const queries = useQueryClient();
  const askAgain = () => void queries.invalidateQueries({ queryKey: [SESSION] });
  const hasSignal = useSignal(askAgain);
  const isLost = queries.getQueryState([SESSION])?.status === 'error';
  const every = isLost ? EVERY_MS_LOST : EVERY_MS;
  const { data, error, fetchStatus } = useRead<Session>(SESSION, { every });
  const [last, setLast] = useState<string | null>();
  const reach = reachOf(hasSignal, {
    isKnown: data !== undefined,
    status: error?.problem.status,
    fetchStatus,
  });
  const signedIn = data?.account;
  useEffect(() => {
    void readSelf('account').then((known) => setLast(known ?? null));
  }, []);
  useEffect(() => {
    if (signedIn !== undefined) void keep('self', { name: 'account', value: signedIn });
  }, [signedIn]);
  return {
    reach,
    session: data,
    account: signedIn ?? last,
    askAgain,
    async signOut() {
      await forget('self', 'account');
      setLast(null);
      await queries.resetQueries();
    },
  };
}

function reachOf(
  hasSignal: boolean,
  asked: { readonly isKnown: boolean; readonly status: number | undefined; readonly fetchStatus: string },
): Reach {
  if (!hasSignal) return 'offline';
  if (asked.status === 401) return 'signed-out';
  if (asked.status !== undefined) return 'offline';
  if (asked.isKnown) return 'online';
  return asked.fetchStatus === 'paused' ? 'offline' : 'asking';
}

function useSignal(onChange: () => void): boolean {
  const [hasSignal, setSignal] = useState(navigator.onLine);
  const tell = useEffectEvent(onChange);
  useEffect(() => {
    const look = () => {
      setSignal(navigator.onLine);
      tell();
    };
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return hasSignal;
}
