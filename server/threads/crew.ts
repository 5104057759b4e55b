/** Threads that share a piece of work: each takes the next task when it has done its last. */
import { Worker } from 'node:worker_threads';
import type { Order, Reply } from './serve.ts';

/** What a worker runs: the source, and what `scripts/build.ts` calls the program that it makes of it. */
export interface WorkerProgram {
  readonly source: URL;
  readonly bundled: string;
  /** MiB that a thread fills before it looks for what it needs no more: many where each task leaves much behind. */
  readonly youngMiB?: number;
}

export class Crew {
  private readonly workers: readonly Worker[];

  constructor(threads: number, program: WorkerProgram) {
    this.workers = Array.from({ length: threads }, () => openWorker(program));
  }

  /** Memory that all of them see. */
  share(shared: unknown): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    for (const worker of this.workers) worker.postMessage({ shared } satisfies Order);
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  /** Results as they are ready, of tasks that come by and by; no more are taken than there are workers to do them. */
  async *each<Result>(tasks: AsyncIterable<unknown>): AsyncGenerator<Result> {
    const source = tasks[Symbol.asyncIterator]();
    const running = new Map<Worker, Promise<{ readonly worker: Worker; readonly result?: Result }>>();
    const takeNext = async (worker: Worker) => {
      const next = await source.next();
      return next.done === true ? { worker } : { worker, result: (await ask(worker, next.value)) as Result };
    };
    for (const worker of this.workers) running.set(worker, takeNext(worker));
    try {
      while (running.size > 0) {
        const { worker, result } = await Promise.race(running.values());
        if (result === undefined) running.delete(worker);
        else {
          running.set(worker, takeNext(worker));
          yield result;
        }
      }
    } finally {
      await Promise.allSettled(running.values());
    }
  }

  async run<Result>(
    tasks: readonly unknown[],
    done: (index: number, result: Result) => void | Promise<void>,
  ): Promise<void> {
    let next = 0;
    await Promise.all(
      this.workers.map(async (worker) => {
        while (next < tasks.length) {
          const index = next++;
          await done(index, (await ask(worker, tasks[index])) as Result);
        }
      }),
    );
  }
}

function ask(worker: Worker, task: unknown): Promise<unknown> {
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

/** The source, run through tsx; in the bundle, the program that was made of it. */
function openWorker({ source, bundled, youngMiB }: WorkerProgram): Worker {
  const options = youngMiB === undefined ? {} : { resourceLimits: { maxYoungGenerationSizeMb: youngMiB } };
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL(`./${bundled}.js`, import.meta.url), options);
  const tsx = import.meta.resolve('tsx/esm/api');
  return new Worker(
    `import('${tsx}').then(({ register }) => { register(); return import('${source.href}'); });`,
    { ...options, eval: true },
  );
}
