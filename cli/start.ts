import { startServer } from '@xuanwu/server/main.ts';

export async function start(options: { port: number; dataDirectory: string | undefined }): Promise<void> {
  const server = await startServer(options);
  console.log(`ready ${server.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
  }
}
