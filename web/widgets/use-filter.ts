import { useEffect, useState } from 'react';
import { type Location, useLocation, useSearchParams } from 'react-router';

/** A change of an address that is not yet the page's. */
interface Change {
  /** Changes are counted; the address that comes of one bears its number. */
  readonly change: number;
  /** The key of the address on which it was made. */
  readonly on: string;
}

/** What changes have made of an address until it is the page's. */
let coming: (Change & { readonly to: URLSearchParams }) | undefined;

let changes = 0;

/** A filter of a list, kept in the address: it is still there when one comes back from a row. Of two that change at once both are kept. */
export function useFilter(name: string): [string, (value: string | undefined) => void] {
  const [search, setSearch] = useSearchParams();
  const { key, state } = useLocation();
  // The address follows in its own time, a long list after it: what is typed meanwhile must stand in its field, or letters are lost.
  const [typed, setTyped] = useState<Change & { readonly value: string }>();
  if (typed !== undefined && !isStillComing(typed, { key, state })) setTyped(undefined);
  useEffect(() => arriveAt({ key, state }), [key, state]);
  const set = (value: string | undefined) => {
    const { change, to } = withFilter({ key, search }, name, value);
    setTyped({ value: value ?? '', change, on: key });
    setSearch(to, { replace: true, state: { change } });
  };
  return [typed?.value ?? search.get(name) ?? '', set];
}

type Address = Pick<Location, 'key' | 'state'>;

/** No longer where its own address has come, or one of a later change, or one that somebody followed a link to. */
export function isStillComing({ change, on }: Change, { key, state }: Address): boolean {
  if (key === on) return true;
  const arrived = (state as { change?: unknown } | null)?.change;
  return typeof arrived === 'number' && arrived < change;
}

/** The address with one filter more: of the page as it is, and of what was changed since it was drawn. */
export function withFilter(
  { key, search }: { readonly key: string; readonly search: URLSearchParams },
  name: string,
  value: string | undefined,
): { readonly change: number; readonly to: URLSearchParams } {
  const to = new URLSearchParams(coming?.on === key ? coming.to : search);
  if (value === undefined || value === '') to.delete(name);
  else to.set(name, value);
  coming = { change: ++changes, on: key, to };
  return coming;
}

/** The page has this address: what is changed from here on begins with it, and with what is still to come. */
export function arriveAt(address: Address): void {
  coming = coming && isStillComing(coming, address) ? { ...coming, on: address.key } : undefined;
}
