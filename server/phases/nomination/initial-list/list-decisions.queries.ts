/** 名单上的决定、更正、异议和提示, with what people said opened for those who work with it. */
import { type RawBuilder, sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { getConstituency } from '../../constituencies/constituency.queries.ts';
import { recordReading } from '../../registration/register.queries.ts';
import { readAdvice } from './list-advice.queries.ts';
import type { ListDecisions } from './list-decisions.schema.ts';

export async function readListDecisions(acting: Acting, id: string): Promise<ListDecisions> {
  const constituency = await getConstituency(acting, id);
  const cipher = await countyCipher(acting.tx, acting.context.keys, acting.county);
  const opened = <Said>(hex: string) =>
    JSON.parse(cipher.decrypt(Buffer.from(hex, 'hex')).toString()) as Said;
  const exclusions = await readExclusions(acting, id, opened);
  const facts = await readFactObjections(acting, id, opened);
  await recordReading(acting, exclusions.length + facts.length);
  return {
    exclusions,
    facts,
    corrections: await readCorrections(acting, id),
    advice: await readAdvice(acting, constituency),
  };
}

type Opened = <Said>(hex: string) => Said;
type Exclusion = ListDecisions['exclusions'][number];
type Sealed<Row> = Omit<Row, 'objector' | 'contact' | 'statement'> & { readonly encrypted: string };

async function readExclusions({ tx, county }: Acting, id: string, opened: Opened): Promise<Exclusion[]> {
  const { rows } = await sql<
    Omit<Exclusion, 'objections'> & {
      readonly objections: readonly Sealed<Exclusion['objections'][number]>[];
    }
  >`
    select x.id, x.candidate, c.name, x.ground, x.explanation, x.document, cardinality(x.cited_opinions) as cited_opinions,
      x.meeting, x.decided_on, l.published_on as listed_on, told.notified_on,
      (select o.decided_on from exclusion_objection o
        where o.county = x.county and o.exclusion = x.id and o.upheld) as restored_on,
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'madeBy', o.made_by, 'receivedOn', o.received_on,
          'encrypted', encode(o.encrypted, 'hex'), 'decision', ${decisionOf}) order by o.received_on, o.id)
        from exclusion_objection o where o.county = x.county and o.exclusion = x.id), '[]') as objections
    from exclusion x
    join initial_candidate c on c.county = x.county and c.id = x.candidate
    left join exclusion_notice told on told.county = x.county and told.exclusion = x.id
    left join initial_list l on l.county = c.county and l.id = c.listed_in
    where x.county = ${county} and x.constituency = ${id}
    order by x.decided_on, x.entry`.execute(tx);
  return rows.map(({ objections, ...row }) => ({
    ...row,
    objections: objections.map(({ encrypted, ...objection }) => ({
      ...objection,
      ...opened<Pick<Exclusion['objections'][number], 'objector' | 'statement'>>(encrypted),
    })),
  }));
}

const decisionOf: RawBuilder<unknown> = sql`case when o.decided_on is not null then jsonb_build_object(
  'on', o.decided_on, 'upheld', o.upheld, 'reasons', o.reasons, 'meeting', o.meeting) end`;

async function readCorrections({ tx, county }: Acting, id: string): Promise<ListDecisions['corrections']> {
  const { rows } = await sql<ListDecisions['corrections'][number]>`
    select k.id, coalesce(k.before ->> 'name', c.name) as name, k.corrected_on, k.list is not null as is_of_list, k.reason, k.document, k.before, k.after
    from nominee_correction k join initial_candidate c on c.county = k.county and c.id = k.candidate
    where k.county = ${county} and k.constituency = ${id}
    order by k.corrected_on, k.entry`.execute(tx);
  return rows;
}

async function readFactObjections(
  { tx, county }: Acting,
  id: string,
  opened: Opened,
): Promise<ListDecisions['facts']> {
  type Row = ListDecisions['facts'][number];
  const { rows } = await sql<Sealed<Row>>`
    select o.id, o.candidate, c.name, o.about, o.received_on, encode(o.encrypted, 'hex') as encrypted,
      case when o.finding is not null then jsonb_build_object('finding', o.finding, 'on', o.checked_on,
        'foundFacts', o.found_facts, 'document', o.document) end as "check"
    from fact_objection o join initial_candidate c on c.county = o.county and c.id = o.candidate
    where o.county = ${county} and o.constituency = ${id}
    order by o.received_on desc, o.entry desc`.execute(tx);
  return rows.map(({ encrypted, ...row }) => ({
    ...row,
    ...opened<Pick<Row, 'objector' | 'contact' | 'statement'>>(encrypted),
  }));
}
