/** The workers of a run: each takes the next task when it has done its last. */
import { Worker } from 'node:worker_threads';
import type { FoundPairs, PairTask, Shared } from './pair-task.ts';
import type { ReadPiece, ReadTask } from './read-task.ts';
import type { Order, Reply, Task } from './worker.ts';

export class Crew {
  private readonly workers: readonly Worker[];

  constructor(threads: number) {
    this.workers = Array.from({ length: threads }, () => openWorker());
  }

  read(tasks: readonly ReadTask[], done: (index: number, piece: ReadPiece) => void): Promise<void> {
    return this.run(tasks, done as (index: number, result: ReadPiece | FoundPairs) => void);
  }

  pairs(tasks: readonly PairTask[], done: (index: number, pairs: FoundPairs) => void): Promise<void> {
    return this.run(tasks, done as (index: number, result: ReadPiece | FoundPairs) => void);
  }

  share(shared: Shared): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    for (const worker of this.workers) worker.postMessage({ shared } satisfies Order);
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  private async run(
    tasks: readonly Task[],
    done: (index: number, result: ReadPiece | FoundPairs) => void,
  ): Promise<void> {
    let next = 0;
    await Promise.all(
      this.workers.map(async (worker) => {
        while (next < tasks.length) {
          const index = next++;
          const task = tasks[index];
          if (task !== undefined) done(index, await ask(worker, task));
        }
      }),
    );
  }
}

function ask(worker: Worker, task: Task): Promise<ReadPiece | FoundPairs> {
  return new Promise((resolve, reject) => {
    const forget = () => worker.off('message', answered).off('error', failed).off('exit', ended);
    const answered = (reply: Reply) => {
      forget();
      if ('error' in reply) reject(new Error(reply.error));
      else resolve(reply.result);
    };
    const failed = (error: Error) => {
      forget();
      reject(error);
    };
    const ended = () => failed(new Error('a worker ended before it answered'));
    worker.on('message', answered).on('error', failed).on('exit', ended);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage({ task } satisfies Order);
  });
}

/** The source beside this file, run through tsx; in the bundle, the program that `scripts/build.ts` makes of it. */
function openWorker(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./comparer.js', import.meta.url));
  const tsx = import.meta.resolve('tsx/esm/api');
  const source = new URL('./worker.ts', import.meta.url).href;
  return new Worker(`import('${tsx}').then(({ register }) => { register(); return import('${source}'); });`, {
    eval: true,
  });
}
