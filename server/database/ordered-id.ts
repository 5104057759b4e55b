import { randomUUID } from 'node:crypto';

/**
 * An id that begins with the time (UUID version 7): rows that are written one after the other then lie beside each other in every index that goes by it, and
 * not each on a page of its own. For what is written by the million; it says when, so never for what must not tell that.
 */
export function orderedId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
