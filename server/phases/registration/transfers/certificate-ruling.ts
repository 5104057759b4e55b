/** 能否开具选民资格证明 · what the register says of him, put to the rule. */
import { groundOf } from '@xuanwu/rules/articles.ts';
import { mayBeCertified } from '@xuanwu/rules/eligibility-certificate.ts';
import { reason, rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { getCycle } from '../../preparation/cycle.queries.ts';
import { decisionsOn } from '../eligibility/person-eligibility.queries.ts';

/** `but`: the request itself, when it is carried out. */
export async function certificateRuling(
  acting: Acting,
  cycle: string,
  person: string,
  but?: string,
): Promise<Ruling> {
  const { tx, county, today: on } = acting;
  const { electionDay } = await getCycle(acting, cycle);
  const { rows } = await sql<{ isOnRoll: boolean; certificatesOut: number }>`
    select
      exists (select from registration g where g.county = ${county} and g.cycle = ${cycle} and g.person = ${person}
        and g.status = 'on-roll') as is_on_roll,
      (select count(*) from eligibility_certificate k where k.county = ${county} and k.cycle = ${cycle} and k.person = ${person}
        and k.state <> 'taken-back' and k.id is distinct from ${but ?? null}::uuid) as certificates_out`.execute(
    tx,
  );
  const [facts] = rows;
  if (!facts) throw new Error('a query without a from clause answered no row');
  const decision = (await decisionsOn(acting, [person], electionDay)).get(person);
  return mayBeCertified(
    { electionDay, on, isVoter: decision?.status === 'voter', ...facts },
    await lawFor(acting, electionDay),
  );
}

/** 收回以后能否回到名单 · before election day; afterwards he may have voted by it. */
export async function mayReturn(acting: Acting, cycle: string): Promise<Ruling> {
  const { electionDay } = await getCycle(acting, cycle);
  const test = `${acting.today} < ${electionDay}`;
  return rule([reason(groundOf('voter-floating', electionDay), test, acting.today < electionDay)]);
}
