/** 委托投票的文书 · the letter with both consents, the committee's answer, and the list where local rules have it published. */
import { articleOf } from '@xuanwu/rules/articles.ts';
import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { limitInForce } from '@xuanwu/rules/local-law.ts';
import { PARAMETER_TEXTS } from '@xuanwu/rules/parameter-texts.ts';
import { PROXY_LIMIT } from '@xuanwu/rules/proxy.ts';
import { PROXY_CHANNEL_TITLES } from '@xuanwu/rules/proxy-titles.ts';
import type { ProxyChannel } from '@xuanwu/rules/parameters.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { ActError } from '../../acts/error-codes.ts';
import { lawFor } from '../../local-law/law-for.ts';
import { readProxyCommissions } from '../../phases/voting/voting-view.queries.ts';
import { readLetterhead } from '../letterhead.ts';
import { basisValue, type NoticeFacts, value } from '../notice-facts.ts';

interface Commission {
  readonly electionDay: string;
  readonly reason: string;
  readonly channel: ProxyChannel;
  readonly consentedOn: string;
  readonly entry: string;
  readonly principal: string;
  readonly principalSerial: number;
  readonly constituency: string;
  readonly proxy: string;
  readonly proxySerial: number;
  readonly proxyConstituency: string;
}

/** With the roll that says where each of the two votes: his township's, or, without one, the county's. */
async function getCommission({ tx, county }: Acting, id: string): Promise<Commission> {
  const own = (person: 'principal' | 'proxy') => sql`
    select coalesce(e.amended_name, e.name) as name, e.serial, c.id, c.name as constituency
    from roll_entry e join constituency c on c.county = e.county and c.id = e.constituency
    where e.county = k.county and e.person = ${sql.ref(`k.${person}`)} and c.cycle = k.cycle and not e.struck
    order by c.level desc limit 1`;
  const { rows } = await sql<Commission>`
    select k.election_day, k.reason, k.channel, k.consented_on, k.entry, principal.name as principal, principal.serial as principal_serial,
      principal.id as constituency, proxy.name as proxy, proxy.serial as proxy_serial, proxy.constituency as proxy_constituency
    from proxy_commission k cross join lateral (${own('principal')}) principal cross join lateral (${own('proxy')}) proxy
    where k.county = ${county} and k.id = ${id}`.execute(tx);
  return found(rows[0], '这件委托（撤回的委托不再打印）');
}

type Values = NoticeFacts<'proxy-letter'>['values'];

async function commissionFacts(acting: Acting, id: string): Promise<{ area: string; values: Values }> {
  const commission = await getCommission(acting, id);
  const { electionDay, entry } = commission;
  const { constituency, congress, issuer } = await readLetterhead(acting, commission.constituency);
  const law = await lawFor(acting, electionDay);
  const reasons: Readonly<Record<string, string>> = PARAMETER_TEXTS.proxyReasons.values ?? {};
  const page = `/constituencies/${constituency.id}`;
  const registered = { record: '登记的委托', article: articleOf('proxy-when', electionDay), page, entry };
  const roll = { record: '选民名单', article: articleOf('proxy-who', electionDay), page };
  return {
    area: constituency.area,
    values: {
      机关名称: value(issuer, { record: '行政区划' }),
      人大名称: value(congress, { record: '换届的各级选举', page: '/seats' }),
      选区名称: value(constituency.name, { record: '选区', page }),
      选举日: value(writtenDate(electionDay), registered),
      委托人: value(commission.principal, registered),
      委托人序号: value(commission.principalSerial, roll),
      受托人: value(commission.proxy, registered),
      受托人选区: value(commission.proxyConstituency, roll),
      受托人序号: value(commission.proxySerial, roll),
      委托情形: value(reasons[commission.reason] ?? commission.reason, registered),
      书面方式: value(PROXY_CHANNEL_TITLES[commission.channel], registered),
      同意日期: value(writtenDate(commission.consentedOn), registered),
      委托上限: value(limitInForce(law, 'proxyLimit', electionDay)?.value ?? PROXY_LIMIT, {
        record: '当地适用的法律',
        article: articleOf('proxy-limit', electionDay),
        page: '/law',
      }),
      依据: basisValue('proxy-when', electionDay),
    },
  };
}

export function proxyLetterFacts(acting: Acting, id: string): Promise<NoticeFacts<'proxy-letter'>> {
  return commissionFacts(acting, id);
}

export function proxyConsentFacts(acting: Acting, id: string): Promise<NoticeFacts<'proxy-consent'>> {
  return commissionFacts(acting, id);
}

/** 委托投票名单公告 of a constituency, only where local rules have names published. */
export async function proxyNoticeFacts(acting: Acting, id: string): Promise<NoticeFacts<'proxy-notice'>> {
  const { constituency, congress, issuer } = await readLetterhead(acting, id);
  const { electionDay } = constituency;
  const law = await lawFor(acting, electionDay);
  if (law.values.proxyPublication === 'none')
    throw new ActError('not-found', '当地没有规定公布委托人和受托人。没有规定的，姓名不公布。');
  const commissions = (await readProxyCommissions(acting, id)).filter(
    (commission) => commission.electionDay === electionDay,
  );
  const page = `/constituencies/${id}`;
  const source = { record: '登记的委托', article: articleOf('proxy-when', electionDay), page };
  return {
    area: constituency.area,
    values: {
      机关名称: value(issuer, { record: '行政区划' }),
      人大名称: value(congress, { record: '换届的各级选举', page: '/seats' }),
      选区名称: value(constituency.name, { record: '选区', page }),
      选举日: value(writtenDate(electionDay), { record: '选区的选举日', page: '/calendar' }),
      委托件数: value(commissions.length, source),
      委托一览: value(
        commissions.map(({ principal, proxy }, index) => [String(index + 1), principal, proxy]),
        source,
      ),
      依据: basisValue('proxy-when', electionDay),
    },
  };
}
