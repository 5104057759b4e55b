import { startServer } from '@xuanwu/server/main.ts';

export interface StartOptions {
  /** undefined takes 8080, or any free port where that is in use. */
  readonly port: number | undefined;
  readonly dataDirectory: string | undefined;
  readonly demo: 'wudalianchi' | undefined;
  /** ISO; of a rehearsal only. */
  readonly clock: string | undefined;
}

/** `xuanwu start`: serves until it is told to stop. */
export async function start(options: StartOptions): Promise<void> {
  const server = await startServer(options);
  console.error(`数据目录：${server.directory}`);
  if (server.setUpCode !== undefined)
    console.error(`初始化码（正式启用时在网页上输入）：${server.setUpCode}`);
  console.log(`ready ${server.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      console.error('正在停止……');
      void server.stop().then(() => process.exit(0));
    });
  }
}
