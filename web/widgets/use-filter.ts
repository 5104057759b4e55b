import { useSearchParams } from 'react-router';

/** A filter of a list, kept in the address: it is still there when one comes back from a row. */
export function useFilter(name: string): [string, (value: string | undefined) => void] {
  const [search, setSearch] = useSearchParams();
  const set = (value: string | undefined) =>
    setSearch(
      (now) => {
        if (value === undefined || value === '') now.delete(name);
        else now.set(name, value);
        return now;
      },
      { replace: true },
    );
  return [search.get(name) ?? '', set];
}
