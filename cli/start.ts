import { startServer } from '@xuanwu/server/main.ts';

export interface StartOptions {
  /** undefined takes 8080, or any free port where that is in use. */
  readonly port: number | undefined;
  readonly dataDirectory: string | undefined;
  readonly demo: 'wudalianchi' | undefined;
  /** ISO; of a rehearsal only. */
  readonly clock: string | undefined;
}

/** `xuanwu start`: serves until it is told to stop, which may be before it serves at all. */
export async function start(options: StartOptions): Promise<void> {
  const ending = toldToStop();
  const server = await startServer({ ...options, ending }).catch((error: unknown) => {
    if (ending.aborted) process.exit(0);
    throw error;
  });
  const stop = () => void server.stop().then(() => process.exit(0));
  if (ending.aborted) return stop();
  ending.addEventListener('abort', stop);
  console.error(`数据目录：${server.directory}`);
  if (server.setUpCode !== undefined)
    console.error(`初始化码（正式启用时在网页上输入）：${server.setUpCode}`);
  console.log(`ready ${server.url}`);
}

/** By a service manager, by Ctrl-C, or because the terminal was closed. A second time it ends at once. */
function toldToStop(): AbortSignal {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      console.error('正在停止……');
      ending.abort();
    });
  }
  return ending.signal;
}
