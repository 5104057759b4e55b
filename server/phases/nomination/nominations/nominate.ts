import type { z } from 'zod';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import {
  areaOfConstituency,
  type Constituency,
  constituencyStageRuling,
  lockConstituency,
} from '../../constituencies/constituency.queries.ts';
import { readName } from '../../registration/voter-files/read-cells.ts';
import { decideOrganisations, decideSignatures } from './decide-signatures.ts';
import { NominatedSchema, NominateSchema, type Nominee } from './nominate.schema.ts';
import { insertNomination } from './insert-nomination.ts';
import { insertNominee } from './write-nominee.ts';
import { requireNew } from './require-new.ts';
import { receivedInTime } from './received-in-time.ts';
import type { NomineeKey } from './signers.queries.ts';
import { insertRefused, insertSigners } from './write-signatures.queries.ts';

type Input = z.infer<typeof NominateSchema>;

/**
 * 提名推荐 (选举法第三十条): by parties and people's organisations, or by ten or more voters of the constituency jointly. Both
 * kinds are treated alike.
 */
export const nominate = defineAct({
  name: 'nominate',
  input: NominateSchema,
  output: NominatedSchema,
  areaOf: areaOfConstituency,
  async perform(acting, input) {
    // Locked: two nominations that share a signer come one after the other.
    const constituency = await lockConstituency(acting, input.constituency);
    const stage = constituencyStageRuling('nominate', constituency);
    if (!stage.permitted) return refused(stage);
    const receivedOn = dayReceived(acting, input);
    const inTime = await receivedInTime(acting, constituency, receivedOn);
    if (!inTime.permitted) return refused(inTime);
    const nominees = input.nominees.map(keyOf);
    const {
      ruling,
      organisations,
      signers,
      refused: left,
    } = await decideNominators(acting, constituency, input, nominees);
    if (!ruling.permitted) return refused(ruling);

    await requireNew(acting, constituency.id, { organisations, signers, nominees });
    const nomination = await insertNomination(acting, constituency, {
      kind: input.kind,
      organisations,
      receivedOn,
    });
    await insertSigners(acting, { nomination, area: constituency.area }, signers, 'paper');
    await insertRefused(acting, { nomination, area: constituency.area }, left);
    const candidates = [];
    for (const nominee of input.nominees) {
      candidates.push(await insertNominee(acting, constituency, nomination, nominee));
    }
    const nominators = organisations.length + signers.length;
    return done(
      { nomination, candidates, nominators, refused: [...left] },
      {
        subject: { constituency: constituency.id, nomination },
        figures: { nominators: signers.length, nominees: candidates.length },
        ruling,
      },
    );
  },
});

async function decideNominators(
  acting: Acting,
  constituency: Constituency,
  input: Input,
  nominees: readonly NomineeKey[],
) {
  if (input.kind === 'voters') {
    const decided = await decideSignatures(acting, constituency, input.signatures, nominees);
    return { ...decided, organisations: [], signers: decided.counted };
  }
  const decided = await decideOrganisations(acting, constituency, input.organisations, nominees);
  return { ...decided, organisations: decided.counted, signers: [] };
}

/** A paper handed in on the last day and typed the next morning was in time. */
function dayReceived({ today }: Acting, { receivedOn = today }: Input): string {
  if (receivedOn <= today) return receivedOn;
  throw new ActError('bad-request', '收到推荐表的日期还没有到，请核对。', [
    { path: 'receivedOn', message: `不能晚于今日（${today}）` },
  ]);
}

function keyOf({ name, birthDate, sex }: Nominee): NomineeKey {
  return { name: readName(name).value, birthDate, sex };
}
