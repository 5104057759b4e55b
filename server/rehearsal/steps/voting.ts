import { checkInVoters } from '../../phases/voting/check-in/check-in-voters.ts';
import { closeRound } from '../../phases/voting/close-round.ts';
import { countBox } from '../../phases/voting/counting/count-box.ts';
import { evenRanges } from '@xuanwu/rules/place-assignment.ts';
import { writtenNames } from '@xuanwu/evidence/bundle-sum.ts';
import { foundInBoxes, readBundles, readCopies } from '../../phases/voting/counting/bundle.queries.ts';
import { enterCount } from '../../phases/voting/counting/enter-count.ts';
import { poolBallots } from '../../phases/voting/counting/pool-ballots.ts';
import { resolveCount } from '../../phases/voting/counting/resolve-count.ts';
import { settleCount } from '../../phases/voting/counting/settle-count.ts';
import { openRound } from '../../phases/voting/open-round.ts';
import { readRoundCandidates } from '../../phases/voting/round.queries.ts';
import { scheduleRound } from '../../phases/voting/schedule-round.ts';
import { assignPollingPlaces } from '../../phases/voting/places/assign-polling-places.ts';
import type { SetUpPollingPlace } from '../../phases/voting/polling-place.schema.ts';
import { setUpPollingPlace } from '../../phases/voting/places/set-up-polling-place.ts';
import { sql } from 'kysely';
import { randomFrom } from '../random.ts';
import type { Stage } from '../stage.ts';
import { fictionalSheet, sheetsOfBundles, writeInGroups } from '../wudalianchi/fictional-sheet.ts';
import { furnishPlaces } from './equipment.ts';
import { getCycleId, readDrawn } from './played.queries.ts';
import { handOverMobileBoxes, setUpMobileBox } from './mobile-box.ts';
import type { Report, Step } from './step.ts';

const CHECK_IN_BATCH = 2_000;
/** Out of a hundred on the roll, so many come. */
const TURNOUT_PERCENT = 93;

const STAFF: SetUpPollingPlace['staff'] = [
  { name: '甄主持', duty: 'presiding' },
  { name: '艾监票', duty: 'scrutineer' },
  { name: '时监票', duty: 'scrutineer' },
  { name: '安计票', duty: 'teller' },
];

export const placesStep: Step = {
  id: 'places',
  title: '布置投票站并安排投票',
  at: '2016-10-15T09:00:00+08:00',
  path: '/places',
  by: 'office-clerk',
  hint: '为选区设立投票站，确定监票人、计票人，安排投票。',
  async play(stage, report) {
    const drawn = await readDrawn(stage);
    const idOf = (key: string | null) => drawn.find((constituency) => constituency.key === key)?.id;
    const served = new Set(
      (
        await stage.read((tx) => tx.selectFrom('pollingPlaceConstituency').select('constituency').execute())
      ).map((row) => row.constituency),
    );
    const cycle = await getCycleId(stage);
    const cells = stage.world.cells.filter((cell) => {
      const own = idOf(cell.township) ?? idOf(cell.county);
      return own !== undefined && !served.has(own);
    });
    for (const [index, cell] of cells.entries()) {
      stage.signal.throwIfAborted();
      await stage.act('demo-clerk', setUpPollingPlace, {
        cycle,
        area: cell.area,
        kind: 'station',
        name: `${cell.name}投票站`,
        address: `${cell.name}办公室`,
        opensAt: '07:00',
        closesAt: '18:00',
        constituencies: [idOf(cell.county), idOf(cell.township)].filter((id) => id !== undefined),
        staff: STAFF,
      });
      await report(index + 1, cells.length, `${cell.name}投票站`);
    }
    await setUpMobileBox(
      stage,
      cells.findLast(({ township }) => idOf(township) !== undefined),
      idOf,
    );
    await assignToPlaces(stage);
    await furnishPlaces(stage);
    await scheduleFirstRounds(stage, report);
  },
};

/** Where several places hand out a constituency's ballots, its roll is divided among them. */
async function assignToPlaces(stage: Stage): Promise<void> {
  const { rows } = await stage.read((tx) =>
    sql<{ constituency: string; places: string[]; lastSerial: number }>`
      select s.constituency, jsonb_agg(p.id order by p.name) as places,
        (select coalesce(max(serial), 0) from roll_entry e where e.county = s.county and e.constituency = s.constituency) as last_serial
      from polling_place_constituency s
      join polling_place p on p.county = s.county and p.id = s.place and p.kind <> 'mobile-box'
      where s.county = ${stage.county} and not exists (
        select from place_assignment a join roll_entry e on e.county = a.county and e.person = a.person
        where a.county = s.county and e.constituency = s.constituency)
      group by s.county, s.constituency having count(*) > 1
      order by s.constituency`.execute(tx),
  );
  for (const { constituency, places, lastSerial } of rows) {
    if (lastSerial < places.length) continue;
    await stage.act('demo-clerk', assignPollingPlaces, {
      constituency,
      ranges: evenRanges(places, lastSerial),
    });
  }
}

async function scheduleFirstRounds(stage: Stage, report: Report): Promise<void> {
  const rounds = await stage.read((tx) => tx.selectFrom('votingRound').select('constituency').execute());
  const open = (await readDrawn(stage)).filter(
    ({ id, stage: at }) => at === 'formal-published' && !rounds.some((round) => round.constituency === id),
  );
  for (const [index, { id, name }] of open.entries()) {
    await stage.act('demo-clerk', scheduleRound, { constituency: id });
    await report(index + 1, open.length, `${name} 安排投票`);
  }
}

export const votingStep: Step = {
  id: 'voting',
  title: '投票',
  at: '2016-10-20T07:00:00+08:00',
  path: '/check-in',
  by: 'station-chief',
  hint: '换到投票站负责人宣布开始，换到投票站工作人员为选民领票，再宣布结束。',
  play: (stage, report) => vote(stage, report),
};

/** Opens the rounds of the day, hands out ballots at every place, and closes them. */
export async function vote(stage: Stage, report: Report): Promise<void> {
  await openRounds(stage, report);
  const open = await roundsIn(stage, 'open');
  const places = await placesOf(
    stage,
    open.map(({ constituency }) => constituency),
  );
  for (const [index, place] of places.entries()) {
    stage.signal.throwIfAborted();
    const ballots = await checkInAt(stage, place.id);
    await report(index + 1, places.length, `${place.name} 发出选票 ${ballots} 张`);
  }
  for (const [index, { id, name }] of open.entries()) {
    await stage.act('demo-station-chief', closeRound, { round: id });
    await report(index + 1, open.length, `${name} 投票结束`);
  }
}

export async function openRounds(stage: Stage, report: Report): Promise<void> {
  for (const { id, name } of await roundsIn(stage, 'scheduled')) {
    await stage.act('demo-station-chief', openRound, { round: id });
    await report(0, 1, `${name} 投票开始`);
  }
}

interface Round {
  readonly id: string;
  readonly constituency: string;
  readonly name: string;
  readonly kind: string;
  readonly seats: number;
}

async function roundsIn(stage: Stage, state: string): Promise<Round[]> {
  return stage.read((tx) =>
    tx
      .selectFrom('votingRound as r')
      .innerJoin('constituency as c', (on) =>
        on.onRef('c.county', '=', 'r.county').onRef('c.id', '=', 'r.constituency'),
      )
      .where('r.county', '=', stage.county)
      .where('r.state', '=', state)
      .orderBy('c.level')
      .orderBy('c.area')
      .orderBy('c.number')
      .select(['r.id', 'r.constituency', 'r.kind', 'r.seats', 'c.name'])
      .execute(),
  );
}

async function placesOf(
  stage: Stage,
  constituencies: readonly string[],
): Promise<{ id: string; name: string }[]> {
  if (constituencies.length === 0) return [];
  return stage.read((tx) =>
    tx
      .selectFrom('pollingPlaceConstituency as s')
      .innerJoin('pollingPlace as p', (on) =>
        on.onRef('p.county', '=', 's.county').onRef('p.id', '=', 's.place'),
      )
      .where('s.county', '=', stage.county)
      .where('s.constituency', 'in', constituencies)
      .select(['p.id', 'p.name'])
      .distinct()
      .orderBy('p.name')
      .execute(),
  );
}

/** Most of the voters of the place come, the same ones in every run; those who came before are passed over. */
async function checkInAt(stage: Stage, place: string): Promise<number> {
  const voters = await stage.read((tx) =>
    tx
      .selectFrom('pollingPlaceConstituency as s')
      .innerJoin('rollEntry as e', (on) =>
        on.onRef('e.county', '=', 's.county').onRef('e.constituency', '=', 's.constituency'),
      )
      .where('s.county', '=', stage.county)
      .where('s.place', '=', place)
      .where('e.struck', '=', false)
      .select(['e.person', 'e.serial'])
      .orderBy('e.constituency')
      .orderBy('e.serial')
      .execute(),
  );
  const coming = new Set(
    voters.filter(({ serial }) => serial % 100 < TURNOUT_PERCENT).map(({ person }) => person),
  );
  const persons = [...coming];
  let ballots = 0;
  for (let start = 0; start < persons.length; start += CHECK_IN_BATCH) {
    const batch = persons.slice(start, start + CHECK_IN_BATCH);
    ballots += (await stage.act('demo-station-clerk', checkInVoters, { place, persons: batch })).ballots;
  }
  return ballots;
}

export const countStep: Step = {
  id: 'count',
  title: '清点票箱和计票',
  at: '2016-10-20T18:00:00+08:00',
  path: '/count',
  by: 'teller',
  hint: '先换到投票站负责人清点票箱，再换到两位计票录入员各录一遍计票单。',
  play: (stage, report) => count(stage, report),
};

/** 每捆多少张 in the rehearsal. */
const BUNDLE_SIZE = 200;
const COUNTING_TABLES = 3;

/** Opens the boxes, pools their ballots, enters the sheet of every bundle twice, by two people, and settles whose the written names are. */
export async function count(stage: Stage, report: Report): Promise<void> {
  const closed = await roundsIn(stage, 'closed');
  for (const [index, round] of closed.entries()) {
    stage.signal.throwIfAborted();
    const found = await countBoxes(stage, round);
    await poolOnce(stage, round);
    await countBundles(stage, round, stage.seed * 104_729 + index);
    await report(index + 1, closed.length, `${round.name} 收回 ${found} 张`);
  }
}

async function poolOnce(stage: Stage, { id }: Round): Promise<void> {
  const bundle = await stage.read((tx) =>
    tx.selectFrom('ballotBundle').select('number').where('round', '=', id).executeTakeFirst(),
  );
  if (bundle === undefined)
    await stage.act('demo-station-chief', poolBallots, {
      round: id,
      size: BUNDLE_SIZE,
      tables: COUNTING_TABLES,
    });
}

/** What somebody has begun is carried on: bundles that are open are entered, twice in all. */
async function countBundles(stage: Stage, round: Round, seed: number): Promise<void> {
  const { county } = stage;
  const [bundles, copies, candidates] = await stage.read(async (tx) => [
    await readBundles(tx, county, round.id),
    await readCopies({ tx, county }, round.id),
    await readRoundCandidates({ tx, county }, round.id),
  ]);
  const key = (await readDrawn(stage)).find(({ id }) => id === round.constituency)?.key ?? '';
  const cast = bundles.reduce((sum, { ballots }) => sum + ballots, 0);
  const whole = fictionalSheet(randomFrom(seed), key, round, candidates, cast);
  const sheets = sheetsOfBundles(
    whole,
    bundles.map(({ ballots }) => ballots),
  );
  for (const [place, { bundle, sheet: agreed }] of bundles.entries()) {
    const sheet = sheets[place];
    const entered = copies.filter((copy) => copy.bundle === bundle);
    if (agreed !== null || sheet === undefined) continue;
    const input = { round: round.id, bundle, sheet };
    if (entered.length === 0) await stage.act('demo-teller-1', enterCount, input);
    const isEnteredTwice = entered.length > 1;
    const { account } = stage.actor('demo-teller-2');
    const second = entered.some((copy) => copy.account === account) ? 'demo-teller-1' : 'demo-teller-2';
    const answer = isEnteredTwice ? undefined : await stage.act(second, enterCount, input);
    if (answer?.state !== 'agreed') await stage.act('demo-supervisor', resolveCount, input);
  }
  await settleNames(stage, round.id);
}

/** 归并另选姓名, where all bundles are in and that is what is left to do. */
export async function settleNames(stage: Stage, id: string): Promise<void> {
  const { county } = stage;
  const [{ state }, bundles, found] = await stage.read(async (tx) => [
    await tx.selectFrom('votingRound').select('state').where('id', '=', id).executeTakeFirstOrThrow(),
    await readBundles(tx, county, id),
    await foundInBoxes({ tx, county }, id),
  ]);
  if (state !== 'closed') return;
  const sheets = bundles.flatMap(({ sheet }) => (sheet === null ? [] : [sheet]));
  const cast = sheets.reduce((sum, sheet) => sum + sheet.cast, 0);
  await stage.actOfTwo('demo-supervisor', settleCount, {
    round: id,
    groups: writeInGroups([...writtenNames(sheets).keys()]),
    reason: cast === found ? null : '各捆重新点数两遍无误，以各捆为准',
  });
}

async function countBoxes(stage: Stage, round: Round): Promise<number> {
  await handOverMobileBoxes(stage, round.id);
  for (const place of await placesOf(stage, [round.constituency])) {
    const { issued, counted } = await stage.read(async (tx) => {
      const handedOut = await tx
        .selectFrom('checkIn')
        .select(({ fn }) => fn.countAll<number>().as('issued'))
        .where('place', '=', place.id)
        .where('round', '=', round.id)
        .executeTakeFirstOrThrow();
      const box = await tx
        .selectFrom('boxCount')
        .select('found')
        .where('place', '=', place.id)
        .where('round', '=', round.id)
        .executeTakeFirst();
      return { issued: handedOut.issued, counted: box !== undefined };
    });
    // Now and then somebody takes his ballot home.
    const found = Math.max(0, issued - (issued % 97 === 0 ? 1 : 0));
    if (!counted)
      await stage.act('demo-station-chief', countBox, { round: round.id, place: place.id, found });
  }
  const boxes = await stage.read((tx) =>
    tx.selectFrom('boxCount').select('found').where('round', '=', round.id).execute(),
  );
  return boxes.reduce((sum, box) => sum + box.found, 0);
}
