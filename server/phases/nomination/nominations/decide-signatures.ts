/** 联名的裁定: whom of a sheet the law counts, whom not and why. The same for a paper, for a supplement to it, and for a collection. */
import { caseErrorText } from '@xuanwu/rules/error-codes.ts';
import {
  articleOfRefusal,
  nomination as nominationRuling,
  type Nominator,
} from '@xuanwu/rules/nomination.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import type { Acting } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { Constituency } from '../../constituencies/constituency.queries.ts';
import { seatsOf } from '../../constituencies/seat-ledger.queries.ts';
import type { RefusedSignature, Signature } from './nominate.schema.ts';
import { type NomineeKey, readOrganisationsBefore, readRollSigners } from './signers.queries.ts';

/** Who counts, with his place on the roll where it is published. */
export interface Signer {
  readonly person: string;
  readonly serial: number | null;
}

export interface SignaturesDecided<Counted> {
  readonly ruling: Ruling;
  readonly counted: readonly Counted[];
  readonly refused: readonly RefusedSignature[];
}

/** One that asks to be counted: its id in the ruling, and how it is named where it is not. */
interface Asked<Counted> {
  readonly nominator: Nominator;
  readonly name: string;
  readonly serial: number | null;
  readonly counted: Counted;
}

/** In the order of the paper: of two of one hand, the first counts. */
export async function decideSignatures(
  acting: Acting,
  constituency: Constituency,
  signatures: readonly Signature[],
  nominees: readonly NomineeKey[],
): Promise<SignaturesDecided<Signer>> {
  const persons = signatures.flatMap(({ person }) => person ?? []);
  const signers = await readRollSigners(acting, constituency, persons, nominees);
  const asked = signatures.map(({ written, person }, index) => {
    const signer = person === null ? undefined : signers.get(person);
    const serial = signer?.serial ?? null;
    return {
      nominator: {
        id: person ?? `unknown ${index}`,
        onRoll: signer?.onRoll ?? false,
        signedBefore: signer?.signedBefore ?? 0,
      },
      name: written,
      serial,
      counted: { person: person ?? '', serial },
    };
  });
  return decide(acting, constituency, 'voters', asked, nominees);
}

export async function decideOrganisations(
  acting: Acting,
  constituency: Constituency,
  organisations: readonly string[],
  nominees: readonly NomineeKey[],
): Promise<SignaturesDecided<string>> {
  const before = await readOrganisationsBefore(acting, constituency, organisations, nominees);
  const asked = organisations.map((name) => ({
    nominator: { id: name, onRoll: false, signedBefore: before.get(name) ?? 0 },
    name,
    serial: null,
    counted: name,
  }));
  return decide(acting, constituency, 'organisations', asked, nominees);
}

async function decide<Counted>(
  { tx, county }: Acting,
  { id, electionDay }: Constituency,
  kind: 'organisations' | 'voters',
  asked: readonly Asked<Counted>[],
  nominees: readonly NomineeKey[],
): Promise<SignaturesDecided<Counted>> {
  const decided = nominationRuling({
    electionDay,
    seats: await seatsOf(tx, county, id),
    kind,
    nominators: asked.map(({ nominator }) => nominator),
    nominees: nominees.map(({ name }) => name),
  });
  if (!decided.ok) throw new ActError('bad-request', caseErrorText(decided.error));
  const { accepted, reasons, undecided, refusedNominators } = decided.ruling;
  // Refusals come in the order of who asked; of one hand twice, the second is the one refused.
  const open = [...refusedNominators];
  const counted: Counted[] = [];
  const refused: RefusedSignature[] = [];
  for (const [index, each] of asked.entries()) {
    const at = open.findIndex(({ id: refusedId }) => refusedId === each.nominator.id);
    const refusal = open[at];
    const isFirst = asked.findIndex(({ nominator }) => nominator.id === each.nominator.id) === index;
    if (!refusal || (refusal.reason === 'signed-twice' && isFirst)) {
      counted.push(each.counted);
      continue;
    }
    open.splice(at, 1);
    const { reason } = refusal;
    const serial = reason === 'not-on-roll' ? null : each.serial;
    refused.push({ name: each.name, serial, reason, article: articleOfRefusal(reason, electionDay) });
  }
  return { ruling: { permitted: accepted, reasons, undecided }, counted, refused };
}
