/** Doing an act from a page: once per press of the button, whatever the network does. */
import type { ActName } from '@xuanwu/rules/acts.ts';
import { ACTS } from '@xuanwu/rules/acts.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import type { ActShapes } from './acts.ts';
import { openAttempts } from './attempts.ts';
import { type ProblemError, writeJson } from './client.ts';
import { useSending } from './silent-points.ts';

export type ActDone<Name extends keyof ActShapes> =
  | { readonly kind: 'done'; readonly output: ActShapes[Name]['output'] }
  /** 待第二人复核. */
  | { readonly kind: 'pending' };

/**
 * A mutation for one act, with the key that an attempt has (`attempts.ts`). Everything that was read before is read again afterwards.
 */
export function useAct<Name extends keyof ActShapes & ActName>(name: Name) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [attempts] = useState(openAttempts);
  const sending = useSending();
  return useMutation<ActDone<Name>, ProblemError, ActShapes[Name]['input']>({
    mutationFn: async (input) => {
      const { isPending, body } = await sending(ACTS[name].title, () =>
        attempts([input])(input, (key) => writeJson('POST', `/api/acts/${name}`, input, key)),
      );
      return isPending ? { kind: 'pending' } : { kind: 'done', output: body as ActShapes[Name]['output'] };
    },
    onSuccess: async (answer) => {
      const { title } = ACTS[name];
      // Pressed twice, it is said once.
      void message.success({
        key: name,
        content: answer.kind === 'pending' ? `已提交“${title}”，等待另一人确认` : `已办理“${title}”`,
      });
      await queries.invalidateQueries();
    },
  });
}
