/** 总结报告的数据 · of a level: its vote, its lists as far as they are published, who took part. */
import type { ActName } from '@xuanwu/rules/acts.ts';
import { figure, type VoteCounts, voteFigures } from '@xuanwu/rules/statistics/vote-figures.ts';
import type { Acting } from '../../acts/act.ts';
import { readBodies } from '../statistics/body-figures.queries.ts';
import type { CongressBodies } from '../statistics/body-figures.schema.ts';
import { readScope } from '../statistics/decided-lists.queries.ts';
import { readParticipation } from '../statistics/participation.queries.ts';
import type { Participation, StatisticList, Structure } from '../statistics/statistics.schema.ts';
import { findStructure } from '../statistics/structure.queries.ts';
import { countyBranch, levelsToCover } from '../statistics/board-tree.ts';
import { readEntitled, readVotes } from '../statistics/vote-counts.queries.ts';
import { readTraces } from './traces.queries.ts';

export type Level = 'county' | 'township';

export interface LevelFacts {
  readonly level: Level;
  readonly congresses: number;
  readonly counts: VoteCounts;
  readonly vote: ReturnType<typeof voteFigures>;
  readonly rate: ReturnType<typeof figure> | null;
  readonly participation: Participation | null;
  readonly candidates: Structure | null;
  readonly elected: Structure | null;
  readonly bodies: readonly CongressBodies[];
  readonly traces: Awaited<ReturnType<typeof readTraces>>;
}

/** Acts that a figure of the report may rest on. */
const ACTS: readonly ActName[] = [
  'assign-seats',
  'publish-constituencies',
  'publish-roll',
  'correct-roll',
  'record-population',
  'publish-initial-list',
  'publish-formal-list',
  'summarise-consultation',
  'record-candidate-meeting',
  'commission-proxy',
  'close-round',
  'count-box',
  'decide-result',
  'publish-result',
  'confirm-credentials',
  'record-body-figures',
];

export async function readLevelFacts(
  acting: Acting,
  cycle: string,
  level: Level,
): Promise<LevelFacts | undefined> {
  const votes = await readVotes(acting, cycle, level);
  if (votes.length === 0) return undefined;
  const branch = countyBranch({ county: acting.county, name: '' }, votes, await readEntitled(acting, cycle));
  const { counts, rate } = branch;
  const elections = await acting.tx
    .selectFrom('constituency')
    .innerJoin('election', 'election.id', 'constituency.election')
    .select('election.id')
    .distinct()
    .where('election.county', '=', acting.county)
    .where('election.cycle', '=', cycle)
    .where('election.level', '=', level)
    .execute();
  const candidates = await findStructure(acting, cycle, 'candidates', { level });
  return {
    level,
    congresses: elections.length,
    counts,
    vote: counts.voted > 0 ? voteFigures(counts, levelsToCover(branch).has('county')) : [],
    rate: rate ? figure('registration-rate', rate.registered, rate.entitled) : null,
    participation: await participationWhenDecided(acting, cycle, level, candidates !== null),
    candidates,
    elected: await findStructure(acting, cycle, 'elected', { level }),
    bodies: await readBodies(acting, level),
    traces: await readTraces(acting, cycle, level, ACTS),
  };
}

async function isDecided(acting: Acting, cycle: string, list: StatisticList, level: Level): Promise<boolean> {
  const scope = await readScope(acting, cycle, list, { level });
  return scope.length > 0 && scope.every((each) => each.isDecided);
}

async function participationWhenDecided(
  acting: Acting,
  cycle: string,
  level: Level,
  hasCandidates: boolean,
): Promise<Participation | null> {
  if (hasCandidates) return readParticipation(acting, cycle, 'candidates', { level });
  return (await isDecided(acting, cycle, 'nominees', level))
    ? readParticipation(acting, cycle, 'nominees', { level })
    : null;
}
