/** 重新清点 of bundles, as people of the demo do it. */
import type { BundleSheet } from '@xuanwu/evidence/records.ts';
import { readBundles } from '../../../phases/voting/counting/bundle.queries.ts';
import { enterCount } from '../../../phases/voting/counting/enter-count.ts';
import { recountBundle } from '../../../phases/voting/counting/recount-bundle.ts';
import type { Stage } from '../../stage.ts';
import { settleNames } from '../voting.ts';

/** Every bundle, or only those numbers, counted anew with the figures that they have; then whose the written names are. */
export async function recountRound(
  stage: Stage,
  round: string,
  options: { readonly reason: string; readonly only?: readonly number[] },
): Promise<void> {
  const bundles = await stage.read((tx) => readBundles(tx, stage.county, round));
  for (const { bundle, sheet } of bundles) {
    if (sheet === null || options.only?.includes(bundle) === false) continue;
    const entry = { round, bundle, sheet: copyOfSheet(sheet) };
    await stage.actOfTwo('demo-supervisor', recountBundle, { round, bundle, reason: options.reason });
    await stage.act('demo-teller-1', enterCount, entry);
    await stage.act('demo-teller-2', enterCount, entry);
  }
  await settleNames(stage, round);
}

/** A sheet that may be sent, of one that was read. */
export function copyOfSheet(sheet: BundleSheet) {
  const votes = sheet.votes.map((vote) => ({ ...vote }));
  return { ...sheet, votes, writeIns: sheet.writeIns.map((name) => ({ ...name })) };
}
