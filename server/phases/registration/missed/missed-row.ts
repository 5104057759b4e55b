/** 可能漏登的行 · a row of a file that tells who it is about, somebody who was not registered: not yet, as far as the file goes. No database. */
import type { Unregistered } from '../open-cases/case.schema.ts';
import { type Interpretation, isOldEnough, namedConstituencies } from '../voter-import/interpret-row.ts';
import { readDate, readName, readSex, readText } from '../voter-files/read-cells.ts';
import type { ImportField, ImportProblem } from '../voter-import.schema.ts';

/** What is wrong with the number, its owner's or the constituency; of whom anything else is said, nobody has to ask. */
export const ASKED: readonly ImportProblem[] = [
  'id-number-missing',
  'id-number-numeric',
  'id-number-invalid',
  'birth-mismatch',
  'sex-mismatch',
  'other-name',
  'constituency-missing',
  'constituency-unknown',
  'constituency-ambiguous',
  'not-assigned',
  'claimed-twice',
  'roll-published',
];

/** Of a row with such problems and no others. Undefined of a child, and where the row does not tell who it is: a sum, a title, a name without a day of birth. */
export function missedRow(cells: readonly string[], given: Interpretation): Unregistered | undefined {
  const cell = (field: ImportField) => cells[given.mapping[field] ?? -1]?.trim() ?? '';
  const optional = (field: ImportField) => readText(cell(field)) || null;
  const birthDate = readDate(cell('birthDate'));
  if (birthDate === undefined || !isOldEnough(birthDate, given.lawOn)) return undefined;
  return {
    name: readName(cell('name')).value,
    idNumber: optional('idNumber'),
    sex: readSex(cell('sex')) ?? 'unknown',
    birthDate,
    ethnicity: optional('ethnicity'),
    address: optional('address'),
    phone: optional('phone'),
    voterGroup: optional('voterGroup'),
    ...namedConstituencies(cells, given),
  };
}
