import { seat, type SeatCase, type SeatRuling } from '../seat.ts';
import type { CaseRule } from './case-rule.ts';

/** 代表资格的终止和暂停 · 代表法（2025）第六十一条、第六十二条 */
export const caseRule: CaseRule<SeatCase, SeatRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    level: reader.oneOf(json['level'], ['county-or-above', 'township'], 'level'),
    events: reader.someOf(
      json['events'],
      [
        'moved-out',
        'resigned',
        'recalled',
        'lost-nationality',
        'deprived',
        'lost-capacity',
        'died',
        'ordered-to-resign',
      ],
      'events',
    ),
    missedSessions: reader.count(json['missedSessions'], 'missedSessions'),
    inCustody: reader.truth(json['inCustody'], 'inCustody'),
    servingSentence: reader.truth(json['servingSentence'], 'servingSentence'),
    posts: reader.names(json['posts'], 'posts'),
    measure: reader.oneOfOr(json['measure'], ['arrest', 'trial'], 'measure', undefined),
    inSession: reader.truthOr(json['inSession'], 'inSession', undefined),
    consentGiven: reader.truthOr(json['consentGiven'], 'consentGiven', undefined),
    reported: reader.truthOr(json['reported'], 'reported', undefined),
  }),
  decide: seat,
};
