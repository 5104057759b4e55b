/** 大会、村民委员会、代表履职的结论 · where what does not hold is not yet the answer. */
import type { AfterCountRuling } from './after-count.ts';
import type { BallotRuling } from './ballot.ts';
import { writtenDate } from './civil-date.ts';
import type { CongressCandidatesRuling } from './congress-candidates.ts';
import { whyNot } from './explanations/explanations.ts';
import { joined } from './explanations/sentences.ts';
import type { HandOutRuling } from './hand-out.ts';
import type { LivelihoodVoteRuling } from './livelihood-vote.ts';
import type { PartyElectionRuling } from './party-election.ts';
import type { SeatRuling } from './seat.ts';
import type { SuggestionRuling } from './suggestion.ts';
import type { VillageRecallRuling } from './village-recall.ts';

/** 各名称的裁定 */
interface Rulings {
  readonly ballot: BallotRuling;
  readonly 'hand-out': HandOutRuling;
  readonly 'after-count': AfterCountRuling;
  readonly 'congress-candidates': CongressCandidatesRuling;
  readonly seat: SeatRuling;
  readonly 'village-recall': VillageRecallRuling;
  readonly 'party-election': PartyElectionRuling;
  readonly suggestion: SuggestionRuling;
  readonly 'livelihood-vote': LivelihoodVoteRuling;
}

/** 大会、村民委员会、代表履职的结论 */
export const SESSION_CONCLUSIONS: { readonly [N in keyof Rulings]: (ruling: Rulings[N]) => string } = {
  ballot: ({ valid, blank, votesFor, reasons }) => {
    if (!valid) return whyNot(reasons);
    if (blank) return '空白票，按弃权计算，是有效票。';
    return votesFor.length === 0 ? '有效票，没有选任何人。' : `有效票，计给${votesFor.join('、')}。`;
  },
  'hand-out': ({ ballots, reasons }) =>
    joined([ballots > 0 ? `应发选票${ballots}张。` : '不能发给选票。', whyNot(reasons)]),
  'after-count': ({ next, candidates, openSeats, latest }) => {
    if (next === null) return '名额已经选足。';
    if (next === 'repeat-vote')
      return candidates === null ? '重新投票，重新提名。' : '重新投票，用原来的候选人名单。';
    if (next === 'another-election')
      return `不足的${openSeats}名另行选举${latest === null ? '' : `，最迟在${writtenDate(latest)}`}。`;
    return `不足的${openSeats}名${next === 'vacant' ? '暂缺' : '留待补选'}。`;
  },
  'congress-candidates': ({ min, max, outcome, surplusLawful, timeKept }) =>
    joined([
      outcome === 'vote' && '候选人的人数符合规定，直接投票。',
      outcome === 'primary' && `候选人超过${max}名，先进行预选。`,
      outcome === 'too-few' && `候选人少于${min}名，须补充提名。`,
      surplusLawful === false && '选举办法规定的差额数不在法定范围之内。',
      timeKept === false && '提名、酝酿候选人的时间不足。',
    ]),
  seat: ({ ends, suspended, postsEnd, announcedBy, mayProceed }) =>
    joined([
      ends &&
        `代表资格终止，由${announcedBy === 'congress' ? '本级人民代表大会' : '本级人大常委会'}公告${postsEnd.length > 0 ? `；${postsEnd.join('、')}的职务随之终止` : ''}。`,
      suspended && '暂时停止执行代表职务。',
      !ends && !suspended && '代表资格没有变动。',
      mayProceed === false && '没有经许可，不能逮捕或者审判。',
    ]),
  'village-recall': ({ petitionValid, passed }) =>
    joined([
      petitionValid !== null && `罢免的提出${petitionValid ? '成立' : '不成立'}。`,
      passed !== null && `罢免${passed ? '通过' : '没有通过'}。`,
    ]) || NOTHING_ASKED,
  'party-election': (ruling) =>
    joined([
      ruling.minCandidates !== null && `候选人至少${ruling.minCandidates}名。`,
      ruling.surplusKept === false && '候选人的差额不够。',
      ruling.mayHoldCongress !== null && `${ruling.mayHoldCongress ? '可以' : '不能'}召开党员代表大会。`,
      ruling.delegatesLawful === false && '代表名额超过规定。',
      ruling.due !== null && `应到会${ruling.due}人。`,
      ruling.heldInTime === false && '换届迟于规定。',
      ruling.mayReduceSeats !== null && `${ruling.mayReduceSeats ? '可以' : '不能'}减少名额、不再选举。`,
    ]) || (ruling.reasons.length === 0 ? NOTHING_ASKED : '各项都符合规定。'),
  suggestion: ({ answerBy, reasons }) => joined([`最迟在${writtenDate(answerBy)}答复。`, whyNot(reasons)]),
  'livelihood-vote': ({ surplusKept, adopted, tied, next, placesLeft, reasons }) =>
    joined([
      !surplusKept && whyNot(reasons.filter(({ rule }) => rule === 'livelihood-surplus')),
      adopted.length > 0 ? `${adopted.join('、')}通过。` : '没有项目通过。',
      tied.length > 0 &&
        `${tied.join('、')}票数相等，${next === 'vote-again' ? '再次投票' : '由常委会决定'}。`,
      tied.length === 0 && placesLeft > 0 && `还缺${placesLeft}个项目。`,
    ]),
};

/** 案例没有给出要裁定的 */
export const NOTHING_ASKED = '没有要裁定的事项。';
