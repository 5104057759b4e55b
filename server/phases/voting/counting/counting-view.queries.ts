import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { writtenNames } from '@xuanwu/evidence/bundle-sum.ts';
import { alikeNames, LIKENESSES } from '@xuanwu/linkage/review/alike-names.ts';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { hidesFirstCount } from './hides-first-count.ts';
import { lockRound, type VotingRound } from '../round.queries.ts';
import { foundInBoxes, readBundles, readCopies } from './bundle.queries.ts';
import type { BundleSheet } from './count.schema.ts';
import { readCountRecord } from './count-sheet.ts';
import type { BundleState, CountState } from './counting-view.schema.ts';

/** 一轮投票的计票: bundles with who has entered them, names to be said whose they are, the count. */
export async function readCountState(acting: Acting, id: string): Promise<CountState> {
  const { tx, county } = acting;
  const round = await lockRound(acting, id);
  const bundles = (await hidesFirstCount(acting, id)) ? [] : await readBundleStates(acting, round);
  const sheets = bundles.flatMap(({ agreed }) => (agreed === null ? [] : [agreed]));
  const isWhole = sheets.length === bundles.length;
  const count = round.state === 'closed' ? undefined : await readCountRecord({ tx, county }, id);
  return {
    found: await foundInBoxes(acting, id),
    bundles,
    written: isWhole ? await readWritten(acting, round, sheets) : [],
    agreed: (count?.sheet as CountState['agreed']) ?? null,
    groups: (count?.writeInGroups as CountState['groups'] | undefined) ?? [],
    difference: count?.difference ?? null,
  };
}

async function readBundleStates(acting: Acting, round: VotingRound): Promise<BundleState[]> {
  const { tx, county, actor } = acting;
  const copies = await readCopies(acting, round.id);
  const bundles = await readBundles(tx, county, round.id);
  const mayCompare = actor.role === 'count-supervisor' && round.state === 'closed';
  return bundles.map(({ bundle, table, ballots, session, follows, sheet, photo }) => {
    const own = copies.filter((copy) => copy.bundle === bundle);
    const [first, second] = own.map((copy) => copy.sheet as BundleSheet);
    return {
      bundle,
      table,
      ballots,
      session,
      follows,
      entries: own.map(({ copy, name, at }) => ({ copy, by: name, at: at.toISOString() })),
      mine: own.some(({ account }) => account === actor.account),
      differing: mayCompare && sheet === null && first && second ? { first, second } : null,
      agreed: sheet as BundleSheet | null,
      hasPhoto: photo !== null,
    };
  });
}

/** 写在选票上的姓名, each with the others that may mean the same person. */
async function readWritten(
  { tx, county }: Acting,
  { constituency }: VotingRound,
  sheets: readonly BundleSheet[],
): Promise<CountState['written']> {
  const names = [...writtenNames(sheets)].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (names.length === 0) return [];
  const written = names.map(([name]) => name);
  const bearers = await tx
    .selectFrom('rollEntry')
    .select(['name', ({ fn }) => fn.countAll<number>().as('number')])
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .where('struck', '=', false)
    .where('name', 'in', written)
    .groupBy('name')
    .execute();
  return names.map(([name, votes], at) => {
    const others = written.filter((_each, index) => index !== at);
    const [alike = []] = alikeNames([name], others);
    return {
      name,
      for: votes,
      alike: alike.map(({ index, likeness }) => ({
        name: others[index] ?? '',
        likeness: LIKENESSES[likeness],
      })),
      voters: bearers.find((bearer) => bearer.name === name)?.number ?? 0,
    };
  });
}

/** 计票单的照片. */
export async function readSheetPhoto(acting: Acting, round: string, bundle: number) {
  const { context, tx, county } = acting;
  if (await hidesFirstCount(acting, round))
    throw new ActError('not-permitted', '正在抽样审计，复点的人不看原来的计票单。');
  const row = await tx
    .selectFrom('ballotBundle as b')
    .leftJoin('storedFile as f', (on) => on.onRef('f.county', '=', 'b.county').onRef('f.id', '=', 'b.photo'))
    .select(['b.photo', 'b.photoType', 'f.sha256'])
    .where('b.county', '=', county)
    .where('b.round', '=', round)
    .where('b.number', '=', bundle)
    .executeTakeFirst();
  const { photo, photoType, sha256 } = found(row, `第 ${bundle} 捆`);
  const content = await readUnchanged(context.files, found(photo ?? undefined, '计票单的照片'), sha256);
  if (content === undefined)
    throw new ActError('file-unreadable', '存着的照片和当时登记的不一样，或者已经损坏。以纸质计票单为准。');
  return { content, type: photoType ?? '' };
}

/** As it was taken, or nothing: what the ledger has of a photo is the hash of all of it. */
async function readUnchanged(
  files: Acting['context']['files'],
  id: string,
  sha256: Buffer | null,
): Promise<Buffer | undefined> {
  const content = await buffer(files.get(id)).catch(() => undefined);
  const hash = content && createHash('sha256').update(content).digest();
  return sha256 !== null && hash?.equals(sha256) === true ? content : undefined;
}
