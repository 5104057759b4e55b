import { term, type TermCase, type TermRuling } from '../term.ts';
import type { CaseRule } from './case-rule.ts';

/** 任期 · 地方组织法（2022）第三十八条 */
export const caseRule: CaseRule<TermCase, TermRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    body: reader.oneOf(
      json['body'],
      [
        'congress',
        'village-committee',
        'residents-committee',
        'league-branch',
        'league-student-branch',
        'league-committee',
      ],
      'body',
    ),
    years: reader.countOr(json['years'], 'years', undefined),
    heldOn: reader.dateOr(json['heldOn'], 'heldOn', undefined),
  }),
  decide: term,
};
