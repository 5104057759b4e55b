/** Doing an act from a page: once per press of the button, whatever the network does. */
import type { ActName } from '@xuanwu/rules/acts.ts';
import { ACTS } from '@xuanwu/rules/acts.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useRef } from 'react';
import type { ActShapes } from './acts.ts';
import { type ProblemError, writeJson } from './client.ts';

export type ActDone<Name extends keyof ActShapes> =
  | { readonly kind: 'done'; readonly output: ActShapes[Name]['output'] }
  /** 待第二人复核. */
  | { readonly kind: 'pending' };

const ACCEPTED = 202;

/**
 * A mutation for one act. Sent again after a failure with the same input, it carries the same key, so that nothing is done twice.
 * Everything that was read before is read again afterwards.
 */
export function useAct<Name extends keyof ActShapes & ActName>(name: Name) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const attempt = useRef<{ input: string; key: string } | undefined>(undefined);
  return useMutation<ActDone<Name>, ProblemError, ActShapes[Name]['input']>({
    mutationFn: async (input) => {
      const asked = JSON.stringify(input);
      if (attempt.current?.input !== asked) attempt.current = { input: asked, key: crypto.randomUUID() };
      const { status, body } = await writeJson('POST', `/api/acts/${name}`, input, attempt.current.key);
      attempt.current = undefined;
      return status === ACCEPTED
        ? { kind: 'pending' }
        : { kind: 'done', output: body as ActShapes[Name]['output'] };
    },
    onSuccess: async (answer) => {
      const { title } = ACTS[name];
      void message.success(
        answer.kind === 'pending' ? `已提交“${title}”，等待另一人确认` : `已办理“${title}”`,
      );
      await queries.invalidateQueries();
    },
  });
}
