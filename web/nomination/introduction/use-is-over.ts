import { useEffect, useState } from 'react';

const DAY_MS = 86_400_000;

/** Whether the time that was left when this was read is over by now: also where the server cannot be asked again. */
export function useIsOver(leftMs: number, readAt: number): boolean {
  const [overSince, setOver] = useState<number>();
  useEffect(() => {
    // What is further off is read again long before, and a timer of weeks is not kept by browsers.
    if (leftMs <= 0 || leftMs > DAY_MS) return;
    const timer = setTimeout(() => setOver(readAt), leftMs);
    return () => clearTimeout(timer);
  }, [leftMs, readAt]);
  return overSince === readAt;
}
