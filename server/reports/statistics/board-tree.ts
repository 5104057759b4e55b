/** 统计的各级 · a tree of what one may see: each level added up from the one below, and which kinds of boxes are covered in it. */
import { coveredLevels } from '@xuanwu/rules/statistics/small-cells.ts';
import { STATISTIC_LEVELS, type StatisticLevel } from '@xuanwu/rules/statistics/statistic.ts';
import { BOX_KINDS, type VoteCounts, votesTogether } from '@xuanwu/rules/statistics/vote-figures.ts';
import type { ConstituencyVote, Entitled } from './vote-counts.queries.ts';

export interface Branch {
  readonly key: string;
  readonly name: string;
  readonly kind: StatisticLevel;
  readonly county: string;
  readonly counts: VoteCounts;
  /** 有权登记的人和登记的人, where it is known of all of it. */
  readonly rate: Pick<Entitled, 'entitled' | 'registered'> | null;
  readonly children: readonly Branch[];
  /** Of a constituency. */
  readonly round: string | null;
}

/** One county: its townships, their constituencies. */
export function countyBranch(
  { county, name }: { readonly county: string; readonly name: string },
  votes: readonly ConstituencyVote[],
  entitled: readonly Entitled[],
): Branch {
  const areas = [...new Set(votes.map(({ area }) => area))];
  const children = areas.map((area) => {
    const own = votes.filter((vote) => vote.area === area);
    return townshipBranch(county, area, own, entitled.find((each) => each.area === area) ?? null);
  });
  return above({ key: county, name, kind: 'county', county }, children);
}

function townshipBranch(
  county: string,
  area: string,
  votes: readonly ConstituencyVote[],
  entitled: Entitled | null,
): Branch {
  const name = votes[0]?.areaName ?? area;
  const isOfCounty = area === county;
  const branch = above(
    {
      // 县直接划分的选区 stand beside the townships.
      key: isOfCounty ? `${county}000` : area,
      name: isOfCounty ? `${name}直接划分的选区` : name,
      kind: 'township',
      county,
    },
    votes.map((vote) => ({
      key: vote.id,
      name: vote.name,
      kind: 'constituency',
      county,
      counts: vote.counts,
      rate: null,
      children: [],
      round: vote.round,
    })),
  );
  const isWhole = branch.counts.rolls === branch.counts.constituencies;
  return { ...branch, rate: isWhole && entitled && entitled.entitled > 0 ? entitled : null };
}

/** What is added up from its parts. */
export function above(
  place: Pick<Branch, 'key' | 'name' | 'kind' | 'county'>,
  children: readonly Branch[],
): Branch {
  const rates = children.flatMap(({ rate }) => rate ?? []);
  const sum = (of: 'entitled' | 'registered') => rates.reduce((total, rate) => total + rate[of], 0);
  const isWhole = rates.length === children.length && rates.length > 0;
  return {
    ...place,
    counts: votesTogether(children.map(({ counts }) => counts)),
    rate: isWhole ? { entitled: sum('entitled'), registered: sum('registered') } : null,
    children,
    round: null,
  };
}

/** From the top to the branch of this key; nothing where there is none. */
export function wayTo(root: Branch, key: string): readonly Branch[] | undefined {
  if (root.key === key) return [root];
  for (const child of root.children) {
    const way = wayTo(child, key);
    if (way) return [root, ...way];
  }
  return undefined;
}

/** 哪几级不分票箱的种类, of the whole tree: neighbours of another branch give a small number away as well. */
export function levelsToCover(root: Branch): ReadonlySet<StatisticLevel> {
  const cells = new Map<StatisticLevel, (number | null)[]>(ORDER.map((level) => [level, []]));
  const visit = ({ kind, counts, children }: Branch) => {
    cells.get(kind)?.push(...BOX_KINDS.map((box) => counts.boxes[box]));
    children.forEach(visit);
  };
  visit(root);
  return coveredLevels(ORDER.map((level) => ({ level, cells: cells.get(level) ?? [] })));
}

/** From the largest. */
const ORDER = (Object.keys(STATISTIC_LEVELS) as StatisticLevel[]).toReversed();
