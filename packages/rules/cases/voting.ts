import { voting, type VotingCase, type VotingRuling } from '../voting.ts';
import type { CaseReader, JsonObject } from './case-reader.ts';
import type { CaseRule } from './case-rule.ts';

/** 投票的安排 · 选举法（2020）第三十八条、第四十条、第四十三条 */
export const caseRule: CaseRule<VotingCase, VotingRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    kind: reader.oneOf(json['kind'], ['congress', 'village'], 'kind'),
    from: reader.dateOr(json['from'], 'from', undefined),
    until: reader.dateOr(json['until'], 'until', undefined),
    extensionApproved: reader.truthOr(json['extensionApproved'], 'extensionApproved', undefined),
    writingBooth: reader.truthOr(json['writingBooth'], 'writingBooth', undefined),
    mobileBoxes: reader
      .list(json['mobileBoxes'] ?? [], 'mobileBoxes')
      .map((box, index) => mobileBox(reader, box, `mobileBoxes[${index}]`)),
    countedOn: reader.dateOr(json['countedOn'], 'countedOn', undefined),
    countingApproved: reader.truthOr(json['countingApproved'], 'countingApproved', undefined),
    witnessed: reader.truthOr(json['witnessed'], 'witnessed', undefined),
  }),
  decide: voting,
};

function mobileBox(reader: CaseReader, json: JsonObject, field: string) {
  return {
    name: reader.text(json['name'], `${field}.name`),
    scrutineers: reader.count(json['scrutineers'], `${field}.scrutineers`),
    users: reader.list(json['users'], `${field}.users`).map((user, index) => ({
      id: reader.text(user['id'], `${field}.users[${index}].id`),
      reason: reader.oneOf(
        user['reason'],
        ['ill', 'immobile', 'scattered', 'other'],
        `${field}.users[${index}].reason`,
      ),
      signed: reader.truth(user['signed'], `${field}.users[${index}].signed`),
    })),
  };
}
