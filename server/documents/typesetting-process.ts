/** The child process that typesets, from its parent's side. */
import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TypesettingOrder, TypesettingReply, TypesettingSetup } from './typesetting-child.ts';

export interface TypesettingProcess {
  /** One order at a time. Rejects when the process ends before it answers, which it does when the signal comes. */
  typeset(order: TypesettingOrder, signal: AbortSignal): Promise<TypesettingReply>;
  stop(): void;
}

export function startTypesettingProcess(setup: TypesettingSetup): TypesettingProcess {
  const { program, execArgv } = findProgram();
  const child = fork(program, [JSON.stringify(setup)], {
    execArgv,
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, FONTCONFIG_FILE: join(setup.templates, 'no-system-fonts.conf') },
  });
  holdOpen(child, false);
  const stop = () => void child.kill('SIGKILL');
  return {
    async typeset(order, signal) {
      holdOpen(child, true);
      signal.addEventListener('abort', stop);
      try {
        return await ask(child, order);
      } finally {
        signal.removeEventListener('abort', stop);
        holdOpen(child, false);
      }
    },
    stop,
  };
}

/** The source beside this file, run through tsx; in the bundle, the second program that `scripts/build.ts` makes. */
function findProgram(): { program: string; execArgv: string[] } {
  if (!import.meta.url.endsWith('.ts')) {
    return { program: fileURLToPath(new URL('./typesetter.js', import.meta.url)), execArgv: [] };
  }
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return {
    program: fileURLToPath(new URL('./typesetting-child.ts', import.meta.url)),
    execArgv: ['--import', tsx],
  };
}

function ask(child: ChildProcess, order: TypesettingOrder): Promise<TypesettingReply> {
  return new Promise((resolve, reject) => {
    const ended = () => settle(() => reject(new Error('the typesetting process ended before it answered')));
    const answered = (reply: unknown) => settle(() => resolve(reply as TypesettingReply));
    const settle = (outcome: () => void) => {
      child.off('exit', ended).off('message', answered);
      outcome();
    };
    if (child.exitCode !== null || child.signalCode !== null) return ended();
    child.on('exit', ended).on('message', answered);
    child.send(order, (error) => {
      if (error) ended();
    });
  });
}

/** An idle child must not keep the program from ending. */
function holdOpen(child: ChildProcess, hold: boolean): void {
  if (hold) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}
