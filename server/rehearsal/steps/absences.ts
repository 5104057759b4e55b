/** 不能到场的选民: one who commissions another and then comes himself, and one in detention who is let out for the day. */
import { recordPersonFact } from '../../phases/registration/eligibility/record-person-fact.ts';
import { agreeVotingWay } from '../../phases/voting/absentees/agree-voting-way.ts';
import { listAbsentee } from '../../phases/voting/absentees/list-absentee.ts';
import { commissionProxy } from '../../phases/voting/proxies/commission-proxy.ts';
import { withdrawProxyCommission } from '../../phases/voting/proxies/withdraw-proxy-commission.ts';
import type { Stage } from '../stage.ts';
import { getCycleId } from './played.queries.ts';

/** Behind those of this constituency who have asked for the mobile box. */
const FIRST_SERIAL = 4;

export async function arrangeAbsences(
  stage: Stage,
  { constituency, electionDay }: { readonly constituency: string; readonly electionDay: string },
): Promise<void> {
  const [principal, proxy, held] = await readVoters(stage, constituency);
  if (principal === undefined || proxy === undefined || held === undefined) return;
  const { commission } = await stage.act('demo-clerk', commissionProxy, {
    constituency,
    electionDay,
    principal,
    proxy,
    reason: 'away',
    channel: 'paper',
    committeeConsent: true,
  });
  await stage.act('demo-clerk', withdrawProxyCommission, { commission });
  await agreeWithDetention(stage, held);
}

async function agreeWithDetention(stage: Stage, person: string): Promise<void> {
  const cycle = await getCycleId(stage);
  await stage.act('demo-clerk', recordPersonFact, {
    person,
    fact: {
      kind: 'custody',
      source: 'holding',
      document: '拘留通知书（演练）',
      custody: 'administrative-detention',
      from: '2016-10-15',
      until: '2016-10-25',
      place: '市拘留所',
    },
  });
  await stage.act('demo-clerk', listAbsentee, {
    cycle,
    person,
    absence: 'custody',
    organ: '市拘留所',
    contact: '冷小管，值班室',
    dueOn: null,
  });
  await stage.act('demo-clerk', agreeVotingWay, {
    cycle,
    person,
    way: 'return',
    document: '选举委员会和市拘留所共同决定（演练）',
    box: null,
  });
}

async function readVoters(stage: Stage, constituency: string): Promise<string[]> {
  const rows = await stage.read((tx) =>
    tx
      .selectFrom('rollEntry')
      .select('person')
      .where('constituency', '=', constituency)
      .where('struck', '=', false)
      .where('serial', '>=', FIRST_SERIAL)
      .orderBy('serial')
      .limit(3)
      .execute(),
  );
  return rows.map(({ person }) => person);
}
