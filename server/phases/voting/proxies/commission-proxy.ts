import { randomUUID } from 'node:crypto';
import { caseErrorText } from '@xuanwu/rules/error-codes.ts';
import { usesNoBox } from '@xuanwu/rules/mobile-box.ts';
import { proxy as proxyRuling } from '@xuanwu/rules/proxy.ts';
import { rule } from '@xuanwu/rules/ruling.ts';
import { sql } from 'kysely';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import {
  areaOfConstituency,
  type Constituency,
  lockConstituency,
} from '../../constituencies/constituency.queries.ts';
import { refuseMoveWhileOut } from '../check-in/place-pack.queries.ts';
import { lockWayOfVoting } from '../way-of-voting.queries.ts';
import { CommissionProxySchema, ProxyCommissionedSchema } from '../check-in/check-in.schema.ts';

/** 登记委托投票 (选举法第四十二条): in writing, with the committee's consent, to another voter who holds at most three. */
export const commissionProxy = defineAct({
  name: 'commission-proxy',
  input: CommissionProxySchema,
  output: ProxyCommissionedSchema,
  areaOf: areaOfConstituency,
  async perform(acting, input) {
    const { tx, county, today, entry } = acting;
    const constituency = await lockConstituency(acting, input.constituency);
    const { principal: person } = input;
    await refuseMoveWhileOut(acting, { person, electionDay: input.electionDay });
    // Both, always in one order: two commissions to one proxy come one after the other, and so do two that make a circle.
    for (const each of [input.principal, input.proxy].toSorted()) await lockWayOfVoting(acting, each);
    const { principalOnRoll, principalHasVoted, usesMobileBox, ...facts } = await proxyFacts(
      acting,
      constituency,
      input,
    );
    if (!principalOnRoll)
      throw new ActError(
        'bad-request',
        '委托人不在本选区的选民名单上，不能在本选区委托。请核对委托人和选区。',
      );
    if (principalHasVoted) throw new ActError('bad-request', '委托人当天已经领过选票，不能再委托。');
    if (usesMobileBox) return refused(rule([usesNoBox(input.electionDay, false)]));
    const decided = proxyRuling(
      {
        electionDay: input.electionDay,
        reason: input.reason,
        channel: input.channel,
        committeeConsent: input.committeeConsent,
        ...facts,
      },
      await lawFor(acting, input.electionDay),
    );
    if (!decided.ok) throw new ActError('bad-request', caseErrorText(decided.error));
    const { accepted, reasons, undecided } = decided.ruling;
    const ruling = { permitted: accepted, reasons, undecided };
    if (!accepted) return refused(ruling);
    const commission = randomUUID();
    const { principal, proxy, reason, channel, electionDay } = input;
    const { cycle, area } = constituency;
    const inserted = await tx
      .insertInto('proxyCommission')
      .values({
        county,
        id: commission,
        cycle,
        electionDay,
        area,
        principal,
        proxy,
        reason,
        channel,
        consentedOn: today,
        entry,
      })
      .onConflict((conflict) => conflict.columns(['county', 'cycle', 'electionDay', 'principal']).doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows !== 1n) {
      throw new ActError('lost-race', '此人已经委托了别人代为投票。一人只能委托一次。');
    }
    return done({ commission }, { subject: { constituency: constituency.id, commission }, ruling });
  },
});

interface ProxyFacts {
  proxyIsVoter: boolean;
  samePlace: boolean;
  proxyIsCandidate: boolean;
  proxyHasCommissioned: boolean;
  principalHoldsCommissions: boolean;
  commissionsHeld: number;
  principalOnRoll: boolean;
  principalHasVoted: boolean;
  usesMobileBox: boolean;
}

async function proxyFacts(
  { tx, county }: Acting,
  constituency: Constituency,
  { principal, proxy, electionDay }: { principal: string; proxy: string; electionDay: string },
): Promise<ProxyFacts> {
  const { rows } = await sql<ProxyFacts>`
    select
      exists (select from roll_entry e where e.county = ${county} and e.person = ${proxy} and not e.struck) as proxy_is_voter,
      exists (select from roll_entry e where e.county = ${county} and e.person = ${proxy}
        and e.constituency = ${constituency.id} and not e.struck) as same_place,
      exists (select from person p join initial_candidate i on i.county = p.county and i.name = p.name and i.birth_date = p.birth_date
        join round_candidate k on k.county = i.county and k.candidate = i.id
        join voting_round r on r.county = k.county and r.id = k.round
        where p.county = ${county} and p.id = ${proxy} and r.election_day = ${electionDay}) as proxy_is_candidate,
      exists (select from proxy_commission k where k.county = ${county} and k.cycle = ${constituency.cycle}
        and k.election_day = ${electionDay} and k.principal = ${proxy}) as proxy_has_commissioned,
      exists (select from proxy_commission k where k.county = ${county} and k.cycle = ${constituency.cycle}
        and k.election_day = ${electionDay} and k.proxy = ${principal}) as principal_holds_commissions,
      (select count(*) from proxy_commission k where k.county = ${county} and k.cycle = ${constituency.cycle}
        and k.election_day = ${electionDay} and k.proxy = ${proxy}) as commissions_held,
      exists (select from roll_entry e where e.county = ${county} and e.person = ${principal}
        and e.constituency = ${constituency.id} and not e.struck) as principal_on_roll,
      exists (select from check_in i join voting_round r on r.county = i.county and r.id = i.round
        where i.county = ${county} and i.person = ${principal} and r.election_day = ${electionDay}) as principal_has_voted,
      exists (select from mobile_box_user u where u.county = ${county} and u.person = ${principal}
        and u.election_day = ${electionDay}) as uses_mobile_box`.execute(tx);
  const [facts] = rows;
  if (!facts) throw new Error('a query without a from clause answered no row');
  return facts;
}
