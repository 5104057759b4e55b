import { rangeFault } from '@xuanwu/rules/place-assignment.ts';
import { type Acting, defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { areaOfConstituency, lockConstituency } from '../../constituencies/constituency.queries.ts';
import { holdCheckIns } from '../check-in/check-in.ts';
import { refuseWhileAnyOut } from '../check-in/place-pack.queries.ts';
import { countUnassigned } from '../check-in/voters-of-place.queries.ts';
import { readServingPlaces, type ServingPlace, writeAssignments } from './place-assignment.queries.ts';
import { AssignPollingPlacesSchema, PollingPlacesAssignedSchema } from './place-assignment.schema.ts';

/**
 * 分配选民到投票场所 (选举法第五条、第三十八条): where several places hand out a constituency's ballots, the serials of its roll say who votes where; nobody has two. Before
 * voting begins: afterwards single voters are moved.
 */
export const assignPollingPlaces = defineAct({
  name: 'assign-polling-places',
  input: AssignPollingPlacesSchema,
  output: PollingPlacesAssignedSchema,
  areaOf: areaOfConstituency,
  async perform(acting, { constituency, ranges }) {
    await lockConstituency(acting, constituency);
    await holdCheckIns(acting);
    await refuseWhileOpen(acting, constituency);
    const places = await readServingPlaces(acting, constituency);
    await refuseWhileAnyOut(
      acting,
      places.map(({ id }) => id),
    );
    const assigned = await writeAssignments(acting, constituency, rangesOf(ranges, places));
    const left = await countUnassigned(acting, constituency);
    return done(
      { assigned, left },
      { subject: { constituency }, figures: { assigned, left, places: places.length } },
    );
  },
});

function rangesOf(
  ranges: readonly { readonly place: string; readonly from: number; readonly to: number }[],
  places: readonly ServingPlace[],
) {
  const fault = rangeFault(ranges);
  if (fault) throw badRange(fault.index, fault.message);
  return ranges.map(({ place, ...range }, index) => {
    const known = places.find(({ id }) => id === place);
    if (!known) throw badRange(index, '这个场所不发本选区的选票');
    return { ...range, place: known };
  });
}

function badRange(index: number, message: string): ActError {
  return new ActError('bad-request', `第 ${index + 1} 段：${message}。`, [
    { path: `ranges.${index}.from`, message },
  ]);
}

async function refuseWhileOpen({ tx, county }: Acting, constituency: string): Promise<void> {
  const open = await tx
    .selectFrom('votingRound')
    .select('id')
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (open) throw new ActError('lost-race', '这个选区正在投票，不能再成批分配。个别选民请改派。');
}
