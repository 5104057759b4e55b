/** 法律未定事项 that stop an act: they are put to the person, and once they are decided the act is sent again by itself. */
import type { Point } from '@xuanwu/server/acts/problem.schema.ts';
import { createContext, useContext } from 'react';
import { ProblemError } from './client.ts';

/** Puts the points to the person; whether they are decided now. */
export type AskPoints = (points: readonly Point[], what: string) => Promise<boolean>;

/** Outside the pages of an office there is nobody to ask. */
export const AskPointsContext = createContext<AskPoints>(() => Promise.resolve(false));

/** Sends, and sends again as long as what stood in the way was decided. */
export function useSending(): <T>(what: string, send: () => Promise<T>) => Promise<T> {
  const ask = useContext(AskPointsContext);
  return async (what, send) => {
    for (;;) {
      try {
        return await send();
      } catch (error) {
        const points = error instanceof ProblemError ? (error.problem.points ?? []) : [];
        if (points.length === 0 || !(await ask(points, what))) throw error;
      }
    }
  };
}
