/** 发给选民的文书 · registration notice, letter, handbook, election method. */
import type { Acting } from '../../acts/act.ts';
import {
  areaNameValue,
  birthValue,
  commonValues,
  constituencyCountValue,
  deadlineValue,
  proxyValues,
  readElection,
  stationsValue,
} from './election-facts.ts';
import { basisValue, type NoticeFacts } from '../notice-facts.ts';

export async function registrationFacts(
  acting: Acting,
  id: string,
): Promise<NoticeFacts<'registration-notice'>> {
  const facts = await readElection(acting, id);
  const { 机关名称, 人大名称, 选举日 } = await commonValues(acting, facts);
  return {
    area: facts.election.area,
    values: {
      机关名称,
      人大名称,
      选举日,
      最晚出生日期: birthValue(facts),
      名单公布期限: deadlineValue(facts, 'roll-publish'),
      登记站一览: await stationsValue(acting, facts),
      依据: basisValue('voter-perm', facts.cycle.electionDay),
    },
  };
}

export async function letterFacts(acting: Acting, id: string): Promise<NoticeFacts<'voter-letter'>> {
  const facts = await readElection(acting, id);
  return {
    area: facts.election.area,
    values: {
      ...(await commonValues(acting, facts)),
      行政区名称: await areaNameValue(acting, facts.election.area),
      最晚出生日期: birthValue(facts),
      名单公布期限: deadlineValue(facts, 'roll-publish'),
    },
  };
}

export async function handbookFacts(acting: Acting, id: string): Promise<NoticeFacts<'voter-handbook'>> {
  const facts = await readElection(acting, id);
  return {
    area: facts.election.area,
    values: {
      ...(await commonValues(acting, facts)),
      选区数: await constituencyCountValue(acting, facts),
      最晚出生日期: birthValue(facts),
      名单公布期限: deadlineValue(facts, 'roll-publish'),
      申诉期限: deadlineValue(facts, 'roll-objection'),
      正式名单期限: deadlineValue(facts, 'formal-publish'),
      ...proxyValues(facts),
      登记站一览: await stationsValue(acting, facts),
    },
  };
}

export async function methodFacts(acting: Acting, id: string): Promise<NoticeFacts<'election-method'>> {
  const facts = await readElection(acting, id);
  return {
    area: facts.election.area,
    values: {
      ...(await commonValues(acting, facts)),
      行政区名称: await areaNameValue(acting, facts.election.area),
      选区数: await constituencyCountValue(acting, facts),
      ...proxyValues(facts),
      依据: basisValue('ec-power', facts.cycle.electionDay),
    },
  };
}
