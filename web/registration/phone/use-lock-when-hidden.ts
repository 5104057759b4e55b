/** 自动锁上 · what was opened with the code is closed again when nobody has looked at it for a while. */
import { useEffect } from 'react';

/** Out of sight for so long, it asks for the code again. */
const LOCKED_AFTER_MS = 10 * 60_000;

export function useLockWhenHidden(setOpen: (register: undefined) => void): void {
  useEffect(() => {
    let hiddenAt: number | undefined;
    const look = () => {
      if (document.visibilityState === 'hidden') hiddenAt = Date.now();
      else if (hiddenAt !== undefined && Date.now() - hiddenAt >= LOCKED_AFTER_MS) setOpen(undefined);
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [setOpen]);
}
