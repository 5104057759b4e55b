/** The program from its sources, as someone at a terminal runs it. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../cli/main.ts', import.meta.url));

/** How a shell calls it. */
export const XUANWU = [process.execPath, '--import', 'tsx', MAIN] as const;

export interface Run {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** With this on its standard input, until it ends. */
export async function xuanwu(args: readonly string[], input: string | Buffer = ''): Promise<Run> {
  const [command, ...rest] = XUANWU;
  const child = spawn(command, [...rest, ...args]);
  let output = '';
  let errors = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  child.stdin.end(input);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, output, errors };
}
