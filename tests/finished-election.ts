/** A rehearsal with everything done that an election asks for after its results: where tests of the closing begin. */
import { handOver, sealEveryRound } from '@xuanwu/server/rehearsal/steps/eventful/ending.ts';
import { settleCredentials } from '@xuanwu/server/rehearsal/steps/eventful/credentials.ts';
import type { TestRehearsal } from './rehearsal.ts';

const untold = () => Promise.resolve();

/** 审查并公布代表. */
export function settleElection({ stage }: TestRehearsal): Promise<void> {
  return settleCredentials(stage, untold);
}

/** 封存 what is not sealed yet, 移交 of every committee. */
export async function sealAndHandOver({ stage }: TestRehearsal): Promise<void> {
  await sealEveryRound(stage, untold);
  await handOver(stage, untold);
}
