import { superiorsOf } from '@xuanwu/rules/area-code.ts';
import { sql } from 'kysely';
import type { Acting } from '../acts/act.ts';
import { decisionsInForce, readDecisions, readLocalRules } from '../local-law/held-law.queries.ts';
import { lawFor } from '../local-law/law-for.ts';
import type { Law, LegalEnquiryRow } from './law-view.schema.ts';
import { readNames } from './place-names.queries.ts';

export async function readLaw(acting: Acting): Promise<Law> {
  const { tx, county, actor } = acting;
  const name = await readNames(acting);
  const decisions = await readDecisions(tx, county);
  const electionDay = await readElectionDay(acting);
  const law = await lawFor(acting, electionDay ?? undefined);
  const standing = new Set(
    decisionsInForce(decisions)
      .filter(({ parameter }) => law.articles[parameter] === undefined)
      .map(({ id }) => id),
  );
  return {
    place: name(county),
    superiors: superiorsOf(actor.area ?? county).map(name),
    electionDay,
    decisions: decisions.map((row) => ({
      id: row.id,
      parameter: row.parameter,
      value: row.value,
      decidedBy: row.decidedBy,
      document: row.document,
      decidedOn: row.decidedOn,
      by: name(row.place),
      scope: name(row.area),
      enquiry: row.enquiry,
      inForce: standing.has(row.id),
    })),
    rules: (await readLocalRules(tx, county)).map(({ place, record, ...row }) => ({
      ...row,
      by: name(place),
      sha256: record.sha256,
      document: record.document,
      adoptedOn: record.adoptedOn,
      isOwn: record.ledger === county,
    })),
    stopped: await readStopped(acting),
  };
}

/** What was asked by the caller's office, of it, or answered for where it is. */
export async function readEnquiries(acting: Acting): Promise<LegalEnquiryRow[]> {
  const { tx, county } = acting;
  const name = await readNames(acting);
  const rows = await tx
    .selectFrom('legalEnquiry as e')
    .leftJoin('silentPointDecision as d', 'd.enquiry', 'e.id')
    .orderBy('e.askedOn', 'desc')
    .orderBy('e.id')
    .selectAll('e')
    .select('d.id as decision')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    by: name(row.place),
    askedOf: name(row.askedOf),
    parameter: row.parameter,
    question: row.question,
    askedOn: row.askedOn,
    answer:
      row.answer === null
        ? null
        : {
            text: row.answer,
            document: row.document ?? '',
            scope: name(row.area ?? ''),
            answeredOn: row.answeredOn ?? '',
            decision: row.decision,
          },
    isMineToAnswer: row.answer === null && name(row.askedOf).code === county,
  }));
}

async function readElectionDay({ tx, county }: Acting): Promise<string | null> {
  const cycle = await tx
    .selectFrom('cycle')
    .select('electionDay')
    .where('county', '=', county)
    .orderBy('openedAt', 'desc')
    .executeTakeFirst();
  return cycle?.electionDay ?? null;
}

/** From the ledger: acts that were not carried out because a silent point was open. */
async function readStopped({ tx, county }: Acting): Promise<Law['stopped']> {
  const { rows } = await sql<Law['stopped'][number]>`
    select point as parameter, act, count(*)::int as times, max(at) as last_at
    from ledger_entry, jsonb_array_elements_text(body::jsonb -> 'open') point
    where ledger = ${county} and outcome = 'refused'
    group by point, act
    order by last_at desc`.execute(tx);
  return rows;
}
