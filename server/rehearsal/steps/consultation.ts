import { surplusRange } from '@xuanwu/rules/surplus.ts';
import { civilDate } from '../../acts/clock.ts';
import { countVoters } from '../../phases/nomination/consultation/count-voters.ts';
import { decidePrimary } from '../../phases/nomination/consultation/decide-primary.ts';
import { enterPrimaryCount } from '../../phases/nomination/consultation/enter-primary-count.ts';
import { openConsultation } from '../../phases/nomination/consultation/open-consultation.ts';
import { orderPrimary } from '../../phases/nomination/consultation/order-primary.ts';
import {
  readConsultations,
  readGroupRecords,
} from '../../phases/nomination/consultation/consultation.queries.ts';
import { readPrimaries } from '../../phases/nomination/consultation/primary.queries.ts';
import { recordConsultation } from '../../phases/nomination/consultation/record-consultation.ts';
import { setUpVoterGroup } from '../../phases/nomination/consultation/set-up-voter-group.ts';
import { summariseConsultation } from '../../phases/nomination/consultation/summarise-consultation.ts';
import type { Stage } from '../stage.ts';
import { type CrowdedConstituency, readCrowded } from './crowded.queries.ts';
import type { Step } from './step.ts';

const GROUPS = ['第一选民小组', '第二选民小组'] as const;
const CONVENERS = ['召小一', '召小二'] as const;
/** Every other constituency with too many nominees comes to no agreement; the first one does not. */
const DISAGREEING_EVERY = 2;

export const consultationStep: Step = {
  id: 'consultation',
  title: '酝酿协商和预选',
  at: '2016-10-05T09:00:00+08:00',
  path: '/constituencies',
  by: 'office-clerk',
  hint: '打开初步候选人超过最高差额比例的选区，登记选民小组和各小组的意见并汇总；意见不能较为一致的进行预选。',
  async play(stage, report) {
    const crowded = await stage.read((tx) => readCrowded(tx, stage.county));
    for (const [index, constituency] of crowded.entries()) {
      stage.signal.throwIfAborted();
      const agrees = index % DISAGREEING_EVERY !== 0;
      const outcome = await narrow(stage, constituency, agrees);
      await report(index + 1, crowded.length, `初步候选人 ${constituency.initial.length} 人，${outcome}`);
    }
  },
};

/** What was begun by hand goes on from where it stands. */
async function narrow(stage: Stage, constituency: CrowdedConstituency, agrees: boolean): Promise<string> {
  const heldOn = civilDate(stage.context.clock.now());
  const meeting = { heldOn, minute: '选委会会议纪要（协商）', present: 9, inFavour: 9 };
  const rounds = await stage.read((tx) => readConsultations({ tx, county: stage.county }, constituency.id));
  const last = rounds.at(-1);
  let isPrimary = last?.summary?.outcome === 'primary';
  if (!isPrimary) {
    const round = last?.summary === null ? last : await beginRound(stage, constituency);
    await recordGroups(stage, constituency, round, agrees);
    isPrimary = !agrees;
    await stage.act('demo-clerk', summariseConsultation, {
      consultation: round.id,
      outcome: agrees ? 'united' : 'primary',
      meeting,
      wanted: null,
      missing: [],
    });
  }
  if (!isPrimary) return '按较多数选民的意见';
  await holdPrimary(stage, constituency, meeting);
  return '预选';
}

type Round = Awaited<ReturnType<typeof readConsultations>>[number];

async function beginRound(stage: Stage, { id }: CrowdedConstituency): Promise<Round> {
  const { voters, groups } = await stage.read(async (tx) => ({
    voters: await countVoters({ tx, county: stage.county }, id),
    groups: await tx.selectFrom('voterGroup').select('id').where('constituency', '=', id).execute(),
  }));
  if (groups.length === 0) {
    for (const [index, name] of GROUPS.entries()) {
      await stage.act('demo-clerk', setUpVoterGroup, {
        constituency: id,
        group: null,
        name,
        convener: CONVENERS[index] ?? '',
        voters: Math.floor(voters / GROUPS.length),
      });
    }
  }
  await stage.act('demo-clerk', openConsultation, { constituency: id, form: 'lists' });
  const rounds = await stage.read((tx) => readConsultations({ tx, county: stage.county }, id));
  const round = rounds.at(-1);
  if (!round) throw new Error('a round that was begun is not there');
  return round;
}

/** Two lists are spoken of: as many for the one as for the other, or more. */
async function recordGroups(
  stage: Stage,
  { id: constituency, seats, initial }: CrowdedConstituency,
  { id: consultation, form, openedOn }: Round,
  agrees: boolean,
): Promise<void> {
  const { groups, records } = await stage.read(async (tx) => ({
    groups: await tx
      .selectFrom('voterGroup')
      .select(['id', 'voters'])
      .where('constituency', '=', constituency)
      .execute(),
    records: await readGroupRecords({ tx, county: stage.county }, consultation),
  }));
  const { max } = surplusRange('direct', seats);
  const ids = initial.map((candidate) => candidate.id);
  for (const { id: group, voters } of groups) {
    if (records.some((record) => record.group === group)) continue;
    const present = Math.max(10, Math.floor((voters * 3) / 5));
    const [more, fewer] = [
      Math.floor(present / 2),
      agrees ? Math.floor(present / 3) : Math.floor(present / 2),
    ];
    const lists = [
      { candidates: ids.slice(0, max), voters: more },
      { candidates: ids.slice(ids.length - max), voters: fewer },
    ];
    const each = ids.map((candidate, index) => ({
      candidates: [candidate],
      voters: index < max ? more : fewer,
    }));
    await stage.act('demo-registrar', recordConsultation, {
      consultation,
      group,
      heldOn: openedOn,
      present,
      opinions: form === 'lists' ? lists : each,
    });
  }
}

async function holdPrimary(
  stage: Stage,
  { id: constituency, seats }: CrowdedConstituency,
  meeting: {
    readonly heldOn: string;
    readonly minute: string;
    readonly present: number;
    readonly inFavour: number;
  },
): Promise<void> {
  const before = await lastPrimary(stage, constituency);
  if (!before || before.result !== null) {
    await stage.act('demo-clerk', orderPrimary, {
      constituency,
      heldOn: meeting.heldOn,
      choices: seats,
      wanted: null,
      meeting,
    });
  }
  const primary = await lastPrimary(stage, constituency);
  if (!primary) throw new Error('a primary that was ordered is not there');
  const sheet = await fictionalSheet(stage, constituency, primary);
  const { sheets } = primary;
  if (sheets.length === 0)
    await stage.act('demo-teller-1', enterPrimaryCount, { primary: primary.id, sheet });
  if (sheets.length <= 1) await stage.act('demo-teller-2', enterPrimaryCount, { primary: primary.id, sheet });
  await stage.act('demo-clerk', decidePrimary, { primary: primary.id, meeting });
}

async function lastPrimary(stage: Stage, constituency: string) {
  const primaries = await stage.read((tx) => readPrimaries({ tx, county: stage.county }, constituency));
  return primaries.at(-1);
}

type Ballot = NonNullable<Awaited<ReturnType<typeof lastPrimary>>>;

/** Each candidate has fewer votes than the one before. */
async function fictionalSheet(stage: Stage, constituency: string, { candidates, choices }: Ballot) {
  const voters = await stage.read((tx) => countVoters({ tx, county: stage.county }, constituency));
  const cast = Math.floor((voters * 3) / 4);
  const invalid = 3;
  const all = (candidates.length * (candidates.length + 1)) / 2;
  const votes = candidates.map(({ id }, index) => ({
    candidate: id,
    for: Math.min(
      cast - invalid,
      Math.floor(((cast - invalid) * choices * (candidates.length - index)) / (all + 1)),
    ),
  }));
  return { issued: cast, cast, invalid, blank: 0, votes };
}
