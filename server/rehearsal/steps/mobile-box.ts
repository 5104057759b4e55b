import { recordBoxCustody } from '../../phases/voting/ballots/record-box-custody.ts';
import type { RecordBoxCustody } from '../../phases/voting/ballots/box-custody.schema.ts';
import { chooseMobileBox } from '../../phases/voting/places/choose-mobile-box.ts';
import { planMobileBoxRoute } from '../../phases/voting/places/plan-mobile-box-route.ts';
import { setUpPollingPlace } from '../../phases/voting/places/set-up-polling-place.ts';
import { sql } from 'kysely';
import type { Stage } from '../stage.ts';
import { arrangeAbsences } from './absences.ts';
import { getCycleId } from './played.queries.ts';

const REASONS = ['ill', 'immobile', 'scattered'] as const;
const USERS = 3;

/** 流动票箱: one, at one of the cells, with two stops and three voters who have asked for it. */
export async function setUpMobileBox(
  stage: Stage,
  cell: Stage['world']['cells'][number] | undefined,
  idOf: (key: string | null) => string | undefined,
): Promise<void> {
  const constituencies = [idOf(cell?.county ?? null), idOf(cell?.township ?? null)].filter(
    (id) => id !== undefined,
  );
  const own = constituencies.at(-1);
  if (!cell || own === undefined) return;
  const { place } = await stage.act('demo-clerk', setUpPollingPlace, {
    cycle: await getCycleId(stage),
    area: cell.area,
    kind: 'mobile-box',
    name: `${cell.name}流动票箱`,
    address: `${cell.name}办公室`,
    opensAt: '08:00',
    closesAt: '12:00',
    constituencies,
    staff: [
      { name: '游监票', duty: 'scrutineer' },
      { name: '行监票', duty: 'scrutineer' },
    ],
  });
  await stage.act('demo-clerk', planMobileBoxRoute, {
    place,
    stops: [
      { location: '敬老院', arrivesAt: '08:20', leavesAt: '09:20' },
      { location: '东沟散居户', arrivesAt: '10:00', leavesAt: '11:00' },
    ],
  });
  const { electionDay, persons } = await readAsking(stage, own);
  for (const [index, person] of persons.entries()) {
    await stage.act('demo-clerk', chooseMobileBox, {
      place,
      person,
      electionDay,
      reason: REASONS[index] ?? 'ill',
      channel: 'in-person',
      stop: index === 2 ? 2 : 1,
    });
  }
  await arrangeAbsences(stage, { constituency: own, electionDay });
}

/** 票箱交接: every mobile box of these constituencies, as its card says, before it is opened. */
export async function handOverMobileBoxes(stage: Stage, round: string): Promise<void> {
  const { rows: boxes } = await stage.read((tx) =>
    sql<{ id: string; electionDay: string; steps: number; voters: number }>`
      select p.id, r.election_day,
        (select count(*) from box_custody b where b.place = p.id and b.election_day = r.election_day) as steps,
        (select count(distinct i.person) from check_in i join voting_round day on day.county = i.county and day.id = i.round
          where i.place = p.id and day.election_day = r.election_day) as voters
      from voting_round r
      join polling_place_constituency s on s.county = r.county and s.constituency = r.constituency
      join polling_place p on p.county = s.county and p.id = s.place and p.kind = 'mobile-box'
      where r.county = ${stage.county} and r.id = ${round}`.execute(tx),
  );
  for (const { id: place, electionDay, steps, voters } of boxes) {
    for (const { at, done } of CARD.slice(steps)) {
      const signed = done.step === 'slot-sealed' ? { ...done, signatures: voters } : done;
      await stage.act('demo-station-chief', recordBoxCustody, { place, electionDay, at, done: signed });
    }
  }
}

const CARD: readonly Pick<RecordBoxCustody, 'at' | 'done'>[] = [
  {
    at: '07:50',
    done: { step: 'shown-empty', seal: 'L0017', scrutineers: ['游监票', '行监票'], voters: 6 },
  },
  {
    at: '11:30',
    done: { step: 'slot-sealed', seal: 'T0017', scrutineers: ['游监票', '行监票'], signatures: 0 },
  },
  {
    at: '12:10',
    done: {
      step: 'handed-over',
      from: '游监票',
      to: '占小长',
      where: '计票会场',
      seal: 'L0017',
      isIntact: true,
    },
  },
  { at: '18:10', done: { step: 'opened', seal: 'L0017', isIntact: true, openers: ['艾监票', '安计票'] } },
];

async function readAsking(stage: Stage, constituency: string) {
  return stage.read(async (tx) => {
    const rows = await tx
      .selectFrom('rollEntry')
      .select('person')
      .where('constituency', '=', constituency)
      .where('struck', '=', false)
      .orderBy('serial')
      .limit(USERS)
      .execute();
    const { electionDay } = await tx
      .selectFrom('cycle')
      .select('electionDay')
      .where('county', '=', stage.county)
      .executeTakeFirstOrThrow();
    return { electionDay, persons: rows.map(({ person }) => person) };
  });
}
