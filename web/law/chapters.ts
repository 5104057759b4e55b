import type { ParameterId } from '@xuanwu/rules/parameters.ts';

/** 法律未定事项 in the order of an election. */
export const CHAPTERS: readonly { readonly title: string; readonly ids: readonly ParameterId[] }[] = [
  { title: '期限', ids: ['dayConvention', 'appealFirstDay', 'appealRestDays', 'byElectionDates'] },
  {
    title: '选举机构、名额和选区',
    ids: ['committeeSize', 'committeeResignTrigger', 'populationBasis', 'constituencyTolerancePercent'],
  },
  { title: '选民登记', ids: ['feb29Birthday', 'rollFields', 'rollCorrectionDeadlineDays'] },
  {
    title: '提名和候选人',
    ids: [
      'nominationAfterRoll',
      'organisationShareCapPercent',
      'withdrawalDeadlineDays',
      'formalCandidateNumber',
      'narrowWithinRange',
      'primaryMinTurnout',
      'primaryTie',
      'orderAfterPrimary',
      'standAgainElsewhere',
      'structureTargets',
    ],
  },
  {
    title: '投票',
    ids: [
      'votingWindowDays',
      'votingExtensionDays',
      'mobileBoxScrutineersMin',
      'staffExclusions',
      'proxyReasons',
      'proxyChannels',
      'proxySameConstituency',
    ],
  },
  {
    title: '结果',
    ids: [
      'pBasis',
      'turnoutInSecondRound',
      'secondRoundWriteIns',
      'maxOtherRounds',
      'repeatVoteList',
      'afterLastRound',
      'ballotRetention',
    ],
  },
  { title: '代表大会和代表', ids: ['congressBasis', 'dutyStandard'] },
  {
    title: '村民委员会选举',
    ids: ['villageOtherElectionDays', 'villageMayStopAtThree', 'villageProxyMax'],
  },
];
