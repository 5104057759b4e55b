import { appointment, type AppointmentCase, type AppointmentRuling } from '../appointment.ts';
import type { CaseRule } from './case-rule.ts';

/** 常委会的人事任免 · 地方组织法（2022）第五十一条 */
export const caseRule: CaseRule<AppointmentCase, AppointmentRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    members: reader.count(json['members'], 'members'),
    yes: reader.countOr(json['yes'], 'yes', undefined),
    proposedOn: reader.dateOr(json['proposedOn'], 'proposedOn', undefined),
    rejections: reader.countOr(json['rejections'], 'rejections', undefined),
    examScore: reader.countOr(json['examScore'], 'examScore', undefined),
    makeUpScore: reader.countOr(json['makeUpScore'], 'makeUpScore', undefined),
    governmentElectedOn: reader.dateOr(json['governmentElectedOn'], 'governmentElectedOn', undefined),
  }),
  decide: appointment,
};
