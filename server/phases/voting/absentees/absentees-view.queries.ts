/** 不能到场的选民: who is held by what is recorded of him, and who was put on the list; where each stands, and what became of what was agreed. */
import { waysOf, type Absence } from '@xuanwu/rules/absentee.ts';
import type { VotingWay } from '@xuanwu/rules/custody.ts';
import { readLaw } from '@xuanwu/rules/local-law.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { permitView } from '../../../acts/acting.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { getCycle } from '../../preparation/cycle.queries.ts';
import { decisionsOn } from '../../registration/eligibility/person-eligibility.queries.ts';
import { readStandingFacts } from '../../registration/eligibility/person-fact.queries.ts';
import { recordReading } from '../../registration/register.queries.ts';
import { custodyOn } from './absentee.queries.ts';
import type { AbsenteeRow, Absentees } from './absentee.schema.ts';

interface Read {
  readonly person: string;
  readonly name: string;
  readonly bornIn: string;
  readonly constituency: string;
  readonly absence: Absence | null;
  readonly organEncrypted: Buffer | null;
  readonly contactEncrypted: Buffer | null;
  readonly documentEncrypted: Buffer | null;
  readonly way: VotingWay | null;
  readonly agreedOn: string | null;
  readonly dueOn: string | null;
  readonly isOverdue: boolean;
  readonly box: string | null;
  readonly proxy: string | null;
  readonly places: string | null;
}

type ReadContact = Omit<AbsenteeRow['contacts'][number], 'note'> & {
  readonly person: string;
  readonly noteEncrypted: Buffer | null;
};

export async function readAbsentees(acting: Acting, cycle: string): Promise<Absentees> {
  const { tx, county, context, actor } = acting;
  permitView(actor, 'absentees');
  const { electionDay } = await getCycle(acting, cycle);
  const read = await readRows(acting, cycle, electionDay);
  const persons = read.map(({ person }) => person);
  const facts = await readStandingFacts(acting, persons);
  const decisions = await decisionsOn(acting, persons, electionDay);
  const contacts = await readContacts(acting, cycle);
  const cipher = await countyCipher(tx, context.keys, county);
  const opened = (sealed: Buffer | null) => (sealed === null ? null : cipher.decrypt(sealed).toString());
  const reading = readLaw(await lawFor(acting, electionDay));
  const rows = read
    .filter(({ person }) => decisions.get(person)?.status === 'voter')
    .map((row): AbsenteeRow => {
      const held = custodyOn(facts.get(row.person) ?? [], electionDay);
      const { person, name, bornIn, constituency, way, agreedOn, dueOn, isOverdue } = row;
      const absence = row.absence ?? 'custody';
      const own = contacts.filter((each) => each.person === person);
      const arrangement = arrangementOf(row);
      return {
        person,
        name,
        bornIn,
        constituency,
        absence,
        custody: held?.custody ?? null,
        organ: opened(row.organEncrypted) ?? held?.place ?? null,
        contact: opened(row.contactEncrypted),
        isListed: row.absence !== null,
        ways: [...waysOf(absence, held?.custody, reading)],
        way,
        agreedOn,
        document: opened(row.documentEncrypted),
        state:
          way === null
            ? own.length > 0
              ? 'asked'
              : 'not-asked'
            : arrangement === null
              ? 'agreed'
              : 'arranged',
        arrangement,
        dueOn,
        isOverdue,
        contacts: own.map(({ person: _person, noteEncrypted, ...contact }) => ({
          ...contact,
          note: opened(noteEncrypted),
        })),
      };
    });
  await recordReading(acting, rows.length);
  return { electionDay, rows, boxes: await readBoxes(acting, cycle) };
}

/** 落实: what stands in the tables that hand out ballots, whoever wrote it there. */
function arrangementOf({ way, box, proxy, places }: Read): string | null {
  switch (way) {
    case null:
      return null;
    case 'mobile-box':
      return box === null ? null : `流动票箱：${box}`;
    case 'proxy':
      return proxy === null ? null : `受托人：${proxy}`;
    case 'in-person':
    case 'return':
      return places === null ? null : `投票场所：${places}`;
  }
}

/** Who is on a roll and held on that day by a fact that stands, or was listed; with the box, the proxy and the places that he has. */
async function readRows({ tx, county, today }: Acting, cycle: string, electionDay: string): Promise<Read[]> {
  const { rows } = await sql<Read>`
    with concerned as (
      select person from person_fact where county = ${county} and kind = 'custody' and withdrawn_on is null
        and since <= ${electionDay} and (until is null or until >= ${electionDay})
      union select person from absentee where county = ${county} and cycle = ${cycle}
    )
    select p.id as person, p.name, to_char(p.birth_date, 'YYYY-MM') as born_in, own.name as constituency, a.absence, a.organ_encrypted,
      a.contact_encrypted, a.document_encrypted, a.way, a.agreed_on, a.due_on, coalesce(a.due_on < ${today}::date, false) as is_overdue,
      (select b.name from mobile_box_user u join polling_place b on b.county = u.county and b.id = u.place
        where u.county = p.county and u.person = p.id and u.election_day = ${electionDay}) as box,
      (select proxy.name from proxy_commission k join person proxy on proxy.county = k.county and proxy.id = k.proxy
        where k.county = p.county and k.cycle = ${cycle} and k.principal = p.id and k.election_day = ${electionDay}) as proxy,
      (select string_agg(b.name, '、' order by b.name) from polling_place_constituency s
        join polling_place b on b.county = s.county and b.id = s.place and b.kind <> 'mobile-box'
        where s.county = p.county and s.constituency = own.id and b.id = coalesce((select x.place from place_assignment x
          where x.county = p.county and x.cycle = ${cycle} and x.person = p.id), b.id)) as places
    from concerned join person p on p.county = ${county} and p.id = concerned.person
    cross join lateral (select c.id, c.name from registration g join constituency c on c.county = g.county and c.id = g.constituency
      where g.county = p.county and g.cycle = ${cycle} and g.person = p.id and g.status = 'on-roll' order by g.level desc limit 1) own
    left join absentee a on a.county = p.county and a.cycle = ${cycle} and a.person = p.id
    order by a.way is not null, a.due_on nulls last, p.sort_key, p.id`.execute(tx);
  return rows;
}

async function readContacts({ tx, county }: Acting, cycle: string): Promise<ReadContact[]> {
  const { rows } = await sql<ReadContact>`
    select t.person, t.id, t.means, t.result, t.made_on, t.note_encrypted, a.display_name as by
    from absentee_contact t join account a on a.id = t.account
    where t.county = ${county} and t.cycle = ${cycle} order by t.made_on desc, t.id`.execute(tx);
  return rows;
}

async function readBoxes({ tx, county }: Acting, cycle: string): Promise<Absentees['boxes']> {
  return tx
    .selectFrom('pollingPlace')
    .select(['id', 'name'])
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .where('kind', '=', 'mobile-box')
    .orderBy('name')
    .execute();
}
