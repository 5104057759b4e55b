/** Statements that come again and again are parsed, and soon planned, once for a connection instead of every time. */
import type { ClientBase } from 'pg';

const OFTEN = 5;
/** Texts that are put together anew each time must not fill the connection's memory. */
const MOST = 250;

type Query = (text: unknown, values?: unknown, ...rest: unknown[]) => unknown;

export function prepareOften(client: ClientBase): void {
  const query = client.query.bind(client) as Query;
  const uses = new Map<string, number>();
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= MOST) return known;
    const used = (uses.get(text) ?? 0) + 1;
    if (uses.size >= MOST * OFTEN) uses.clear();
    uses.set(text, used);
    if (used < OFTEN) return undefined;
    uses.delete(text);
    const name = `often_${names.size}`;
    names.set(text, name);
    return name;
  };
  const preparing: Query = (text, values, ...rest) => {
    const name =
      typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
    return name === undefined ? query(text, values, ...rest) : query({ name, text, values }, ...rest);
  };
  client.query = preparing as typeof client.query;
}
