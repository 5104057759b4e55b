/** What pages read. One key a path, so that an act can make everything be read again. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getJson, type ProblemError } from './client.ts';

export function useRead<T>(
  path: string | null,
  options: { every?: number } = {},
): UseQueryResult<T, ProblemError> {
  return useQuery<T, ProblemError>({
    queryKey: [path],
    queryFn: () => getJson<T>(path ?? ''),
    enabled: path !== null,
    ...(options.every !== undefined && { refetchInterval: options.every }),
  });
}
