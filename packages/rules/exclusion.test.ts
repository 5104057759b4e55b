import { describe, expect, test } from 'vitest';
import { type ExclusionGround, mayBeExcluded, type StandingNomination } from './exclusion.ts';

function ruled(ground: ExclusionGround, documents: number, ...nominations: readonly StandingNomination[]) {
  return mayBeExcluded({ electionDay: '2016-10-20', ground, documents, nominations });
}

describe('不列入代表候选人名单', () => {
  test('want of nominators is counted: nine voters are too few, ten or an organisation are not', () => {
    const nine = { kind: 'voters', nominators: 9 } as const;
    expect(ruled('too-few-nominators', 1, nine).permitted).toBe(true);
    expect(ruled('too-few-nominators', 1, { kind: 'voters', nominators: 10 }).permitted).toBe(false);
    expect(ruled('too-few-nominators', 1, nine, { kind: 'organisations', nominators: 1 }).reasons).toEqual([
      { rule: 'nom-void', article: '选举法（2015）第二十九条', test: '1 = 0', holds: false },
    ]);
  });

  test('every other ground needs its document and names its article', () => {
    expect(ruled('foreign-funding', 0).permitted).toBe(false);
    expect(ruled('foreign-funding', 1).reasons[0]?.article).toBe('选举法（2015）第三十四条');
    expect(ruled('declined', 1).permitted).toBe(true);
  });
});
