/** The built program as a process of its own, to be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Program {
  readonly url: string;
  kill(signal: NodeJS.Signals): Promise<void>;
}

export async function startProgram(
  directory: string,
  port: number,
  environment: NodeJS.ProcessEnv = {},
): Promise<Program> {
  const child: ChildProcess = spawn(
    process.execPath,
    ['cli/bin/xuanwu.js', 'start', '--data', directory, '--port', String(port)],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...environment } },
  );
  const exited = once(child, 'exit');
  if (!child.stdout) throw new Error('the program has no standard output');
  for await (const line of createInterface({ input: child.stdout })) {
    const [, url] = /^ready (http\S+)$/.exec(line) ?? [];
    if (url === undefined) continue;
    return {
      url,
      async kill(signal) {
        child.kill(signal);
        await exited;
      },
    };
  }
  throw new Error('the program ended before it was ready');
}

export async function databasePid(directory: string): Promise<number> {
  return Number((await readFile(join(directory, 'cluster', 'postmaster.pid'), 'utf8')).split('\n', 1)[0]);
}

export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
