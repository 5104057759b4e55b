import { sql } from 'kysely';
import { type Acting, defineAct, done, refused } from '../../../../acts/act.ts';
import { constituencyStageRuling, lockConstituency } from '../../../constituencies/constituency.queries.ts';
import { decideSignatures } from '../decide-signatures.ts';
import { insertNomination } from '../insert-nomination.ts';
import type { Signature } from '../nominate.schema.ts';
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

/** 结束收集并登记提名 (选举法第三十条): counted with the roll as it is now, by the ruling of every nomination. Too few, and it stays open. */
export const closeNominationCollection = defineAct({
  name: 'close-nomination-collection',
  input: NominationCollectionSchema,
  output: CollectionNominatedSchema,
  areaOf: areaOfCollection,
  async perform(acting, { collection: id }) {
    const constituency = await lockConstituency(acting, (await getCollection(acting, id)).constituency);
    const stage = constituencyStageRuling('close-nomination-collection', constituency);
    if (!stage.permitted) return refused(stage);
    const inTime = await receivedInTime(acting, constituency, acting.today);
    if (!inTime.permitted) return refused(inTime);
    const { nominees, area } = await lockOpenCollection(acting, id);
    const signatures = await readConfirmed(acting, id);
    const decided = await decideSignatures(acting, constituency, signatures, nominees);
    if (!decided.ruling.permitted) return refused(decided.ruling);
    const nomination = await insertNomination(acting, constituency, {
      kind: 'voters',
      organisations: [],
    });
    await insertSigners(acting, { nomination, area }, decided.counted, 'phone');
    const left = [...(await readRefusals(acting, id, constituency.electionDay)), ...decided.refused];
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

/** In the order in which they came. */
async function readConfirmed({ tx, county }: Acting, collection: string): Promise<Signature[]> {
  const { rows } = await sql<Signature>`
    select s.person, p.name as written
    from collection_signature s join person p on p.county = s.county and p.id = s.person
    where s.county = ${county} and s.collection = ${collection} and s.withdrawn_at is null
    order by s.signed_at, s.serial`.execute(tx);
  return rows;
}
