import { randomUUID } from 'node:crypto';
import { type EvidenceAtHand, registrationPlace } from '@xuanwu/rules/registration-place.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import type { z } from 'zod';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { getCycle } from '../../preparation/cycle.queries.ts';
import { insertMovements } from '../roll-changes.queries.ts';
import { registerWanted } from '../register-wanted.ts';
import { readVoter } from '../seek-person.ts';
import { useElsewhere } from './use-elsewhere.ts';
import { RegisterByCertificateSchema, RegisteredByCertificateSchema } from '../transfer.schema.ts';
import { areaOfWanted, getWanted } from '../wanted-constituencies.ts';

type Input = z.infer<typeof RegisterByCertificateSchema>;

/**
 * 凭选民资格证明登记 (直接选举若干规定第九条): somebody whose household is elsewhere is registered where he lives. An office of this installation is asked whether its certificate
 * stands, and its side says at once that it was used; of another its number and its office are kept.
 */
export const registerByCertificate = defineAct({
  name: 'register-by-certificate',
  input: RegisterByCertificateSchema,
  output: RegisteredByCertificateSchema,
  areaOf: areaOfWanted,
  async perform(acting, input) {
    const { cycle, certificate, voter, countyConstituency, townshipConstituency } = input;
    const place = await ruledPlace(acting, input);
    if (!place.permitted) return refused(place);
    const registered = await registerWanted(acting, 'register-by-certificate', input, voter);
    if (registered.kind !== 'registered') return registered;
    const { person, cases } = registered;
    const wanted = await getWanted(acting, [countyConstituency, townshipConstituency]);
    const [first] = wanted.toSorted((one, other) => (one.level > other.level ? -1 : 1));
    if (!first) throw new ActError('bad-request', '请至少选择一个选区。');
    const known = await useElsewhere(acting, {
      certificate,
      hash: acting.context.keys.identifierHash(readVoter(voter).number.normalised),
      electionDay: first.electionDay,
      registeredAt: first.name,
    });
    if (!known.permitted) return refused(known);
    const received = await insertReceived(acting, input, {
      person,
      constituency: first.id,
      area: first.area,
    });
    await keepRoute(acting, cycle, person, certificate.number);
    await insertMovements(
      acting,
      cycle,
      wanted.map(({ id, level, area }) => {
        const document = `选民资格证明 ${certificate.number}（${certificate.fromOffice}）`;
        return {
          level,
          person,
          constituency: id,
          area,
          change: 'moved-in',
          document,
          struck: false,
        } as const;
      }),
    );
    const consulted = [...place.undecided, ...(registered.consulted ?? [])];
    const subject = { person, received, constituency: first.id };
    return { ...done({ person, cases: [...cases], received }, { subject }), consulted };
  },
});

async function ruledPlace(
  acting: Acting,
  { cycle, hasResidencePermit, certificate }: Input,
): Promise<Ruling> {
  if (certificate.issuedOn > acting.today)
    throw new ActError('bad-request', `${certificate.issuedOn} 还没有到，请照证明核对开具的日期。`, [
      { path: 'certificate.issuedOn', message: '请照证明核对日期' },
    ]);
  const { electionDay } = await getCycle(acting, cycle);
  const evidence: EvidenceAtHand[] = [
    'certificate',
    ...(hasResidencePermit ? ['residence-permit' as const] : []),
  ];
  const decided = registrationPlace(
    { electionDay, household: 'elsewhere', evidence, isOnOtherRoll: false },
    await lawFor(acting, electionDay),
  );
  if (decided.ok) return decided.ruling;
  throw new ActError('bad-request', '选举日那天适用的法律版本没有收录，不能判断在哪里登记。');
}

async function insertReceived(
  { tx, county, today, entry }: Acting,
  { cycle, certificate }: Input,
  placed: { readonly person: string; readonly constituency: string; readonly area: string },
): Promise<string> {
  const id = randomUUID();
  const inserted = await tx
    .insertInto('receivedCertificate')
    .values({ county, id, cycle, ...placed, ...certificate, registeredOn: today, entry })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n)
    throw new ActError('lost-race', '这份证明已经登记过，一份证明只能用一次。请核对编号和开证机关。', [
      { path: 'certificate.number', message: '这个编号已经登记过' },
    ]);
  return id;
}

/** 户籍在外，凭证明在本地登记: as the list of contacts has it. */
async function keepRoute(
  { tx, county, today, entry }: Acting,
  cycle: string,
  person: string,
  routeDocument: string,
): Promise<void> {
  const route = {
    status: 'household-away',
    route: 'registered-here',
    routeDocument,
    nextStep: null,
    dueOn: null,
    recordedOn: today,
    entry,
  } as const;
  await tx
    .insertInto('voterContact')
    .values({ county, cycle, person, ...route })
    .onConflict((conflict) => conflict.columns(['county', 'cycle', 'person']).doUpdateSet(route))
    .execute();
}
