import {
  registrationPlace,
  type RegistrationPlaceCase,
  type RegistrationPlaceRuling,
} from '../registration-place.ts';
import type { CaseRule } from './case-rule.ts';

/** 在哪里登记 · 选举法（2020）第五条、第七条，直接选举若干规定第九条 */
export const caseRule: CaseRule<RegistrationPlaceCase, RegistrationPlaceRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    household: reader.oneOf(json['household'], ['here', 'elsewhere', 'abroad'], 'household'),
    evidence: reader
      .names(json['evidence'] ?? [], 'evidence')
      .map((each, index) =>
        reader.oneOf(
          each,
          ['certificate', 'residence-permit', 'home-answer', 'voted-here-before', 'city-system'],
          `evidence[${index}]`,
        ),
      ),
    isOnOtherRoll: reader.truth(json['isOnOtherRoll'] ?? false, 'isOnOtherRoll'),
    isInCountry: reader.truth(json['isInCountry'] ?? false, 'isInCountry'),
    place: reader.oneOf(json['place'] ?? 'other', ['other', 'native', 'last-residence'], 'place'),
  }),
  decide: registrationPlace,
};
