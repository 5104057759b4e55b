import { CALENDAR_KINDS, CALENDAR_STEP_IDS } from '../calendar-steps.ts';
import { decided, mistaken } from '../error-codes.ts';
import { type ElectionDayChange, recheckElectionDay, type RecheckRuling } from '../recheck-election-day.ts';
import { isLawKnown } from './calendar.ts';
import type { CaseRule } from './case-rule.ts';

const [FIRST_STEP = 'roll-publish', ...OTHER_STEPS] = CALENDAR_STEP_IDS;

/** 选举日变更的复核 · 选举法（2020）第十一条 */
export const caseRule: CaseRule<ElectionDayChange, RecheckRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    newElectionDay: reader.date(json['newElectionDay'], 'newElectionDay'),
    kind: reader.oneOf(json['kind'] ?? 'general', CALENDAR_KINDS, 'kind'),
    today: reader.dateOr(json['today'], 'today', undefined),
    published: reader.list(json['published'] ?? [], 'published').map((each, index) => {
      const field = `published[${index}]`;
      return {
        rule: reader.oneOf(each['rule'], [FIRST_STEP, ...OTHER_STEPS], `${field}.rule`),
        day: reader.date(each['day'], `${field}.day`),
        where: reader.text(each['where'] ?? '', `${field}.where`),
      };
    }),
  }),
  decide: (change, law) =>
    isLawKnown(change.kind, change.electionDay, change.newElectionDay)
      ? decided(recheckElectionDay({ ...change, published: change.published ?? [] }, law))
      : mistaken('unknown-law-date', 'electionDay'),
};
