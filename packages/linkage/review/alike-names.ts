/** 姓名相近的人 · whom on a roll a name on paper may mean: offered to a person, who chooses; nothing is decided here. */
import { compareNames } from '../compare/compare-names.ts';
import { NAME } from '../compare/levels.ts';
import { NamePool, packName } from '../normalise/name.ts';
import { type Records, STRIDE } from '../record.ts';

/** 相近的程度 · the same but for 繁简、异体; one character that sounds or looks alike; several; one more or less. */
export const LIKENESSES = {
  same: '姓名相同',
  sound: '有一个字同音或者近音',
  shape: '有一个字形近',
  several: '有几个字同音或者形近',
  spelling: '多一字少一字，或者音译写法不同',
} as const;

/** 相近的程度 */
export type Likeness = keyof typeof LIKENESSES;

export interface AlikeName {
  /** Which of the names, counted from zero. */
  readonly index: number;
  readonly likeness: Likeness;
}

const LIKENESS_OF_LEVEL = new Map<number, Likeness>([
  [NAME.same, 'same'],
  [NAME.sound, 'sound'],
  [NAME.shape, 'shape'],
  [NAME.surnameForm, 'sound'],
  [NAME.loose, 'several'],
  [NAME.spelling, 'spelling'],
]);

/** For each name on paper those of the roll that it may mean, surest first; where somebody bears the very name, only such. */
export function alikeNames(written: readonly string[], names: readonly string[]): AlikeName[][] {
  const records = packed([...written, ...names]);
  return written.map((_name, at) => {
    const found: (AlikeName & { readonly level: number })[] = [];
    for (let index = 0; index < names.length; index++) {
      const level = compareNames(records, at * STRIDE, (written.length + index) * STRIDE);
      const likeness = LIKENESS_OF_LEVEL.get(level);
      if (likeness !== undefined) found.push({ index, likeness, level });
    }
    const exact = found.filter(({ likeness }) => likeness === 'same');
    return (exact.length > 0 ? exact : found.toSorted((a, b) => a.level - b.level || a.index - b.index)).map(
      ({ index, likeness }) => ({ index, likeness }),
    );
  });
}

function packed(names: readonly string[]): Records {
  const rows = new Int32Array(names.length * STRIDE);
  const pool = new NamePool();
  for (const [index, name] of names.entries()) packName(rows, index * STRIDE, name, 0, name.length, pool);
  return { rows, pool: pool.codes.subarray(0, pool.length) };
}
