import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

/** What changes have made of an address that is not yet the page's. */
let coming: { readonly from: string; readonly to: URLSearchParams } | undefined;

/** A filter of a list, kept in the address: it is still there when one comes back from a row. Of two that change at once both are kept. */
export function useFilter(name: string): [string, (value: string | undefined) => void] {
  const [search, setSearch] = useSearchParams();
  const from = search.toString();
  const inAddress = search.get(name) ?? '';
  // The address follows in its own time, a long list after it: what is typed meanwhile must stand in its field, or letters are lost.
  const [typed, setTyped] = useState<string>();
  if (typed === inAddress) setTyped(undefined);
  useEffect(() => arriveAt(from), [from]);
  const set = (value: string | undefined) => {
    setTyped(value ?? '');
    setSearch(withFilter(search, name, value), { replace: true });
  };
  return [typed ?? inAddress, set];
}

/** The address with one filter more: of the page as it is, and of what was changed since it was drawn. */
export function withFilter(
  search: URLSearchParams,
  name: string,
  value: string | undefined,
): URLSearchParams {
  const from = search.toString();
  const to = new URLSearchParams(coming?.from === from ? coming.to : search);
  if (value === undefined || value === '') to.delete(name);
  else to.set(name, value);
  coming = { from, to };
  return to;
}

/** The page has this address: what is changed from here on begins with it. */
export function arriveAt(address: string): void {
  if (coming?.from !== address) coming = undefined;
}
