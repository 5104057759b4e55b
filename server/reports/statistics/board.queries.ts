/** 统计看板 · from the province to the polling place: published figures, added up level by level. */
import { isSuperior, liesWithin, superiorsOf } from '@xuanwu/rules/area-code.ts';
import { type Role } from '@xuanwu/rules/act-lines/act-line.ts';
import { VIEWS } from '@xuanwu/rules/acts.ts';
import { coverSmallCells } from '@xuanwu/rules/statistics/small-cells.ts';
import { figure, voteFigures } from '@xuanwu/rules/statistics/vote-figures.ts';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { readCurrentCycle } from '../../phases/preparation/cycle.queries.ts';
import { inCounty } from '../../phases/registration/open-cases/county-scope.ts';
import { countiesBelow } from './area-statistics.queries.ts';
import type { Board, BoardNode, BoardQuery } from './board.schema.ts';
import type { StatisticLevel } from '@xuanwu/rules/statistics/statistic.ts';
import { above, type Branch, countyBranch, levelsToCover, wayTo } from './board-tree.ts';
import { readEntitled, readPlaceVotes, readVotes } from './vote-counts.queries.ts';

export async function readBoard(acting: Acting, { level, within }: BoardQuery): Promise<Board> {
  const root = await readRoot(acting, level);
  const way = found(within === undefined ? [root] : wayTo(root, within), '这个范围的统计');
  const branch = way.at(-1) ?? root;
  const covered = levelsToCover(root);
  const permitted: readonly Role[] = VIEWS['place-figures'].roles;
  const seesPlaces = permitted.includes(acting.actor.role);
  return {
    path: way.map(({ key, name }) => ({ key, name })),
    node: shown(branch, covered),
    children:
      branch.kind === 'constituency' && seesPlaces
        ? await readPlaces(acting, branch, covered)
        : branch.children.map((child) => shown(child, covered)),
    placesAreHidden: branch.kind === 'constituency' && !seesPlaces,
  };
}

async function readRoot(acting: Acting, level: BoardQuery['level']): Promise<Branch> {
  const { tx, county, actor } = acting;
  const names = new Map(
    (await tx.selectFrom('area').select(['code', 'name']).execute()).map(({ code, name }) => [code, name]),
  );
  const nameOf = (code: string) => names.get(code) ?? code;
  if (!isSuperior(county)) {
    const own = await readCounty(acting, { county, name: nameOf(county) }, level);
    // A township's office sees its own constituencies only, and no sum of the county.
    return (actor.area !== null ? own.children[0] : undefined) ?? own;
  }
  const counties: Branch[] = [];
  for (const place of await countiesBelow(acting)) {
    const read = await inCounty(acting, place.county, (there) => readCounty(there, place, level));
    if (read.counts.constituencies > 0) counties.push(read);
  }
  return superiorBranch(county, counties, nameOf);
}

/** A province's counties stand under their cities, where a city is between. */
function superiorBranch(code: string, counties: readonly Branch[], nameOf: (code: string) => string): Branch {
  const cityOf = ({ key }: Branch) =>
    superiorsOf(key).find((each) => each !== code && liesWithin(each, code));
  const cities = [...new Set(counties.flatMap((each) => cityOf(each) ?? []))];
  const place = (key: string, kind: 'city' | 'province') => ({ key, name: nameOf(key), kind, county: key });
  return above(place(code, code.endsWith('0000') ? 'province' : 'city'), [
    ...cities.map((city) =>
      above(
        place(city, 'city'),
        counties.filter((each) => cityOf(each) === city),
      ),
    ),
    ...counties.filter((each) => cityOf(each) === undefined),
  ]);
}

async function readCounty(
  acting: Acting,
  place: { readonly county: string; readonly name: string },
  level: BoardQuery['level'],
): Promise<Branch> {
  const { cycle } = await readCurrentCycle(acting);
  if (!cycle) return countyBranch(place, [], []);
  return countyBranch(place, await readVotes(acting, cycle.id, level), await readEntitled(acting, cycle.id));
}

function shown({ key, name, kind, counts, rate }: Branch, covered: ReadonlySet<StatisticLevel>): BoardNode {
  const { seats, constituencies, rolls, registered, voted, settled, elected } = counts;
  return {
    key,
    name,
    kind,
    seats,
    constituencies,
    rolls,
    registered,
    voted,
    settled,
    elected,
    figures: [
      ...(rate ? [figure('registration-rate', rate.registered, rate.entitled)] : []),
      ...(voted > 0 ? voteFigures(counts, covered.has(kind)) : []),
    ],
  };
}

/** 各投票场所收回的选票 of a constituency's first vote: of each kind beside each other. */
async function readPlaces(
  acting: Acting,
  { round }: Branch,
  covered: ReadonlySet<StatisticLevel>,
): Promise<BoardNode[]> {
  if (round === null) return [];
  const places = await readPlaceVotes(acting, round);
  const total = places.reduce((sum, { found: ballots }) => sum + ballots, 0);
  const known = new Map<string, number | null>();
  for (const kind of new Set(places.map((place) => place.kind))) {
    const own = places.filter((place) => place.kind === kind);
    const cells = covered.has('constituency')
      ? own.map(() => null)
      : coverSmallCells(own.map((each) => each.found));
    own.forEach(({ id }, index) => known.set(id, cells[index] ?? null));
  }
  return places.map(({ id, name }) => ({
    key: id,
    name,
    kind: 'place',
    seats: 0,
    constituencies: 1,
    rolls: 0,
    registered: 0,
    voted: 1,
    settled: 0,
    elected: 0,
    figures: [figure('at-place', known.get(id) ?? null, total)],
  }));
}
