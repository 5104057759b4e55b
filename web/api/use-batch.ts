/** One act many times, one after the other: a refusal of one does not stop the others, and pages read again once. */
import { type ActName, ACTS } from '@xuanwu/rules/acts.ts';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import type { ActShapes } from './acts.ts';
import { openAttempts } from './attempts.ts';
import { ProblemError, writeJson } from './client.ts';
import { useSending } from './silent-points.ts';

export interface BatchItem<Input> {
  /** How a person calls it, where it fails. */
  readonly name: string;
  readonly input: Input;
}

export interface BatchFailure {
  readonly name: string;
  readonly error: ProblemError;
}

export interface Batch<Input> {
  readonly isRunning: boolean;
  readonly done: number;
  readonly total: number;
  readonly failures: readonly BatchFailure[];
  /** Answers whether all of it was done. */
  run(items: readonly BatchItem<Input>[]): Promise<boolean>;
  forget(): void;
}

export function useBatch<Name extends keyof ActShapes & ActName>(
  name: Name,
): Batch<ActShapes[Name]['input']> {
  return useWrites<ActShapes[Name]['input']>(ACTS[name].title, (input) => [`/api/acts/${name}`, input]);
}

const NOTHING = { isRunning: false, done: 0, total: 0, failures: [] as readonly BatchFailure[] };

/** The same for writes that are not acts of their own, such as confirmations. */
export function useWrites<Input>(title: string, request: (input: Input) => [string, unknown]): Batch<Input> {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [attempts] = useState(openAttempts);
  const sending = useSending();
  const [state, setState] = useState(NOTHING);
  const run = async (items: readonly BatchItem<Input>[]) => {
    const attempt = attempts(items.map(({ input }) => request(input)));
    const failures: BatchFailure[] = [];
    let pending = 0;
    setState({ ...NOTHING, isRunning: true, total: items.length });
    for (const [index, { name, input }] of items.entries()) {
      const [path, body] = request(input);
      const failure = await sending(title, () =>
        attempt([path, body], (key) => writeJson('POST', path, body, key)),
      ).then(
        ({ isPending }) => {
          if (isPending) pending += 1;
          return undefined;
        },
        (error: unknown) => {
          if (error instanceof ProblemError) return { name, error };
          throw error;
        },
      );
      if (failure) failures.push(failure);
      setState({ isRunning: true, done: index + 1, total: items.length, failures: [...failures] });
    }
    setState({ isRunning: false, done: items.length, total: items.length, failures });
    const succeeded = items.length - failures.length;
    const waits = pending > 0 ? '，等待另一人确认' : '';
    if (succeeded > 0) void message.success(`“${title}”已办理 ${succeeded} 件${waits}`);
    await queries.invalidateQueries();
    return failures.length === 0;
  };
  return { ...state, run, forget: () => setState(NOTHING) };
}
