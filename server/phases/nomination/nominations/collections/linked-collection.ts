/** 扫码或者打开链接: the collection that a link belongs to, for whoever has it. */
import { articleOf } from '@xuanwu/rules/articles.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../../acts/act.ts';
import type { Context } from '../../../../acts/context.ts';
import { civilDate } from '../../../../acts/clock.ts';
import { ActError } from '../../../../acts/error-codes.ts';
import { setScope } from '../../../../database/scope.ts';
import { lawFor } from '../../../../local-law/law-for.ts';
import {
  type Constituency,
  constituencyStageRuling,
  getConstituency,
  shareConstituency,
} from '../../../constituencies/constituency.queries.ts';
import { seatsOf } from '../../../constituencies/seat-ledger.queries.ts';
import { getElection } from '../../../preparation/cycle.queries.ts';
import { type Collection, getCollection } from './collection.queries.ts';
import type { PublicCollection } from './collection.schema.ts';
import { receivedInTime } from '../received-in-time.ts';

/** Nobody acts: what is written is no act and leaves no entry. */
export type Confirming = Pick<Acting, 'context' | 'tx' | 'county' | 'now'>;

/** In the middle of a transaction that may see the county of the link. */
export interface LinkedCollection {
  readonly acting: Confirming;
  readonly constituency: Constituency;
  readonly collection: Collection;
}

const GONE = '这个链接无效。请向选举办公室或者发起联名的选民要新的。';
const ENDED = '这次联名推荐已经结束，不能再确认或者撤回。要撤回签名的，请书面向选举办公室提出。';

async function linked<T>(
  context: Context,
  code: string,
  work: (acting: Confirming, collection: string) => Promise<T>,
): Promise<T> {
  return context.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{
      county: string;
      id: string;
    }>`select * from collection_of_link(${code})`.execute(tx);
    const [link] = rows;
    if (!link) throw new ActError('not-found', GONE);
    await setScope(tx, { county: link.county, area: null });
    return work({ context, tx, county: link.county, now: context.clock.now() }, link.id);
  });
}

/** The office that closes it or takes a nomination waits, or is waited for; confirmations of different voters do not wait for each other. */
export function inLinkedCollection<T>(
  context: Context,
  code: string,
  work: (linked: LinkedCollection) => Promise<T>,
): Promise<T> {
  return linked(context, code, async (acting, id) => {
    const { constituency: place } = await getCollection(acting, id);
    const constituency = await (await shareConstituency(acting, place))();
    const collection = await getCollection(acting, id);
    const isOpen = collection.state === 'open' && (await mayConfirm(acting, constituency));
    if (!isOpen) throw new ActError('lost-race', ENDED);
    return work({ acting, constituency, collection });
  });
}

/** Until the nominations of the constituency are closed, and no longer than until the last day for them. */
async function mayConfirm(acting: Confirming, constituency: Constituency): Promise<boolean> {
  const stage = constituencyStageRuling('close-nomination-collection', constituency);
  return stage.permitted && (await receivedInTime(acting, constituency, civilDate(acting.now))).permitted;
}

export function readPublicCollection(context: Context, code: string): Promise<PublicCollection> {
  return linked(context, code, async (acting, id) => {
    const { constituency: place, nominees, state } = await getCollection(acting, id);
    const constituency = await getConstituency(acting, place);
    const { electionDay } = constituency;
    const { values } = await lawFor(acting, electionDay);
    return {
      constituency: constituency.name,
      congress: (await getElection(acting, constituency.election)).name,
      electionDay,
      seats: await seatsOf(acting.tx, acting.county, place),
      isOpen: state === 'open' && (await mayConfirm(acting, constituency)),
      usesCards: values.voterCards,
      article: articleOf('nom-voters', electionDay),
      // Of one that has ended nothing is shown but that it has.
      nominees: (state === 'open' ? nominees : []).map(
        ({ name, sex, birthDate, ethnicity, education, politics, occupation, statement }) => ({
          name,
          sex,
          ethnicity,
          education,
          politics,
          occupation,
          bornIn: birthDate.slice(0, 7),
          resume: statement?.resume ?? '',
        }),
      ),
    };
  });
}
