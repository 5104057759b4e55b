/** 一件核查事项: its people side by side, what each field says, what was decided. Who looked is recorded where they are registered. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { found, whoAndWhen } from '../../../acts/acting.ts';
import { appendEntries } from '../../../ledger/append.ts';
import { READ_REGISTER } from '../register.queries.ts';
import { caseColumns, type CaseFilter, wantedCases } from './case-list.queries.ts';
import { readCaseSubjects } from './case-subjects.queries.ts';
import type { CaseView } from './case-view.schema.ts';
import { inCounty } from '../open-cases/county-scope.ts';
import { tellUnregistered } from './unregistered.queries.ts';

type Head = Omit<CaseView, 'registeredSince' | 'subjects' | 'decisions' | 'nextCase'>;

/** `filter` says of which list the next case is told. */
export async function readCase(
  acting: Acting,
  id: string,
  filter: CaseFilter = { state: 'open' },
): Promise<CaseView> {
  const { tx, county, today } = acting;
  const { rows } = await sql<Head>`
    select ${caseColumns(county, today)}, k.cycle, k.evidence,
      (select jsonb_build_object('id', c.id, 'name', c.name, 'level', c.level) from constituency c
        where c.county = k.county and c.id = k.constituency) as constituency
    from registration_case k left join account a on a.id = k.owner
    where k.county = ${county} and k.id = ${id}`.execute(tx);
  const head = found(rows[0], '这个核查事项');
  const subjects = await readCaseSubjects(acting, id, head.cycle);
  await recordReading(acting, subjects.registers);
  const [told] = await tellUnregistered(acting, [head]);
  return {
    ...found(told, '这个核查事项'),
    subjects: subjects.rows,
    decisions: await readDecisions(acting, id),
    nextCase: await nextAfter(acting, head, filter),
  };
}

/** Reading of personal data by people: so many persons, in the ledger of each county whose register they are on. */
async function recordReading(acting: Acting, registers: readonly string[]): Promise<void> {
  for (const county of new Set(registers)) {
    const persons = registers.filter((each) => each === county).length;
    const reading = { act: READ_REGISTER, outcome: 'done' as const, subject: {}, figures: { persons } };
    await inCounty(acting, county, ({ tx }) =>
      appendEntries(tx, county, [{ id: randomUUID(), ...reading, ...whoAndWhen(acting) }]),
    );
  }
}

async function readDecisions({ tx, county }: Acting, id: string): Promise<CaseView['decisions']> {
  const { rows } = await sql<Omit<CaseView['decisions'][number], 'at'> & { at: Date }>`
    select d.id, d.kind, d.reason, a.display_name as by, d.decided_at as at, (d.decided ->> 'person')::uuid as person,
      coalesce(d.decided -> 'levels', '[]') as levels,
      array(select c.name from jsonb_each_text(coalesce(d.decided -> 'constituencies', '{}')) chosen
        join constituency c on c.county = d.county and c.id = chosen.value::uuid order by chosen.key) as places,
      exists (select from registration_case_decision u where u.county = d.county and u.undoes = d.id) as is_undone,
      exists (
        select from jsonb_array_elements((d.before -> 'registration') || (d.after -> 'registration')) g
        join constituency c on c.county = d.county and c.id = (g ->> 'constituency')::uuid
        where c.stage <> 'drawn' and d.before <> d.after) as needs_correction
    from registration_case_decision d join account a on a.id = d.decided_by
    where d.county = ${county} and d.case_id = ${id} order by d.decided_at desc`.execute(tx);
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

/** In the order of the list; after its last one, its first. */
async function nextAfter(acting: Acting, { id, dueOn }: Head, filter: CaseFilter): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select k.id from registration_case k
    where k.county = ${acting.county} and ${await wantedCases(acting, filter)} and k.id <> ${id}
    order by (k.due_on, k.id) <= (${dueOn}::date, ${id}::uuid), k.due_on, k.id limit 1`.execute(acting.tx);
  return rows[0]?.id ?? null;
}
