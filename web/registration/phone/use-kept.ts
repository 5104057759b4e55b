/** What lies on the phone itself, or is done from it again and again: asked with network or without, and not remembered once nobody looks. */
import { useQuery } from '@tanstack/react-query';

export function keptKey(...about: readonly (string | null | undefined)[]): readonly unknown[] {
  return ['phone', ...about];
}

export function useKept<T>(
  about: readonly (string | null | undefined)[],
  read: () => Promise<T>,
  everyMs?: number,
) {
  return useQuery<T>({
    queryKey: keptKey(...about),
    queryFn: read,
    networkMode: 'always',
    staleTime: 0,
    gcTime: 0,
    ...(everyMs !== undefined && { refetchInterval: everyMs, refetchIntervalInBackground: true }),
  });
}
