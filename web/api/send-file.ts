import type { ActName } from '@xuanwu/rules/acts.ts';
import type { Problem } from '@xuanwu/server/acts/problem.schema.ts';
import { ProblemError } from './client.ts';

const UNREACHABLE: Problem = {
  type: 'urn:xuanwu:problem:unreachable',
  title: '文件没有传完，连接断了。请检查网络后重新选择文件。',
  status: 0,
  code: 'unreachable',
};

const CANCELLED: Problem = {
  type: 'urn:xuanwu:problem:upload-cancelled',
  title: '已取消上传，什么也没有保存。',
  status: 0,
  code: 'upload-cancelled',
};

/** Stopped by whoever was sending it. */
export function isCancelled(error: ProblemError | null): boolean {
  return error?.problem.code === CANCELLED.code;
}

/** Sends a file to an act and tells how much of it is on its way, which `fetch` cannot. */
export function sendFile<Output>(
  act: ActName,
  fields: Readonly<Record<string, string>>,
  file: File,
  onPercent: (percent: number) => void,
  signal?: AbortSignal,
): Promise<Output> {
  const form = new FormData();
  // Before the file: the server reads the parts in their order.
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/acts/${act}`);
    request.setRequestHeader('idempotency-key', crypto.randomUUID());
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onPercent(Math.floor((loaded / Math.max(total, 1)) * 100)),
    );
    request.addEventListener('error', () => reject(new ProblemError(UNREACHABLE)));
    request.addEventListener('load', () => {
      if (request.status < 300) resolve(request.response as Output);
      else reject(new ProblemError((request.response as Problem | null) ?? UNREACHABLE));
    });
    request.addEventListener('abort', () => reject(new ProblemError(CANCELLED)));
    signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
