import type { Custody, VotingWay } from '../custody.ts';
import {
  eligibility,
  type EligibilityCase,
  type EligibilityRuling,
  type Incapacity,
  type Suspension,
} from '../eligibility.ts';
import type { DeprivationOrder } from '../deprivation.ts';
import type { CaseReader } from './case-reader.ts';
import type { CaseRule } from './case-rule.ts';

/** 选民资格 · 选举法（2020）第四条、第二十七条 */
export const caseRule: CaseRule<EligibilityCase, EligibilityRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    isCitizen: reader.truth(json['isCitizen'] ?? true, 'isCitizen'),
    birthDate: reader.date(json['birthDate'], 'birthDate'),
    deprivation: reader.optional(json['deprivation'], (value) => deprivation(reader, value)),
    custody: reader.optional(json['custody'], (value) => reader.oneOf(value, CUSTODY, 'custody')),
    suspension: reader.optional(json['suspension'], (value) => suspension(reader, value)),
    incapacity: reader.optional(json['incapacity'], (value) => incapacity(reader, value)),
    way: reader.optional(json['way'], (value) => reader.oneOf(value, WAY, 'way')),
  }),
  decide: eligibility,
};

/** More than any term; it is still told that it is not lawful. */
const MOST_MONTHS = 1200;
const CUSTODY: readonly [Custody, ...Custody[]] = [
  'imprisonment',
  'detention-sentence',
  'control',
  'in-custody',
  'bail',
  'residential-surveillance',
  'administrative-detention',
];
const WAY: readonly [VotingWay, ...VotingWay[]] = ['in-person', 'mobile-box', 'proxy', 'return'];

function deprivation(reader: CaseReader, value: unknown): DeprivationOrder {
  const order = reader.object(value, 'deprivation');
  return {
    kind: reader.oneOf(
      order['kind'],
      ['for-life', 'after-imprisonment', 'commuted', 'with-control', 'alone'],
      'deprivation.kind',
    ),
    effectiveOn: reader.date(order['effectiveOn'], 'deprivation.effectiveOn'),
    mainTermEndsOn: reader.dateOr(order['mainTermEndsOn'], 'deprivation.mainTermEndsOn', undefined),
    months: reader.countUpTo(MOST_MONTHS, order['months'], 'deprivation.months'),
  };
}

function suspension(reader: CaseReader, value: unknown): Suspension {
  const given = reader.object(value, 'suspension');
  return {
    charge: reader.oneOf(given['charge'], ['state-security', 'other-serious', 'other'], 'suspension.charge'),
    decidedBy: reader.oneOf(given['decidedBy'], ['procuratorate', 'court', 'other'], 'suspension.decidedBy'),
    hasDocument: reader.truth(given['hasDocument'], 'suspension.hasDocument'),
    deliveredOn: reader.dateOr(given['deliveredOn'], 'suspension.deliveredOn', undefined),
  };
}

function incapacity(reader: CaseReader, value: unknown): Incapacity {
  const given = reader.object(value, 'incapacity');
  const truth = (field: string) => reader.truth(given[field] ?? false, `incapacity.${field}`);
  return {
    kind: reader.oneOf(given['kind'] ?? 'mental-illness', ['mental-illness', 'other'], 'incapacity.kind'),
    isUnableNow: truth('isUnableNow'),
    isConfirmedByCommittee: truth('isConfirmedByCommittee'),
    hasCertificate: truth('hasCertificate'),
    hasGuardianConsent: truth('hasGuardianConsent'),
  };
}
