/** Statements that come again and again are parsed, and soon planned, once for a connection instead of every time. */

const OFTEN = 5;
/** Texts that are put together anew each time must not fill the connection's memory. */
const MOST = 250;

/** For one connection: the name under which a statement is prepared there, as soon as it has come often enough. */
export function oftenUsed(): (text: string) => string | undefined {
  const uses = new Map<string, number>();
  const names = new Map<string, string>();
  return (text) => {
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
}
