/** What the mutation run and the loaded tests tell one another. */
import { BroadcastChannel } from 'node:worker_threads';
import type { MutantCoverage } from '@stryker-mutator/api/core';

export type Asked =
  | { readonly kind: 'coverage' }
  | {
      readonly kind: 'mutant';
      readonly mutant: string;
      readonly names: readonly string[];
      readonly hitLimit?: number;
    }
  | { readonly kind: 'stop' };

export interface TestRun {
  readonly name: string;
  readonly milliseconds: number;
  readonly failure?: string;
}

export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'covered'; readonly runs: readonly TestRun[]; readonly coverage: MutantCoverage }
  | {
      readonly kind: 'tried';
      readonly called: number;
      readonly hitCount: number;
      readonly killed?: { readonly by: string; readonly failure: string };
    };

/** The variable that the mutated sources read and count in. */
export interface Namespace {
  activeMutant?: string;
  currentTestId?: string;
  hitCount: number;
  hitLimit?: number | undefined;
  mutantCoverage?: MutantCoverage;
}

declare module 'vitest' {
  interface ProvidedContext {
    namespace: string;
    channel: string;
    /** A mutant that is on while the sources are loaded; empty for none. */
    staticMutant: string;
  }
}

/** Between the threads of one process. */
export class Line<Said, Heard> {
  private readonly channel: BroadcastChannel;

  constructor(name: string) {
    this.channel = new BroadcastChannel(name);
  }

  say(said: Said): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.channel.postMessage(said);
  }

  /** What is said next. */
  heard(): Promise<Heard> {
    return new Promise((resolve) => {
      const listen = (message: unknown) => resolve((message as { data: Heard }).data);
      this.channel.addEventListener('message', listen, { once: true });
    });
  }

  close(): void {
    this.channel.close();
  }
}
