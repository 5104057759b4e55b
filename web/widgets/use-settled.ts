import { useEffect, useState } from 'react';

const TYPING_MS = 400;

/** What is typed, once nobody has typed for a moment. */
export function useSettled<T>(typed: T): T {
  const [settled, setSettled] = useState(typed);
  const text = JSON.stringify(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as T), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
