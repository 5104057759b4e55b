import { ballot, type BallotCase, type BallotRuling } from '../ballot.ts';
import type { CaseRule } from './case-rule.ts';

/** 选票是否有效 · 选举法（2020）第四十一条、第四十四条 */
export const caseRule: CaseRule<BallotCase, BallotRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    kind: reader.oneOf(json['kind'], ['deputies', 'posts', 'village', 'party'], 'kind'),
    seats: reader.count(json['seats'], 'seats'),
    choices: reader.list(json['choices'], 'choices').map((each, index) => ({
      name: reader.text(each['name'], `choices[${index}].name`),
      isCandidate: reader.truth(each['isCandidate'], `choices[${index}].isCandidate`),
      mark: reader.oneOf(
        each['mark'],
        ['for', 'against', 'abstain', 'none', 'unreadable'],
        `choices[${index}].mark`,
      ),
      eligible: reader.truthOr(each['eligible'], `choices[${index}].eligible`, undefined),
      post: each['post'] === undefined ? undefined : reader.text(each['post'], `choices[${index}].post`),
    })),
    otherMarks: reader.truthOr(json['otherMarks'], 'otherMarks', undefined),
  }),
  decide: ballot,
};
