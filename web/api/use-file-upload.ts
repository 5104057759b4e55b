import type { ActName } from '@xuanwu/rules/acts.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ProblemError } from './client.ts';
import { sendFile } from './send-file.ts';

interface Sent {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: File;
}

/** 上传一个大文件: how much of it is on its way, and the way to stop it before it has come whole. */
export function useFileUpload<Output>(act: ActName, onSent: (output: Output) => void | Promise<void>) {
  const queries = useQueryClient();
  const [percent, setPercent] = useState(0);
  const stop = useRef<AbortController>(null);
  const upload = useMutation<Output, ProblemError, Sent>({
    mutationFn: ({ fields, file }) => {
      setPercent(0);
      stop.current = new AbortController();
      return sendFile<Output>(act, fields, file, setPercent, stop.current.signal);
    },
    onSuccess: async (sent) => {
      await queries.invalidateQueries();
      await onSent(sent);
    },
  });
  const { error, isPending, mutate: send } = upload;
  return { error, isPending, percent, send, cancel: () => stop.current?.abort() };
}
