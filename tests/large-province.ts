/**
 * A fictional province of 16 counties with as many seats, nominees and deputies as the published totals of Beijing in 2021, for statistics of that size. The facts
 * are written into the tables as acts would leave them: to play 8,762 nominations and 2,449 lists by acts, with the tens of thousands of voters who would
 * have to be registered to sign them, takes minutes.
 */
import { randomUUID } from 'node:crypto';
import type { Tx } from '@xuanwu/server/database/connect.ts';
import { setScope } from '@xuanwu/server/database/scope.ts';
import type { TestContext } from './context.ts';

/** What is to come out. */
export const PUBLISHED = {
  seats: 4_898,
  nominees: 8_762,
  byOrganisations: 1_158,
  partyMembers: 3_358,
  women: 2_004,
  minorities: 417,
  officials: 655,
  grassroots: 2_145,
  reelected: 1_669,
} as const;

export const PROVINCE = '990000';
const COUNTIES = 16;
const SEATS_EACH = 2;
const ELECTION_DAY = '2021-11-05';
const CHUNK = 1_000;

interface Constituency {
  readonly id: string;
  readonly number: number;
}

/** Which of so many, spread over all of them: the factor has no divisor in common with the seats. */
function isAmong(index: number, factor: number, of: number): boolean {
  return (index * factor) % PUBLISHED.seats < of;
}

/** The deputy of a seat: each share has exactly as many as were published. */
function attributes(seat: number) {
  const group = (seat * 7_919) % PUBLISHED.seats;
  return {
    sex: isAmong(seat, 4_001, PUBLISHED.women) ? 'female' : 'male',
    birthDate: `${1955 + (seat % 40)}-0${1 + (seat % 9)}-1${seat % 10}`,
    ethnicity: isAmong(seat, 4_003, PUBLISHED.minorities) ? '满族' : '汉族',
    education: ['研究生', '大学', '大专', '高中', '初中'][seat % 5] ?? '',
    politics: isAmong(seat, 4_007, PUBLISHED.partyMembers) ? '中共党员' : '群众',
    occupation: '村民',
    groupOf:
      group < PUBLISHED.officials
        ? 'official'
        : group < PUBLISHED.officials + PUBLISHED.grassroots
          ? group % 2 === 0
            ? 'worker-farmer'
            : 'professional'
          : 'other',
    wasDeputy: isAmong(seat, 4_013, PUBLISHED.reelected) ? 'yes' : 'no',
  };
}

/** Of every county the seats, constituencies, published initial and formal lists and announced results. */
export async function fillProvince({ db }: TestContext): Promise<void> {
  await db
    .insertInto('area')
    .values([
      { code: PROVINCE, name: '云岭省', kind: 'province' },
      ...Array.from({ length: COUNTIES }, (_, index) => ({
        code: codeOf(index),
        name: `云岭${index + 1}区`,
        kind: 'county',
        parent: PROVINCE,
      })),
    ])
    .execute();
  for (let county = 0; county < COUNTIES; county += 1)
    await db.transaction().execute(async (tx) => {
      await setScope(tx, { county: codeOf(county), area: null });
      await fillCounty(tx, codeOf(county), shareOf(PUBLISHED.seats, county));
    });
}

function codeOf(index: number): string {
  return String(990_101 + index);
}

/** The part of a whole that falls on one county: from where to where. */
function shareOf(whole: number, county: number): readonly [number, number] {
  return [Math.floor((whole * county) / COUNTIES), Math.floor((whole * (county + 1)) / COUNTIES)];
}

async function fillCounty(tx: Tx, county: string, [from, to]: readonly [number, number]): Promise<void> {
  const [cycle, election, category] = [randomUUID(), randomUUID(), randomUUID()];
  const entry = randomUUID();
  await tx
    .insertInto('cycle')
    .values({
      county,
      id: cycle,
      name: '2021 年换届',
      electionDay: ELECTION_DAY,
      stage: 'constituencies-published',
      plan: '{}',
      openedAt: new Date('2021-07-01T00:00:00Z'),
    })
    .execute();
  await tx
    .insertInto('election')
    .values({
      county,
      id: election,
      cycle,
      level: 'county',
      area: county,
      name: '人民代表大会',
      seats: to - from,
    })
    .execute();
  await tx
    .insertInto('seatCategory')
    .values({ county, id: category, election, name: '选区', seats: to - from, listOrder: 1 })
    .execute();
  const constituencies = await insertConstituencies(tx, { county, cycle, election, category }, to - from);
  for (const [index, constituency] of constituencies.entries()) {
    const seats = Math.min(SEATS_EACH, to - from - index * SEATS_EACH);
    await fillConstituency(
      tx,
      { county, election, entry, first: from + index * SEATS_EACH, seats },
      constituency,
    );
  }
}

async function insertConstituencies(
  tx: Tx,
  own: { county: string; cycle: string; election: string; category: string },
  seats: number,
): Promise<Constituency[]> {
  const { county, cycle, election, category } = own;
  const constituencies = Array.from({ length: Math.ceil(seats / SEATS_EACH) }, (_, index) => ({
    id: randomUUID(),
    number: index + 1,
  }));
  for (let start = 0; start < constituencies.length; start += CHUNK) {
    const part = constituencies.slice(start, start + CHUNK);
    await tx
      .insertInto('constituency')
      .values(
        part.map(({ id, number }) => ({
          county,
          id,
          cycle,
          election,
          level: 'county',
          area: county,
          number,
          name: `第${number}选区`,
          kind: 'residence',
          boundaries: '',
          population: 4_000,
          stage: 'formal-published',
        })),
      )
      .execute();
    await tx
      .insertInto('seatAssignment')
      .values(
        part.map(({ id, number }) => ({
          county,
          id: randomUUID(),
          election,
          category,
          constituency: id,
          seats: Math.min(SEATS_EACH, seats - (number - 1) * SEATS_EACH),
        })),
      )
      .execute();
  }
  return constituencies;
}

/** Nominees of a seat: one, or one of two: as many as were published over all seats; the first of each is elected. */
function nomineesOf(seat: number): number {
  const upTo = (seats: number) => Math.floor((PUBLISHED.nominees * seats) / PUBLISHED.seats);
  return upTo(seat + 1) - upTo(seat);
}

function isByOrganisations(nominee: number): boolean {
  const upTo = (nominees: number) => Math.floor((PUBLISHED.byOrganisations * nominees) / PUBLISHED.nominees);
  return upTo(nominee + 1) > upTo(nominee);
}

async function fillConstituency(
  tx: Tx,
  own: { county: string; election: string; entry: string; first: number; seats: number },
  { id: constituency }: Constituency,
): Promise<void> {
  const { county, election, entry, first, seats } = own;
  const [list, round] = [randomUUID(), randomUUID()];
  const base = { county, constituency, area: county };
  const nominees = Array.from({ length: seats }, (_, index) => first + index).flatMap((seat) =>
    Array.from({ length: nomineesOf(seat) }, (_, place) => ({
      seat,
      isElected: place === 0,
      order: Math.floor((PUBLISHED.nominees * seat) / PUBLISHED.seats) + place,
      id: randomUUID(),
      nomination: randomUUID(),
    })),
  );
  await tx
    .insertInto('initialList')
    .values({ county, id: list, constituency, area: county, publishedOn: '2021-10-20', entry })
    .execute();
  await tx
    .insertInto('nomination')
    .values(
      nominees.map(({ nomination, order }) => ({
        ...base,
        id: nomination,
        kind: isByOrganisations(order) ? 'organisations' : 'voters',
        organisations: isByOrganisations(order) ? ['区总工会'] : [],
        receivedOn: '2021-10-15',
        listedIn: list,
        entry,
      })),
    )
    .execute();
  await tx
    .insertInto('initialCandidate')
    .values(
      nominees.map(({ id, seat, order }) => ({
        ...base,
        id,
        name: `云${order}`,
        ...attributes(seat),
        listedIn: list,
      })),
    )
    .execute();
  await tx
    .insertInto('nominationNominee')
    .values(nominees.map(({ id, nomination }) => ({ county, nomination, candidate: id })))
    .execute();
  await tx
    .insertInto('formalList')
    .values({
      ...base,
      id: randomUUID(),
      basis: 'within-range',
      meeting: '{}',
      fixedOn: '2021-10-26',
      fixedEntry: entry,
      publishedOn: '2021-10-27',
      publishedEntry: entry,
    })
    .execute();
  await tx
    .insertInto('formalCandidate')
    .values(nominees.map(({ id }, index) => ({ ...base, candidate: id, listOrder: index + 1 })))
    .execute();
  await tx
    .insertInto('votingRound')
    .values({
      ...base,
      id: round,
      level: 'county',
      kind: 'first',
      number: 1,
      electionDay: ELECTION_DAY,
      seats,
      state: 'published',
      scheduledEntry: entry,
    })
    .execute();
  const elected = nominees.filter(({ isElected }) => isElected);
  await tx
    .insertInto('result')
    .values({
      county,
      round,
      area: county,
      valid: true,
      elected: '[]',
      vacant: 0,
      reasons: '[]',
      undecided: '[]',
      decidedEntry: entry,
      publishedOn: '2021-11-06',
    })
    .execute();
  await tx
    .insertInto('electedDeputy')
    .values(
      elected.map(({ id, order }) => ({
        ...base,
        id: randomUUID(),
        election,
        round,
        name: `云${order}`,
        candidate: id,
        votes: 1_000,
      })),
    )
    .execute();
}
