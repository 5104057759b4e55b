import { randomUUID } from 'node:crypto';

/**
 * An id that begins with the time (UUID version 7): rows that are written one after the other then lie beside each other in every index that goes by it, and
 * not each on a page of its own. For what is written by the million; it says when, so never for what must not tell that.
 */
export function orderedId(): string {
  const now = Date.now();
  if (now !== prefix.time) prefix = { time: now, text: prefixAt(now) };
  return prefix.text + randomUUID().slice(15);
}

function prefixAt(now: number): string {
  const time = now.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7`;
}

/** Of the last one: a thousand are asked for within some milliseconds. */
let prefix = { time: 0, text: '' };
