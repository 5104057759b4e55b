import { takingOffice, type TakingOfficeCase, type TakingOfficeRuling } from '../taking-office.ts';
import { type CaseReader, isJsonObject } from './case-reader.ts';
import type { CaseRule } from './case-rule.ts';

/** 能否就任 · 地方组织法（2022）第十八条、第四十七条 */
export const caseRule: CaseRule<TakingOfficeCase, TakingOfficeRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    post: reader.oneOf(json['post'], ['standing-committee', 'township-chair', 'procurator', 'other'], 'post'),
    isDeputy: reader.truth(json['isDeputy'], 'isDeputy'),
    otherOffices: reader.someOf(
      json['otherOffices'],
      ['government', 'supervision', 'court', 'procuratorate', 'elsewhere'],
      'otherOffices',
    ),
    approvedAbove: reader.truthOr(json['approvedAbove'], 'approvedAbove', undefined),
    viceChairs: reader.countOr(json['viceChairs'], 'viceChairs', undefined),
    oath: oath(reader, json['oath']),
  }),
  decide: takingOffice,
};

function oath(reader: CaseReader, value: unknown): TakingOfficeCase['oath'] {
  if (value === undefined || value === null) return undefined;
  if (!isJsonObject(value)) {
    reader.fail('invalid-case', 'oath');
    return undefined;
  }
  return {
    by: reader.oneOf(value['by'], ['congress', 'standing-committee', 'executive'], 'oath.by'),
    chosenOn: reader.date(value['chosenOn'], 'oath.chosenOn'),
    closedOn: reader.dateOr(value['closedOn'], 'oath.closedOn', undefined),
    takenOn: reader.date(value['takenOn'], 'oath.takenOn'),
  };
}
