/** What every worker program does: one task after the other, until it is ended. */
import { parentPort } from 'node:worker_threads';

export type Order = { readonly task: unknown } | { readonly shared: unknown };
export type Reply = { readonly result: unknown } | { readonly error: string };

/** Typed arrays of a result are handed over, not copied. */
export function serve<Task, Shared>(handle: (task: Task, getShared: () => Shared) => object): void {
  let shared: unknown;
  const getShared = () => {
    if (shared === undefined) throw new Error('nothing was shared yet');
    return shared as Shared;
  };
  parentPort?.on('message', (order: Order) => {
    if ('shared' in order) {
      ({ shared } = order);
      return;
    }
    try {
      const result = handle(order.task as Task, getShared);
      const buffers = Object.values(result).flatMap((value: unknown) =>
        ArrayBuffer.isView(value) ? [value.buffer as ArrayBuffer] : [],
      );
      reply({ result }, buffers);
    } catch (error) {
      reply({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }, []);
    }
  });
}

function reply(message: Reply, transfer: ArrayBuffer[]): void {
  parentPort?.postMessage(message, transfer);
}
