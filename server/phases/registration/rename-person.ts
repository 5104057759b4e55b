import { strokeSortKey } from '@xuanwu/rules/stroke-order.ts';
import type { Acting } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { writeCompared } from './details/write-details.ts';
import { linkageRecordOf } from './live-check/linkage-record.ts';
import { readPersonDetails } from './person-details.queries.ts';
import { readName } from './voter-files/read-cells.ts';

/** 更正登记册上的姓名: order and comparison follow the new name. Answers it as it is kept; the caller holds the person and his numbers. */
export async function renamePerson(
  acting: Acting,
  person: string,
  written: string,
  from?: string,
): Promise<string> {
  const { tx, county, context } = acting;
  const { value: name, problems } = readName(written);
  if (problems.length > 0) throw new ActError('bad-request', '姓名里有乱码或控制字符，请照身份证填写。');
  const known = await readPersonDetails(acting, person);
  if (from !== undefined && known.name !== from)
    throw new ActError(
      'lost-race',
      `登记册上的姓名已经从“${from}”更正为“${known.name}”。请照现在的姓名核对，还要更正的重新提出。`,
    );
  if (known.name === name) throw new ActError('bad-request', '更正后的姓名与登记册上的一样。请核对。');
  await tx
    .updateTable('person')
    .set({ name, sortKey: strokeSortKey(name) })
    .where('county', '=', county)
    .where('id', '=', person)
    .execute();
  await writeCompared(acting, person, linkageRecordOf(context.keys, { ...known, name }));
  return name;
}
