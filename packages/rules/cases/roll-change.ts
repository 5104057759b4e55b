import { rollChange, type RollChangeCase, type RollChangeRuling } from '../roll-change.ts';
import type { CaseRule } from './case-rule.ts';

/** 选民名单的变动 · 选举法（2020）第二十七条 */
export const caseRule: CaseRule<RollChangeCase, RollChangeRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    change: reader.oneOf(
      json['change'],
      [
        'moved-in',
        'turned-18',
        'rights-restored',
        'uncontactable-asks',
        'moved-out',
        'died',
        'deprived',
        'found-unable',
        'uncontactable',
      ],
      'change',
    ),
    on: reader.date(json['on'], 'on'),
    hasProof: reader.truth(json['hasProof'] ?? false, 'hasProof'),
    birthDate: reader.dateOr(json['birthDate'], 'birthDate', undefined),
    originalElectionDay: reader.dateOr(json['originalElectionDay'], 'originalElectionDay', undefined),
    rightsDate: reader.dateOr(json['rightsDate'], 'rightsDate', undefined),
    isListedInNewPlace: reader.truth(json['isListedInNewPlace'] ?? false, 'isListedInNewPlace'),
    isConfirmedByCommittee: reader.truth(json['isConfirmedByCommittee'] ?? false, 'isConfirmedByCommittee'),
  }),
  decide: rollChange,
};
