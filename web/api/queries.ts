/** What pages read. One key a path, so that an act can make everything be read again. */
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { askJson, getJson, type ProblemError } from './client.ts';

export function useRead<T>(
  path: string | null,
  options: {
    every?: number;
    /** What was read by the path before stays until this one is there: for pages of a list. */
    keepsLast?: boolean;
  } = {},
): UseQueryResult<T, ProblemError> {
  return useQuery<T, ProblemError>({
    queryKey: [path],
    queryFn: () => getJson<T>(path ?? ''),
    enabled: path !== null,
    // Whoever may not read it is told once; in another seat everything is read anew.
    ...(options.every !== undefined && {
      refetchInterval: ({ state }) =>
        state.error?.problem.code === 'not-permitted' ? false : (options.every ?? false),
    }),
    ...(options.keepsLast === true && { placeholderData: keepPreviousData }),
  });
}

/** What a question is answered, while it is being typed; null while there is nothing to ask. Forgotten with the form. */
export function useAsk<T>(path: string, body: object | null): UseQueryResult<T, ProblemError> {
  return useQuery<T, ProblemError>({
    queryKey: [path, body],
    queryFn: () => askJson<T>(path, body),
    enabled: body !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}
