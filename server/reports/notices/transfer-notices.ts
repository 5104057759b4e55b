/** 选民资格转移的文书 · the certificate with its letter, and the receipt for one that was brought here. */
import { articleOf } from '@xuanwu/rules/articles.ts';
import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { getCycle } from '../../phases/preparation/cycle.queries.ts';
import { certificateNumber } from '../../phases/registration/certificate.queries.ts';
import { readLetterhead } from '../letterhead.ts';
import { basisValue, issuerValue, type NoticeFacts, value } from '../notice-facts.ts';

const PAGE = '/register?tab=transfers';
const SEXES: Readonly<Record<string, string>> = { male: '男', female: '女' };

interface IssuedCertificate {
  readonly cycle: string;
  readonly area: string;
  readonly name: string;
  readonly sex: string;
  readonly birthDate: string;
  readonly number: number;
  readonly issuedOn: string;
  readonly issuedEntry: string;
  readonly residence: string;
  readonly toOffice: string;
  /** Where he stood, by the movement that the certificate left. */
  readonly left: readonly string[];
}

async function getIssued({ tx, county }: Acting, id: string): Promise<IssuedCertificate> {
  const { rows } = await sql<IssuedCertificate>`
    select k.cycle, k.area, p.name, p.sex, p.birth_date, k.number, k.issued_on, k.issued_entry, k.residence, k.to_office,
      coalesce((select jsonb_agg(c.name order by c.level, c.number) from roll_change m
        join constituency c on c.county = m.county and c.id = m.constituency
        where m.county = k.county and m.cycle = k.cycle and m.person = k.person and m.entry = k.issued_entry), '[]') as left
    from eligibility_certificate k join person p on p.county = k.county and p.id = k.person
    where k.county = ${county} and k.id = ${id} and k.number is not null and k.state <> 'taken-back'`.execute(
    tx,
  );
  return found(rows[0], '开具的选民资格证明（收回的不再打印）');
}

async function certificateFacts(acting: Acting, id: string): Promise<NoticeFacts<'eligibility-certificate'>> {
  const issued = await getIssued(acting, id);
  const { electionDay } = await getCycle(acting, issued.cycle);
  const article = articleOf('voter-floating', electionDay);
  const source = { record: '选民资格证明', article, page: PAGE, entry: issued.issuedEntry };
  const register = { record: '选民登记册', page: '/register' };
  return {
    area: issued.area,
    values: {
      机关名称: await issuerValue(acting, acting.county),
      证明编号: value(certificateNumber(issued.number, issued.issuedOn), source),
      选民姓名: value(issued.name, register),
      选民性别: value(SEXES[issued.sex] ?? '', register),
      出生日期: value(writtenDate(issued.birthDate), register),
      原登记选区: value(issued.left, { ...source, record: '证明带来的增减' }),
      现居住地: value(issued.residence, source),
      转入机关: value(issued.toOffice, source),
      开具日期: value(writtenDate(issued.issuedOn), source),
      选举日: value(writtenDate(electionDay), { record: '换届的选举日', page: '/calendar' }),
      依据: basisOfProvisions(electionDay),
    },
  };
}

export function eligibilityCertificateFacts(
  acting: Acting,
  id: string,
): Promise<NoticeFacts<'eligibility-certificate'>> {
  return certificateFacts(acting, id);
}

export function transferLetterFacts(acting: Acting, id: string): Promise<NoticeFacts<'transfer-letter'>> {
  return certificateFacts(acting, id);
}

interface Received {
  readonly constituency: string;
  readonly name: string;
  readonly sex: string;
  readonly birthDate: string;
  readonly number: string;
  readonly fromOffice: string;
  readonly issuedOn: string;
  readonly registeredOn: string;
  readonly entry: string;
}

export async function transferReceiptFacts(
  acting: Acting,
  id: string,
): Promise<NoticeFacts<'transfer-receipt'>> {
  const { rows } = await sql<Received>`
    select k.constituency, p.name, p.sex, p.birth_date, k.number, k.from_office, k.issued_on, k.registered_on, k.entry
    from received_certificate k join person p on p.county = k.county and p.id = k.person
    where k.county = ${acting.county} and k.id = ${id}`.execute(acting.tx);
  const received = found(rows[0], '收到的选民资格证明');
  const { constituency, congress, issuer } = await readLetterhead(acting, received.constituency);
  const { electionDay } = constituency;
  const article = articleOf('voter-floating', electionDay);
  const source = { record: '收到的选民资格证明', article, page: PAGE, entry: received.entry };
  const register = { record: '选民登记册', page: '/register' };
  return {
    area: constituency.area,
    values: {
      机关名称: value(issuer, { record: '行政区划' }),
      人大名称: value(congress, { record: '换届的各级选举', page: '/seats' }),
      证明编号: value(received.number, source),
      选民姓名: value(received.name, register),
      选民性别: value(SEXES[received.sex] ?? '', register),
      出生日期: value(writtenDate(received.birthDate), register),
      开证机关: value(received.fromOffice, source),
      开具日期: value(writtenDate(received.issuedOn), source),
      登记日期: value(writtenDate(received.registeredOn), source),
      登记选区: value(constituency.name, source),
      依据: basisOfProvisions(electionDay),
    },
  };
}

/** 若干规定第九条, which is no article of the Election Law. */
function basisOfProvisions(electionDay: string) {
  const article = articleOf('voter-floating', electionDay);
  const words = `《全国人民代表大会常务委员会关于县级以下人民代表大会代表直接选举的若干规定》${/第.+条/.exec(article)?.[0] ?? ''}`;
  return value(words, basisValue('voter-floating', electionDay).source);
}
