import { nomination, type NominationCase, type NominationRuling, type Nominator } from '../nomination.ts';
import type { CaseReader, JsonObject } from './case-reader.ts';
import type { CaseRule } from './case-rule.ts';

/** 提名推荐 · 选举法（2020）第三十条 */
export const caseRule: CaseRule<NominationCase, NominationRuling> = {
  read: (reader, json) => {
    const kind = reader.oneOf(json['kind'], ['organisations', 'voters'], 'kind');
    return {
      electionDay: reader.date(json['electionDay'], 'electionDay'),
      seats: reader.count(json['seats'], 'seats'),
      kind,
      nominators: reader
        .list(json['nominators'], 'nominators')
        .map((each, index) => nominator(reader, each, `nominators[${index}]`, kind === 'organisations')),
      nominees: reader.names(json['nominees'], 'nominees'),
    };
  },
  decide: nomination,
};

/** An organisation stands on no roll, so it need not say so. */
function nominator(reader: CaseReader, json: JsonObject, field: string, isOrganisation: boolean): Nominator {
  const onRoll = isOrganisation ? (json['onRoll'] ?? true) : json['onRoll'];
  return {
    id: reader.id(json['id'], `${field}.id`),
    onRoll: reader.truth(onRoll, `${field}.onRoll`),
    signedBefore: reader.count(json['signedBefore'] ?? 0, `${field}.signedBefore`),
  };
}
