/** 名单怎样改 · what a decision or a judgment does to the roll: a change made at once, or a correction that is there already. */
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import { type Acting, done, type EntryDetails, type refused } from '../../../../acts/act.ts';
import { ActError } from '../../../../acts/error-codes.ts';
import type { SealedRecord } from '../../../../ledger/append.ts';
import type { Constituency } from '../../../constituencies/constituency.queries.ts';
import { changeRoll, lockForChange } from '../../change-roll.ts';
import { ROLL_CHANGES } from '../../correct-roll.schema.ts';
import { sealedObjection } from './objection.queries.ts';
import type { RollEffect } from './objection.schema.ts';

type Effect =
  | {
      readonly kind: 'taken';
      readonly correction: string | null;
      /** Where it was made now: what the entry seals and names. */
      readonly subject: { readonly correction?: string };
      readonly records: readonly SealedRecord[];
      readonly consulted: readonly ParameterId[];
      readonly further: readonly (EntryDetails & { readonly id: string })[];
    }
  | ReturnType<typeof refused>;

export function lockForEffect(
  acting: Acting,
  constituency: string,
  effect: RollEffect | null,
): Promise<Constituency> {
  return lockForChange(acting, constituency, effect?.kind === 'linked' ? null : effect);
}

const NONE = { kind: 'taken', subject: {}, records: [], consulted: [], further: [] } as const;

export async function takeEffect(
  acting: Acting,
  constituency: Constituency,
  effect: RollEffect | null,
  reason: string,
): Promise<Effect> {
  if (effect === null) return { ...NONE, correction: null };
  if (effect.kind === 'linked') {
    await requireCorrection(acting, constituency.id, effect.correction);
    return { ...NONE, correction: effect.correction };
  }
  const changed = await changeRoll(acting, constituency, effect, reason);
  if (changed.kind !== 'changed') return changed;
  const { correction, record, consulted = [], further } = changed;
  return { kind: 'taken', correction, subject: { correction }, records: [record], consulted, further };
}

async function requireCorrection({ tx, county }: Acting, constituency: string, id: string): Promise<void> {
  const there = await tx
    .selectFrom('rollCorrection')
    .select('id')
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!there) throw new ActError('bad-request', '所选的更正不是这个选区名单的更正。请刷新后重新选择。');
}

/** What an act answers that decided an objection and changed the roll by it. */
export async function settled(
  acting: Acting,
  { objection, constituency }: { readonly objection: string; readonly constituency: string },
  taken: Extract<Effect, { kind: 'taken' }>,
  { reasons, undecided }: Pick<Ruling, 'reasons' | 'undecided'>,
) {
  const answer = done(
    { objection },
    {
      subject: { constituency, objection, ...taken.subject },
      records: [await sealedObjection(acting, objection), ...taken.records],
      ruling: { permitted: true, reasons, undecided },
    },
  );
  return { ...answer, consulted: taken.consulted, further: taken.further };
}

const TITLES = { ...ROLL_CHANGES, linked: '已经另行更正' } as const;

/** For the second person. */
export function titleOfEffect(effect: RollEffect | null): string {
  return effect === null ? '不成立，名单不改' : `成立，名单${TITLES[effect.kind]}`;
}
