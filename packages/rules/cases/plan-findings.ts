import type { ActualDays } from '../calendar-days.ts';
import type { ElectionPlan, PlannedCongress, PlanProvisions } from '../election-plan.ts';
import { decided, mistaken } from '../error-codes.ts';
import { checkPlan, type PlanRuling } from '../plan-findings.ts';
import { actualDays, isLawKnown } from './calendar.ts';
import { type CaseReader, isJsonObject, type JsonObject } from './case-reader.ts';
import type { CaseRule } from './case-rule.ts';

/** 工作方案的疑点 · 选举法（2020）第十二条至第四十七条 */
export const caseRule: CaseRule<ElectionPlan, PlanRuling> = {
  read: (reader, json) => {
    const day = (field: string) => reader.dateOr(json[field], field, undefined);
    const days = (field: string): ActualDays | undefined =>
      json[field] === undefined ? undefined : actualDays(reader, json[field], field);
    return {
      electionDay: reader.date(json['electionDay'], 'electionDay'),
      kind: reader.oneOf(json['kind'] ?? 'general', ['general', 'by-election'], 'kind'),
      congresses: reader
        .list(json['congresses'] ?? [], 'congresses')
        .map((each, index) => congress(reader, each, `congresses[${index}]`)),
      pooledTownships: ifGiven(json['pooledTownships'], (value) => pooled(reader, value)),
      registration: phase(reader, json, 'registration'),
      nomination: phase(reader, json, 'nomination'),
      consultation: phase(reader, json, 'consultation'),
      primary: day('primary'),
      rollPublished: day('rollPublished'),
      initialListPublished: day('initialListPublished'),
      initialListLatest: day('initialListLatest'),
      formalListPublished: day('formalListPublished'),
      formalListLatest: day('formalListLatest'),
      days: days('days'),
      actual: days('actual'),
      sessions: reader.list(json['sessions'] ?? [], 'sessions').map((each, index) => ({
        name: reader.text(each['name'], `sessions[${index}].name`),
        latest: reader.date(each['latest'], `sessions[${index}].latest`),
      })),
      provisions: ifGiven(json['provisions'], (value) => provisions(reader, value)),
    };
  },
  decide: (plan, law) =>
    isLawKnown('general', plan.electionDay)
      ? decided(checkPlan({ ...plan, congresses: plan.congresses ?? [] }, law))
      : mistaken('unknown-law-date', 'electionDay'),
};

function ifGiven<T>(value: unknown, read: (value: unknown) => T): T | undefined {
  return value === undefined || value === null ? undefined : read(value);
}

/** An object, or an empty one where the case has something else. */
function object(reader: CaseReader, value: unknown, field: string): JsonObject {
  if (isJsonObject(value)) return value;
  reader.fail('invalid-case', field);
  return {};
}

function phase(reader: CaseReader, json: JsonObject, field: string): ElectionPlan['nomination'] {
  return ifGiven(json[field], (value) => {
    const { from, to } = object(reader, value, field);
    return { from: reader.date(from, `${field}.from`), to: reader.date(to, `${field}.to`) };
  });
}

function congress(reader: CaseReader, json: JsonObject, field: string): PlannedCongress {
  const levels = ['province', 'municipality', 'prefecture', 'county', 'township'] as const;
  return {
    name: reader.text(json['name'], `${field}.name`),
    level: reader.oneOf(json['level'], levels, `${field}.level`),
    population: reader.count(json['population'], `${field}.population`),
    seats: reader.count(json['seats'], `${field}.seats`),
  };
}

function pooled(reader: CaseReader, value: unknown): NonNullable<ElectionPlan['pooledTownships']> {
  const { population, base, increase } = object(reader, value, 'pooledTownships');
  return {
    population: reader.count(population, 'pooledTownships.population'),
    base: reader.count(base, 'pooledTownships.base'),
    increase: reader.count(increase, 'pooledTownships.increase'),
  };
}

function provisions(reader: CaseReader, value: unknown): PlanProvisions {
  const json = object(reader, value, 'provisions');
  const words = (field: string) =>
    ifGiven(json[field], (given) => reader.texts(given, `provisions.${field}`));
  return {
    mobileBoxGrounds: words('mobileBoxGrounds'),
    proxyReasons: words('proxyReasons'),
    proxyChannels: words('proxyChannels'),
    proxyMax: reader.countOr(json['proxyMax'], 'provisions.proxyMax', undefined),
    writer: ifGiven(json['writer'], (given) =>
      reader.oneOf(given, ['trusted', 'voter'], 'provisions.writer'),
    ),
    mayLeaveVacant: ifGiven(json['mayLeaveVacant'], (given) =>
      reader.truth(given, 'provisions.mayLeaveVacant'),
    ),
  };
}
