/** One row of a file → the row of the staging table. */
import { orderedId } from '../../../database/ordered-id.ts';
import type { Cipher } from '../../../keys/cipher.ts';
import type { RecordKeys } from '../../../keys/keys.ts';
import { keyColumns, linkageRecordOf, sealed } from '../live-check/linkage-record.ts';
import { type Interpretation, type InterpretedRow, interpretRow, type ReadyRow } from './interpret-row.ts';
import type { FileRow } from '../voter-files/file-row.ts';
import type { StagedRow } from './staging.ts';

export function stagedRow(
  keys: RecordKeys,
  cipher: Cipher,
  interpretation: Interpretation,
  row: FileRow,
): StagedRow {
  const read: InterpretedRow =
    row.problem === undefined ? interpretRow(row.cells, interpretation) : { problems: ['row-unreadable'] };
  const { ready, problems } = read;
  if (!ready) {
    const { bearer } = read;
    const known = bearer && { name: bearer.name, identifierHash: keys.identifierHash(bearer.idNumber) };
    const rawEncrypted = cipher.encrypt(JSON.stringify(row.cells));
    return { ...NOTHING, ...known, line: row.line, problems, rawEncrypted };
  }
  return stagedReadyRow(keys, cipher, interpretation, row, ready);
}

export function stagedReadyRow(
  keys: RecordKeys,
  cipher: Cipher,
  interpretation: Interpretation,
  row: FileRow,
  ready: ReadyRow,
): StagedRow {
  const { idNumber, phone } = ready;
  const compared = linkageRecordOf(keys, ready);
  // Written out: an object put together from others costs more than all that is encrypted.
  return {
    line: row.line,
    problems: [],
    person: orderedId(),
    name: ready.name,
    sortKey: ready.sortKey,
    sex: ready.sex,
    birthDate: ready.birthDate,
    ethnicity: ready.ethnicity,
    address: ready.address,
    area: ready.area,
    identifierHash: keys.identifierHash(idNumber),
    identifierTailHash: keys.identifierTailHash(idNumber),
    identifierEncrypted: cipher.encrypt(idNumber),
    phoneEncrypted: phone === null ? null : cipher.encrypt(phone),
    countyConstituency: ready.countyConstituency,
    townshipConstituency: ready.townshipConstituency,
    voterGroup: ready.voterGroup,
    linkageKeys: keyColumns(compared),
    linkageRecord: sealed(keys, compared),
    unit: ready.unit,
    // Should it be set aside later, it goes back to the office with the columns that nobody asked for, too.
    rawEncrypted: hasMore(row, interpretation) ? cipher.encrypt(JSON.stringify(row.cells)) : null,
  };
}

/** Something stands in a column that no field was found in. */
function hasMore({ cells }: FileRow, { mapping }: Interpretation): boolean {
  const mapped = Object.values(mapping);
  return cells.some((cell, place) => cell !== '' && !mapped.includes(place) && cell.trim() !== '');
}

const NOTHING: Omit<StagedRow, 'line' | 'problems'> = {
  person: null,
  name: null,
  sortKey: null,
  sex: null,
  birthDate: null,
  ethnicity: null,
  address: null,
  area: null,
  identifierHash: null,
  identifierTailHash: null,
  identifierEncrypted: null,
  phoneEncrypted: null,
  countyConstituency: null,
  townshipConstituency: null,
  voterGroup: null,
  linkageKeys: null,
  linkageRecord: null,
  unit: null,
  rawEncrypted: null,
};
