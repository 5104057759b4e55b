import type { PrimarySheet } from '@xuanwu/evidence/records.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import type { Acting } from '../../../acts/act.ts';
import { constituencyStageRuling, getConstituency } from '../../constituencies/constituency.queries.ts';
import { countVoters } from './count-voters.ts';
import {
  lockPrimary,
  normaliseSheet,
  type Primary,
  requireUndecided,
  sheetRuling,
} from './primary.queries.ts';
import type { EnterPrimaryCount } from './primary.schema.ts';

export interface EnteredSheet {
  readonly primary: Primary;
  readonly sheet: PrimarySheet;
  readonly ruling: Ruling;
}

/** 预选计票单 as somebody sends it: of a primary that is still undecided, in the order of the ballot, and whether its figures can be. */
export async function readEnteredSheet(
  acting: Acting,
  act: 'enter-primary-count' | 'resolve-primary-count',
  input: EnterPrimaryCount,
): Promise<EnteredSheet> {
  const primary = await lockPrimary(acting, input.primary);
  const stage = constituencyStageRuling(act, await getConstituency(acting, primary.constituency));
  if (!stage.permitted) return { primary, sheet: input.sheet, ruling: stage };
  requireUndecided(acting, primary);
  const sheet = normaliseSheet(primary, input.sheet);
  const ruling = sheetRuling(primary, sheet, await countVoters(acting, primary.constituency));
  return { primary, sheet, ruling };
}
