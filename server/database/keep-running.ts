/** A database server that ends by itself is started again; a killed one may have to wait for its last workers to go. */
import type { ChildProcess } from 'node:child_process';

const RESTART_AFTER_MS = 300;
const RAN_FOR_A_WHILE_MS = 10_000;

/** `onEnd` is told how often the process has ended since it last ran for a while. */
export function keepRunning(
  start: () => ChildProcess,
  onEnd: (times: number) => void,
): { stop(signal: NodeJS.Signals): Promise<void> } {
  let stopping = false;
  let times = 0;
  let startedAt = Date.now();
  let child = start();
  let ended = follow(child);
  function follow(current: ChildProcess): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        if (stopping) return resolve();
        times = Date.now() - startedAt > RAN_FOR_A_WHILE_MS ? 1 : times + 1;
        onEnd(times);
        setTimeout(() => {
          if (stopping) return resolve();
          startedAt = Date.now();
          child = start();
          ended = follow(child);
          void ended.then(resolve);
        }, RESTART_AFTER_MS);
      };
      current.once('exit', end);
      current.once('error', end);
    });
  }
  return {
    async stop(signal) {
      stopping = true;
      child.kill(signal);
      await ended;
    },
  };
}
