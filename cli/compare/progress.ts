/** Progress of long work on standard error: a bar on a terminal, a plain line a stage elsewhere. */

const WIDTH = 30;
const BETWEEN = 10_000;

export interface Progress {
  at(stage: string, done: number, total: number): void;
  stageDone(stage: string, seconds: number): void;
  end(): void;
}

export function openProgress(): Progress {
  return process.stderr.isTTY ? bar() : lines();
}

function bar(): Progress {
  const { stderr } = process;
  return {
    at(stage, done, total) {
      const share = done / Math.max(total, 1);
      const full = Math.round(share * WIDTH);
      stderr.write(
        `\r\x1b[2K${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${Math.floor(share * 100)}% ${stage}`,
      );
    },
    stageDone: () => undefined,
    end: () => stderr.write('\r\x1b[2K'),
  };
}

function lines(): Progress {
  let last = performance.now();
  return {
    at(stage, done, total) {
      const now = performance.now();
      if (now - last < BETWEEN) return;
      last = now;
      process.stderr.write(`${stage} ${Math.floor((100 * done) / Math.max(total, 1))}%\n`);
    },
    stageDone: (stage, seconds) => process.stderr.write(`${stage}：${seconds.toFixed(1)} 秒\n`),
    end: () => undefined,
  };
}
