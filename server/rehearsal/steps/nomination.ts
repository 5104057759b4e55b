import { surplusRange } from '@xuanwu/rules/surplus.ts';
import { seatsOf } from '../../phases/constituencies/seat-ledger.queries.ts';
import { readInitialCandidates } from '../../phases/nomination/candidate.queries.ts';
import { readBasisOfChoice } from '../../phases/nomination/consultation/basis-of-choice.ts';
import { fixFormalList } from '../../phases/nomination/formal-list/fix-formal-list.ts';
import { nominate } from '../../phases/nomination/nominations/nominate.ts';
import type { Nominee } from '../../phases/nomination/nominations/nominate.schema.ts';
import { publishFormalList } from '../../phases/nomination/formal-list/publish-formal-list.ts';
import { publishInitialList } from '../../phases/nomination/initial-list/publish-initial-list.ts';
import { type Random, randomFrom } from '../random.ts';
import type { Stage } from '../stage.ts';
import { type DrawnConstituency, readDrawn } from './played.queries.ts';
import { readShort } from './short.queries.ts';
import type { Step } from './step.ts';

const JOINT_NOMINATORS = 12;
/** One constituency in so many has more nominees than the law lets stand, and its voters narrow them down. */
const CROWDED_EVERY = 7;

export const nominationStep: Step = {
  id: 'nomination',
  title: '提名推荐',
  at: '2016-09-25T09:00:00+08:00',
  path: '/constituencies',
  by: 'office-clerk',
  hint: '打开选区，登记团体提名和十名选民的联名提名。',
  async play(stage, report) {
    const short = await stage.read((tx) => readShort(tx, stage.county));
    const open = (await readDrawn(stage)).filter(({ id, stage: at }) => at !== 'drawn' && short.has(id));
    for (const [index, constituency] of open.entries()) {
      stage.signal.throwIfAborted();
      const { nominees, missing } = short.get(constituency.id) ?? { nominees: [], missing: 0 };
      const number =
        nominees.length === 0
          ? await nominateIn(stage, constituency, index)
          : await nominateMore(stage, constituency, nominees, missing);
      await report(index + 1, open.length, `${constituency.name} 提名 ${number} 人`);
    }
  },
};

/** What someone began by hand is left as it is; organisations nominate whom the margin still wants. */
async function nominateMore(
  stage: Stage,
  { id, key }: DrawnConstituency,
  nominees: readonly string[],
  missing: number,
): Promise<number> {
  const more = fictionalNominees(randomOf(stage, key), missing + nominees.length)
    .filter(({ name }) => !nominees.includes(name))
    .slice(0, missing);
  // Each of them may nominate as many as there are seats, and those above have.
  const seats = await stage.read((tx) => seatsOf(tx, stage.county, id));
  for (const [index, organisation] of OTHER_ORGANISATIONS.entries()) {
    const nominees = more.slice(index * seats, (index + 1) * seats);
    if (nominees.length === 0) break;
    await stage.act('demo-clerk', nominate, {
      kind: 'organisations',
      constituency: id,
      organisations: [organisation],
      nominees,
    });
  }
  return more.length;
}

const OTHER_ORGANISATIONS = ['共青团五大连池市委员会', '五大连池市工商业联合会', '五大连池市科学技术协会'];

function randomOf({ seed }: Stage, key: string): Random {
  return randomFrom(seed * 7_919 + [...key].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
}

async function nominateIn(
  stage: Stage,
  { id, key, name }: DrawnConstituency,
  index: number,
): Promise<number> {
  const seats = await stage.read((tx) => seatsOf(tx, stage.county, id));
  const { min, max } = surplusRange('direct', seats);
  const random = randomOf(stage, key);
  const number = index % CROWDED_EVERY === CROWDED_EVERY - 1 ? max + 1 : min + random.below(max - min + 1);
  const voters = await stage.read((tx) =>
    tx
      .selectFrom('rollEntry')
      .select(['person', 'name as written'])
      .where('constituency', '=', id)
      .orderBy('serial')
      .limit(JOINT_NOMINATORS * 3)
      .execute(),
  );
  const nominees = fictionalNominees(random, number);
  const byOrganisations = nominees.slice(0, Math.min(seats, Math.ceil(number / 2)));
  await stage.act('demo-clerk', nominate, {
    kind: 'organisations',
    constituency: id,
    organisations: ['五大连池市总工会', '五大连池市妇女联合会'],
    nominees: byOrganisations,
  });
  const byVoters = nominees.slice(byOrganisations.length);
  for (let start = 0; start < byVoters.length; start += seats) {
    const group = start / seats;
    await stage.act('demo-clerk', nominate, {
      kind: 'voters',
      constituency: id,
      signatures: voters.slice(group * JOINT_NOMINATORS, (group + 1) * JOINT_NOMINATORS),
      nominees: byVoters.slice(start, start + seats),
    });
  }
  if (nominees.length === 0) throw new Error(`${name} has no nominees`);
  return nominees.length;
}

const NOMINEE_SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧'];
const NOMINEE_GIVEN = [...'春夏秋冬东南西北山河湖海天地日月星云风雨雪霜松竹梅兰菊桃李杏金木水火土'];
const OCCUPATIONS: readonly { readonly occupation: string; readonly group: Nominee['group'] }[] = [
  { occupation: '村民', group: 'worker-farmer' },
  { occupation: '种粮大户', group: 'worker-farmer' },
  { occupation: '车间工人', group: 'worker-farmer' },
  { occupation: '中学教师', group: 'professional' },
  { occupation: '乡镇卫生院医师', group: 'professional' },
  { occupation: '村党支部书记', group: 'other' },
  { occupation: '社区居委会主任', group: 'other' },
  { occupation: '合作社负责人', group: 'enterprise-head' },
  { occupation: '机关干部', group: 'official' },
];

/** Nominees with different names; the same people in every run. */
function fictionalNominees(random: Random, number: number): Nominee[] {
  const names = new Set<string>();
  while (names.size < number) {
    names.add(random.pick(NOMINEE_SURNAMES) + random.pick(NOMINEE_GIVEN) + random.pick(NOMINEE_GIVEN));
  }
  return [...names].map((name, index): Nominee => ({
    name,
    sex: random.below(3) === 0 ? 'female' : 'male',
    birthDate: `${1955 + random.below(38)}-0${1 + random.below(9)}-1${random.below(10)}`,
    ethnicity: random.below(8) === 0 ? '满族' : '汉族',
    education: random.pick(['大学', '大专', '高中', '初中']),
    politics: random.pick(['中共党员', '群众', '群众']),
    ...random.pick(OCCUPATIONS),
    wasDeputy: index % 3 === 0 ? 'yes' : 'no',
  }));
}

export const initialListStep: Step = {
  id: 'nom-publish',
  title: '公布初步代表候选人',
  at: '2016-09-30T09:00:00+08:00',
  path: '/constituencies',
  by: 'office-clerk',
  hint: '打开选区，申请公布初步代表候选人，换到复核人确认。',
  async play(stage, report) {
    const unlisted = await stage.read((tx) =>
      tx
        .selectFrom('initialCandidate')
        .select('constituency')
        .where('listedIn', 'is', null)
        .where('excludedBy', 'is', null)
        .distinct()
        .execute(),
    );
    const open = (await readDrawn(stage)).filter(({ id }) => unlisted.some((row) => row.constituency === id));
    for (const [index, { id, name }] of open.entries()) {
      stage.signal.throwIfAborted();
      const { candidates } = await stage.actOfTwo('demo-clerk', publishInitialList, { constituency: id });
      await report(index + 1, open.length, `${name} ${candidates} 人`);
    }
  },
};

export const formalListStep: Step = {
  id: 'formal-fix',
  title: '确定正式代表候选人',
  at: '2016-10-09T09:00:00+08:00',
  path: '/constituencies',
  by: 'office-clerk',
  hint: '打开选区，按差额比例确定正式代表候选人，写明会议纪要。',
  async play(stage, report) {
    const open = (await readDrawn(stage)).filter(
      (constituency) => constituency.stage === 'initial-published',
    );
    for (const [index, { id, name }] of open.entries()) {
      stage.signal.throwIfAborted();
      const { candidates } = await stage.act('demo-clerk', fixFormalList, {
        constituency: id,
        candidates: await whoStands(stage, id),
        meeting: {
          heldOn: '2016-10-09',
          minute: `选委会会议纪要 2016-${100 + index}`,
          present: 9,
          inFavour: 9,
        },
        namesakes: [],
      });
      await report(index + 1, open.length, `${name} ${candidates} 人`);
    }
  },
};

/** Whom consultation or primary left, or everyone. */
async function whoStands({ county, read }: Stage, constituency: string): Promise<string[]> {
  return read(async (tx) => {
    const initial = await readInitialCandidates({ tx, county }, constituency);
    const basis = await readBasisOfChoice({ tx, county }, constituency, initial);
    if (basis.primaries.length > 0)
      return basis.primaries.flatMap(({ result }) => [...(result?.selected ?? [])]);
    const list = basis.consultation?.record.summary?.list;
    return list ? [...list] : initial.map(({ id }) => id);
  });
}

export const formalPublishStep: Step = {
  id: 'formal-publish',
  title: '公布正式代表候选人',
  at: '2016-10-10T09:00:00+08:00',
  path: '/constituencies',
  by: 'office-clerk',
  hint: '打开选区，申请公布正式代表候选人，换到复核人确认。',
  async play(stage, report) {
    const open = (await readDrawn(stage)).filter((constituency) => constituency.stage === 'formal-fixed');
    for (const [index, { id, name }] of open.entries()) {
      stage.signal.throwIfAborted();
      const { candidates } = await stage.actOfTwo('demo-clerk', publishFormalList, { constituency: id });
      await report(index + 1, open.length, `${name} ${candidates} 人`);
    }
  },
};
