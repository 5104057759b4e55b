import type { Acting } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import type { Election } from '../preparation/cycle.queries.ts';

/** Names are how people and files call a constituency: none twice in an election; and each lies where its congress does. */
export async function checkConstituencies(
  { tx, county }: Acting,
  election: Election,
  wanted: readonly { readonly name: string; readonly area: string }[],
  except?: string,
): Promise<void> {
  const areas = await tx
    .selectFrom('area')
    .select('code')
    .where((where) => where.or([where('code', '=', county), where('parent', '=', county)]))
    .execute();
  const known = election.level === 'township' ? [election.area] : areas.map(({ code }) => code);
  const elsewhere = wanted.find(({ area }) => !known.includes(area));
  if (elsewhere) {
    throw new ActError(
      'bad-request',
      `选区“${elsewhere.name}”的区划代码 ${elsewhere.area} 不属于${election.name}的范围。`,
    );
  }
  const names = wanted.map(({ name }) => name);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  const taken = await tx
    .selectFrom('constituency')
    .select('name')
    .where('county', '=', county)
    .where('election', '=', election.id)
    .where('name', 'in', names)
    .$if(except !== undefined, (query) => query.where('id', '!=', except ?? ''))
    .executeTakeFirst();
  const twice = repeated ?? taken?.name;
  if (twice !== undefined) {
    throw new ActError('lost-race', `选区名称重复：“${twice}”已经有了。请换名称后重新提交。`);
  }
}
