/** A worker of `xuanwu compare`: one task after the other, until it is ended. */
import { parentPort } from 'node:worker_threads';
import { type FoundPairs, type PairTask, pairTask, type Shared } from './pair-task.ts';
import { type ReadPiece, type ReadTask, readTask } from './read-task.ts';

export type Task = ReadTask | PairTask;
export type Order = { readonly task: Task } | { readonly shared: Shared };
export type Reply = { readonly result: ReadPiece | FoundPairs } | { readonly error: string };

let shared: Shared | undefined;

parentPort?.on('message', (order: Order) => {
  if ('shared' in order) {
    shared = order.shared;
    return;
  }
  try {
    const result = order.task.kind === 'read' ? readTask(order.task) : pairTask(order.task, getShared());
    const buffers = Object.values(result).flatMap((value: unknown) =>
      ArrayBuffer.isView(value) ? [value.buffer as ArrayBuffer] : [],
    );
    reply({ result }, buffers);
  } catch (error) {
    reply({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }, []);
  }
});

function getShared(): Shared {
  if (shared === undefined) throw new Error('nothing to compare was given');
  return shared;
}

function reply(message: Reply, transfer: ArrayBuffer[]): void {
  parentPort?.postMessage(message, transfer);
}
