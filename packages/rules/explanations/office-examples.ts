/**
 * 办理时的理由举例 · reasons that no name of the command line gives: of acts, and of what the server compares itself. Tests and docs/law read
 * them beside the worked cases.
 */
import { mayVoteThisWay } from '../absentee.ts';
import { certificateStands, mayBeCertified } from '../eligibility-certificate.ts';
import { mayActivatePlan } from '../contingency.ts';
import { placeHasList, placeIsEquipped } from '../place-equipment.ts';
import { hasBooth, headsCoverBallots } from '../place-items.ts';
import { ballotsBalance, deliveryWithinPrinted } from '../ballot-stock.ts';
import { boxCustody, type BoxCustody } from '../box-custody.ts';
import { mayActNow } from '../acts.ts';
import { groundOf } from '../articles.ts';
import { candidateNumber } from '../candidate-number.ts';
import { committeeDecides, committeeResigned } from '../committee-decision.ts';
import { committeeSize } from '../committee-size.ts';
import { EXCLUSION_GROUNDS, type ExclusionGround, mayBeExcluded } from '../exclusion.ts';
import { listMayShow } from '../initial-list-gate.ts';
import { closingExamples } from './closing-examples.ts';
import { mayIntroduceOn } from '../introduction.ts';
import { nominationInTime } from '../nomination-in-time.ts';
import { nominationCancelling } from '../nomination-cancelling.ts';
import { localLaw, NATIONAL_LAW } from '../local-law.ts';
import { type LocalRules, LOCAL_VILLAGE_STEPS } from '../local-rules.ts';
import { localRulesConflicts, rulesMayBeAdopted } from '../local-rules-file.ts';
import { mayBeRegistered } from '../may-be-registered.ts';
import { spendingMayBeApproved } from '../election-funds.ts';
import { pollMayOpen, scrutineersInPairs } from '../poll-opening.ts';
import { fixedSeats } from '../quota.ts';
import type { RuleId } from '../rule-titles.ts';
import { opinionInTime, opinionsOver } from '../review.ts';
import { type Reason, reason } from '../ruling.ts';
import { seatsAccountedFor } from '../seats-accounted-for.ts';
import { seatsAssignable } from '../seat-ledger.ts';
import { sheetChecks } from '../sheet-checks.ts';
import { mayDecidePoint } from '../silent-points.ts';
import { stageGate } from '../stage-gate.ts';
import { staffExclusions } from '../staff-exclusions.ts';
import { approvalReasons } from '../submissions.ts';
import { timetable } from '../timetable.ts';

const electionDay = '2021-11-05';

const brokenBox: BoxCustody = {
  electionDay: '2021-11-05',
  name: '第一流动票箱',
  isMobile: true,
  handedBallots: 4,
  steps: [
    { step: 'shown-empty', seal: 'A17', scrutineers: ['甲'], voters: 3 },
    { step: 'handed-over', from: '甲', to: '乙', seal: 'A17', isIntact: true },
    { step: 'handed-over', from: '丙', to: '丁', seal: 'A18', isIntact: false },
    { step: 'slot-sealed', seal: 'B1', scrutineers: ['甲'], signatures: 3 },
    { step: 'opened', seal: 'A17', isIntact: true, openers: ['甲'] },
  ],
};

const SPENDING = {
  area: '龙镇',
  item: 'printing',
  fen: 50_000,
  budget: 120_000,
  spentOnItem: 70_000,
  appropriated: 200_000,
  spent: 160_000,
} as const;

/** 办理时的理由举例 */
export function officeExamples(): Reason[] {
  const on = (rule: RuleId, arithmetic: string, holds: boolean) =>
    reason(groundOf(rule, electionDay), arithmetic, holds);
  const beijing = localLaw('110108');
  const person = { electionDay, isCitizen: true, birthDate: '2003-11-05', deprived: null };
  const sheet = {
    electionDay,
    seats: 2,
    issued: 500,
    collected: 500,
    invalid: 10,
    votes: { 甲: 600, 乙: 500 },
  };
  const loosened: LocalRules = {
    area: '2311',
    name: '黑河市',
    title: '黑河办法',
    from: null,
    to: null,
    parameters: {},
    limits: { rollPublishDays: { value: 18, article: '黑河办法第九条' } },
    steps: [],
    unknown: [],
  };
  const place = { name: '东站', kind: 'station', scrutineers: 1, tellers: 0 } as const;
  return [
    { reasons: closingExamples(electionDay) },
    mayActNow('publish-roll', { constituency: 'drawn' }),
    mayActNow('open-round', { constituency: 'formal-published', round: 'open' }),
    candidateNumber({ electionDay, kind: 'general', seats: 2, candidates: 3 }),
    candidateNumber({ electionDay, kind: 'by-election', seats: 1, candidates: 1 }),
    committeeSize({ electionDay, members: 5, min: 7, max: 13 }),
    ...(Object.keys(EXCLUSION_GROUNDS) as ExclusionGround[]).map((ground) =>
      mayBeExcluded({
        electionDay,
        ground,
        documents: 1,
        nominations: [{ kind: 'voters', nominators: 10 }],
      }),
    ),
    listMayShow({
      electionDay,
      nominees: [
        {
          name: '张小一',
          birthDate: '2003-11-06',
          nominations: [{ kind: 'voters', nominators: 9 }],
          isServing: true,
          isKept: false,
        },
      ],
    }),
    nominationCancelling({ electionDay, isListed: true, isCollected: false, isDecidedOn: false }),
    nominationInTime({ electionDay, receivedOn: '2021-10-22' }),
    opinionInTime({ electionDay, dueOn: '2021-10-18', givenOn: '2021-10-18' }),
    opinionInTime({ electionDay, dueOn: '2021-10-18', givenOn: '2021-10-19' }),
    opinionsOver({ electionDay, formalPublishedOn: '2021-10-28', today: '2021-11-02' }).ruling,
    opinionsOver({ electionDay, formalPublishedOn: '2021-10-28', today: '2021-11-03' }).ruling,
    mayBeRegistered({ ...person, birthDate: null, isCitizen: false }),
    mayBeRegistered({ ...person, deprived: { from: '2021-12-01', until: null } }),
    mayBeRegistered({ ...person, deprived: { from: '2020-12-01', until: null } }),
    mayBeRegistered({ ...person, deprived: { from: '2020-12-01', until: '2021-12-01' } }),
    pollMayOpen({ today: electionDay, electionDay, places: [place, { ...place, kind: 'mobile-box' }] }),
    { reasons: scrutineersInPairs([place], electionDay) },
    spendingMayBeApproved({ ...SPENDING, electionDay }),
    mayDecidePoint('maxOtherRounds', undefined, electionDay),
    mayDecidePoint('maxOtherRounds', { source: '浙江实施细则第四十条', value: 2 }, electionDay),
    rulesMayBeAdopted(loosened, localRulesConflicts(loosened, NATIONAL_LAW), electionDay),
    rulesMayBeAdopted(loosened, [], electionDay),
    seatsAccountedFor({ electionDay, seats: 10, constituencies: [3, 3, 2], vacant: 2 }),
    seatsAssignable({
      electionDay,
      category: '城区',
      open: 3,
      wanted: 4,
      constituencies: [{ name: '一选区', seats: 4 }],
    }),
    ...(['scrutineer', 'staff'] as const).map((role) =>
      staffExclusions(
        { electionDay, candidates: ['甲', '乙'], staff: [{ id: '甲', role, closeRelatives: ['乙'] }] },
        beijing,
      ),
    ),
    timetable(
      {
        electionDay,
        actual: {
          'roll-decision': '2021-10-20',
          'roll-suit': '2021-10-31',
          'roll-judgment': '2021-11-04',
          'intro-stop': '2021-11-05',
          'roll-correct': '2021-11-03',
          'stop-vote-decision': '2021-10-30',
        },
      },
      localLaw('310101'),
    ),
    {
      reasons: (['waiting', 'approved'] as const).flatMap((state) =>
        approvalReasons({ electionDay, matter: 'county-seats', last: { manner: 'approval', state } }),
      ),
    },
    ...[true, false].flatMap((isWell) => [
      mayVoteThisWay({
        electionDay,
        absence: 'custody',
        custody: 'in-custody',
        way: isWell ? 'mobile-box' : 'return',
        hasDocument: isWell,
      }),
      mayBeCertified({
        electionDay,
        on: isWell ? '2021-10-08' : electionDay,
        isOnRoll: isWell,
        isVoter: isWell,
        certificatesOut: isWell ? 0 : 1,
      }),
      certificateStands({ electionDay, isKnown: true, isHis: isWell, isUsed: false }),
      certificateStands({ electionDay, isKnown: isWell, isHis: true, isUsed: true }),
    ]),
    ...[0, 2].map((openFindings) =>
      stageGate({
        electionDay,
        today: '2021-10-08',
        document: '市选办发〔2021〕3号',
        openFindings,
        latest: '2021-10-16',
      }),
    ),
    mayIntroduceOn('2021-11-04', electionDay),
    mayIntroduceOn('2021-11-05', electionDay),
    mayIntroduceOn('2021-11-07', electionDay),
    timetable({ electionDay, actual: { 'voter-uncontactable': '2021-10-24' } }, localLaw('330102')),
    {
      reasons: [
        committeeDecides({ present: 7, inFavour: 4 }, electionDay),
        committeeDecides({ present: 4, inFavour: 9 }, electionDay),
        ...committeeResigned(['甲'], electionDay),
        ...sheetChecks(sheet).map(({ number, holds, forSupervisor, test: arithmetic }) =>
          number === 1 ? on('res-boxcheck', arithmetic, holds) : on('res-record', forSupervisor, holds),
        ),
        { ...groundOf('quota-township', electionDay), ...fixedSeats(51, 50) },
        on('res-record', '收回 500 = 各票箱共 499', false),
        on('res-record', '白票 10 <= 有效票 490', true),
        on('res-record', '发出 500 <= 选民 499', false),
        on('quota-vacant', '某镇人民代表大会：代表名额尚未确定', false),
        on('quota-vacant', '某镇人民代表大会: 8 + 2 = 10', true),
        on('const-size', '某镇人民代表大会: 3 <= 8 <= 3 × 3', true),
        on('const-size', '某镇人民代表大会: 1 = 0', false),
        on('voter-one-place', '县级选民名单: 1 + 1 <= 1', false),
        on('voter-one-place', '该公民身份号码已登记在另一姓名下', false),
        on('vote-once', '已委托他人投票', false),
        on('voter-may-how', '没有商定投票方式的 2 = 0', false),
        on('voter-floating', '没有回执的证明 3 = 0', false),
        on('voter-one-place', '没有收回的选民资格证明 1 = 0', false),
        on('voter-one-place', '去外地登记还在名单上的 2 = 0', false),
        on('vote-once', '已登记使用流动票箱', false),
        on('vote-once', '可以去两个以上场所的选民 1200 = 0', false),
        on('res-boxcheck', '没有交回的离线登记 3 = 0', false),
        on('vote-once', '应发 2 张，已领 2 张，再领 0 张', false),
        hasBooth(electionDay, []),
        hasBooth(electionDay, [], '某村投票站'),
        placeHasList(electionDay, '某村投票站', 0),
        placeIsEquipped(electionDay, '某村投票站', 2),
        headsCoverBallots(electionDay, { heads: 200, proxies: 3, issued: 204 }),
        ...mayActivatePlan({
          electionDay,
          plan: { hasSubstitute: true, postponeDays: null },
          measure: { kind: 'substitute-place' },
          meeting: { present: 7, inFavour: 4 },
        }).reasons,
        ...mayActivatePlan({
          electionDay,
          plan: { hasSubstitute: true, postponeDays: null },
          measure: { kind: 'postponement', newElectionDay: electionDay },
          meeting: { present: 7, inFavour: 4 },
        }).reasons,
        ...boxCustody(brokenBox),
        ...boxCustody({ ...brokenBox, steps: [] }),
        on('box-custody', '在场选民 0 >= 1', false),
        ballotsBalance(electionDay, { delivered: 500, issued: 431, spoiled: 3, unused: 65 }),
        deliveryWithinPrinted(electionDay, { printed: 600, delivered: 500, more: 100 }),
        on('vote-once', 'taking part 1001 <= 1000', false),
        on('roll-publish', '选举日 2021-11-05 − 20 日 = 2021-10-16', true),
        on('roll-objection', '公布日 2021-10-16 + 5 日 = 2021-10-21', true),
        on('roll-objection', '公布日 2016-09-20 + 5 日 = 2016-09-25，休息日顺延到 2016-09-26', true),
        ...([...LOCAL_VILLAGE_STEPS, 'vil-roll-publish', 'sugg-answer'] as const).map((rule) =>
          on(rule, '2021-10-30 <= 2021-10-31', true),
        ),
        on('vil-roll', '801 <= 800', false),
        on('vil-more', '甲, 乙: 300 = 300', true),
        on('pg-more', '3 > 2', true),
        on('pg-tie', '甲, 乙: 30 > 29', true),
        on('ind-ballots', 'issued 54 <= present 53', false),
      ],
    },
  ].flatMap(({ reasons }) => reasons);
}
