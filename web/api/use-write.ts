/** Writes that are not acts: who one is, a rehearsal's clock, the end of a job. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { type ProblemError, writeJson } from './client.ts';

/** Everything is read again afterwards; a no is said where one looks, for such a button has no form around it. */
export function useWrite<Input = void>(
  asked: (input: Input) => Parameters<typeof writeJson>,
  /** Before everything is read again. */
  onDone?: () => void,
) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  return useMutation<unknown, ProblemError, Input>({
    mutationFn: (input) => writeJson(...asked(input)),
    onSuccess: () => {
      onDone?.();
      return queries.invalidateQueries();
    },
    onError: (error) => void message.error(error.message),
  });
}
