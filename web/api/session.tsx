import type { SessionSchema } from '@xuanwu/server/administration/administration.schema.ts';
import { createContext, type ReactNode, useContext } from 'react';
import type { z } from 'zod';

export type Session = z.infer<typeof SessionSchema>;

const SessionContext = createContext<Session | undefined>(undefined);

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

/** Whoever is signed in. Pages behind the front door always have one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('a page behind the front door was shown without a session');
  return session;
}
