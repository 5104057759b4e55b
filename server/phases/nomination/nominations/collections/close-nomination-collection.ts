import { articleOfRefusal } from '@xuanwu/rules/nomination.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import { sql } from 'kysely';
import { civilDate } from '../../../../acts/clock.ts';
import { type Acting, defineAct, done, refused } from '../../../../acts/act.ts';
import {
  type Constituency,
  constituencyStageRuling,
  lockConstituency,
} from '../../../constituencies/constituency.queries.ts';
import { decideSignatures } from '../decide-signatures.ts';
import { insertNomination } from '../insert-nomination.ts';
import type { RefusedSignature, Signature } from '../nominate.schema.ts';
import { receivedInTime } from '../received-in-time.ts';
import { insertNominee } from '../write-nominee.ts';
import { insertRefused, insertSigners } from '../write-signatures.queries.ts';
import { CollectionNominatedSchema, NominationCollectionSchema } from './collection.schema.ts';
import {
  areaOfCollection,
  endCollection,
  getCollection,
  lockOpenCollection,
  readRefusals,
} from './collection.queries.ts';

/**
 * 结束收集并登记提名 (选举法第三十条、第三十二条): counted with the roll as it is now, by the ruling of every nomination. Each voter's own confirmation is what was received, on the day on
 * which he gave it; whoever did so after the last day does not count, however late the office closes it. Too few, and it stays open.
 */
export const closeNominationCollection = defineAct({
  name: 'close-nomination-collection',
  input: NominationCollectionSchema,
  output: CollectionNominatedSchema,
  areaOf: areaOfCollection,
  async perform(acting, { collection: id }) {
    const constituency = await lockConstituency(acting, (await getCollection(acting, id)).constituency);
    const stage = constituencyStageRuling('close-nomination-collection', constituency);
    if (!stage.permitted) return refused(stage);
    const { nominees, area } = await lockOpenCollection(acting, id);
    const { inTime, late, ruling: days } = await readConfirmed(acting, constituency, id);
    const decided = await decideSignatures(acting, constituency, inTime, nominees);
    if (!decided.ruling.permitted) return refused(withDays(days, decided.ruling));
    const [last] = inTime.slice(-1);
    const receivedOn = last ? dayOf(last) : acting.today;
    const nomination = await insertNomination(acting, constituency, {
      kind: 'voters',
      organisations: [],
      receivedOn,
    });
    await insertSigners(acting, { nomination, area }, decided.counted, 'phone', receivedOn);
    const tooLate = late.map((each) => notCounted(each, constituency.electionDay));
    const left = [
      ...(await readRefusals(acting, id, constituency.electionDay)),
      ...decided.refused,
      ...tooLate,
    ];
    await insertRefused(acting, { nomination, area }, left);
    const candidates = [];
    for (const nominee of nominees)
      candidates.push(await insertNominee(acting, constituency, nomination, nominee));
    await endCollection(acting, id, { state: 'nominated', nomination });
    const nominators = decided.counted.length;
    return done(
      { nomination, candidates, nominators, refused: left },
      {
        subject: { constituency: constituency.id, collection: id, nomination },
        figures: { nominators, nominees: nominees.length },
        ruling: decided.ruling,
      },
    );
  },
});

interface Confirmed extends Signature {
  readonly serial: number;
  readonly signedAt: Date;
}

/** 及时确认的 and those that came after the last day, in the order in which they came; and what the law says of a confirmation that came today. */
async function readConfirmed(acting: Acting, constituency: Constituency, collection: string) {
  const { rows } = await sql<Confirmed>`
    select s.person, p.name as written, s.serial, s.signed_at
    from collection_signature s join person p on p.county = s.county and p.id = s.person
    where s.county = ${acting.county} and s.collection = ${collection} and s.withdrawn_at is null
    order by s.signed_at, s.serial`.execute(acting.tx);
  const inTime: Confirmed[] = [];
  const late: Confirmed[] = [];
  const rulings = new Map<string, Ruling>();
  for (const row of rows) {
    const day = dayOf(row);
    const ruling = rulings.get(day) ?? (await receivedInTime(acting, constituency, day));
    rulings.set(day, ruling);
    (ruling.permitted ? inTime : late).push(row);
  }
  return { inTime, late, ruling: await receivedInTime(acting, constituency, acting.today) };
}

function dayOf({ signedAt }: Confirmed): string {
  return civilDate(signedAt);
}

/** Too few, and no day left on which more could come: both reasons are told. */
function withDays(days: Ruling, ruling: Ruling): Ruling {
  return days.permitted ? ruling : { ...ruling, reasons: [...days.reasons, ...ruling.reasons] };
}

function notCounted({ written, serial }: Confirmed, electionDay: string): RefusedSignature {
  const reason = 'too-late';
  return { name: written, serial, reason, article: articleOfRefusal(reason, electionDay) };
}
