import { randomUUID } from 'node:crypto';
import { groundOf } from '@xuanwu/rules/articles.ts';
import { reason, rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import type { z } from 'zod';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { Constituency } from '../../constituencies/constituency.queries.ts';
import { cycleStageRuling, getCycle } from '../../preparation/cycle.queries.ts';
import { lockConcerned } from '../open-cases/lock-concerned.ts';
import { closeMissed } from '../open-cases/settle-since.ts';
import { keptOffRoll } from '../eligibility/person-eligibility.queries.ts';
import { askWhoHeIs, refuseAnotherPerson } from '../details/write-details.ts';
import { areaOfPerson } from '../eligibility/record-person-fact.ts';
import { sharedKeys } from '../live-check/candidates.queries.ts';
import { linkageRecordOf } from '../live-check/linkage-record.ts';
import { readMissedAs } from '../open-cases/missed-number.ts';
import { type PersonDetails, readPersonDetails } from '../person-details.queries.ts';
import { eligibleOn } from '../register-person.ts';
import { readVoterNumber } from '../seek-person.ts';
import { settleClaims } from '../settle-claims.ts';
import {
  CorrectIdentityNumberSchema,
  IdentityNumberCorrectedSchema,
} from './correct-identity-number.schema.ts';
import { isBorneByAnother, replaceNumber } from './replace-number.ts';

type Input = z.infer<typeof CorrectIdentityNumberSchema>;

/**
 * 更正公民身份号码, or the number of somebody who was registered without one. As in a registration the number is held first, so that of two who want it one is told; his
 * claims, his day of birth and what he is compared by follow it, and whoever he may be now is asked about.
 */
export const correctIdentityNumber = defineAct({
  name: 'correct-identity-number',
  input: CorrectIdentityNumberSchema,
  output: IdentityNumberCorrectedSchema,
  isSealed: true,
  about: ['person'],
  areaOf: areaOfPerson,
  summary: () => Promise.resolve('更正一位选民的公民身份号码'),
  async perform(acting, input) {
    const { cycle, person } = input;
    const stage = await cycleStageRuling(acting, 'correct-identity-number', cycle);
    if (!stage.permitted) return refused(stage);
    const number = readVoterNumber(input.idNumber);
    const { keys } = acting.context;
    const hash = keys.identifierHash(number.normalised);
    const comparedWith = (details: PersonDetails) =>
      linkageRecordOf(keys, { ...details, ...number, idNumber: number.normalised });
    const seen = comparedWith(await readPersonDetails(acting, person));
    const constituencies = await lockConcerned(acting, cycle, [person], [], {
      hashes: [hash],
      shared: sharedKeys(seen),
    });
    const details = await readPersonDetails(acting, person);
    refuseAnother(details, input);
    const { electionDay } = await getCycle(acting, cycle);
    if (await isBorneByAnother(acting, hash, person))
      return refused(onAnother(electionDay), 'already-registered');
    const eligible = await eligibleOn(acting, number.birthDate, constituencies);
    if (!eligible.permitted) return refused(eligible, 'under-age-on-roll');
    const off = await keptOffRoll(acting, person, number.birthDate, constituencies);
    if (off) return refused(off);
    const correction = randomUUID();
    const compared = comparedWith(details);
    await replaceNumber(acting, { ...input, number, hash, compared, correction });
    const taken = await claimOn(acting, cycle, person, constituencies);
    if (taken) return refused(taken, 'already-registered');
    const cases = await askWhoHeIs(acting, { cycle, electionDay }, person, compared);
    const missed = await readMissedAs(acting, hash);
    await closeMissed(
      acting,
      cycle,
      missed.map((caseId) => ({ caseId, person, name: details.name })),
    );
    return {
      ...done(
        { person, correction, cases },
        { subject: { person, correction }, figures: { cases: cases.length } },
      ),
      consulted: eligible.undecided,
    };
  },
});

function refuseAnother(details: PersonDetails, { name, idNumber }: Input): void {
  refuseAnotherPerson(details, name);
  const { normalised } = readVoterNumber(idNumber);
  if (details.numbers.includes(normalised))
    throw new ActError('bad-request', '登记册上已经是这个号码，不用更正。');
}

function onAnother(electionDay: string): Ruling {
  const test = '该公民身份号码已登记在另一人名下 1 = 0';
  return rule([reason(groundOf('voter-one-place', electionDay), test, false)]);
}

/** On the day of each of his constituencies; who stands nowhere gives his claims back. */
async function claimOn(
  acting: Acting,
  cycle: string,
  person: string,
  constituencies: readonly Constituency[],
): Promise<Ruling | undefined> {
  const { electionDay } = await getCycle(acting, cycle);
  for (const day of new Set([electionDay, ...constituencies.map((each) => each.electionDay)])) {
    const taken = await settleClaims(acting, cycle, [person], day);
    if (taken) return taken;
  }
  return undefined;
}
