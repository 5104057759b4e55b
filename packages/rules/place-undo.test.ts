import { expect, test } from 'vitest';
import { type JournalLine, type JournalUndo, textOfLine } from './place-journal.ts';
import { handedOutIn, nextUse, textOfProof } from './place-undo.ts';

const UNDO: JournalUndo = { reason: 'wrong-person', second: 'account', use: 1, proof: 'p' };

function line(number: number, person: string, rounds: readonly string[], undo?: JournalUndo): JournalLine {
  return {
    number,
    at: '',
    person,
    rounds,
    byProxy: null,
    document: null,
    helper: null,
    ...(undo && { undo }),
  };
}

test('a ballot that was taken back is not handed out, and may be handed out again', () => {
  const journal = [line(1, 'a', ['r', 's']), line(2, 'a', ['r'], UNDO), line(3, 'b', ['r'])];
  expect(handedOutIn(journal, 'a', 'r')).toBeUndefined();
  expect(handedOutIn(journal, 'a', 's')?.number).toBe(1);
  expect(handedOutIn(journal, 'c', 'r')).toBeUndefined();
  expect(handedOutIn([...journal, line(4, 'a', ['r'])], 'a', 'r')?.number).toBe(4);
});

test('what is undone, why and by whom is sealed with the line; the proof is of one line alone', () => {
  const seals = [
    line(2, 'a', ['r']),
    line(2, 'a', ['r'], UNDO),
    line(2, 'a', ['r'], { ...UNDO, reason: 'wrong-place' }),
    line(2, 'a', ['r'], { ...UNDO, use: 2 }),
    { ...line(2, 'a', ['r']), attestedBy: 'p' },
  ].map((each) => textOfLine('pack', 'before', each));
  expect(new Set(seals).size).toBe(5);
  const proofs = [
    textOfProof('pack', line(2, 'a', ['r']), UNDO, '1'),
    textOfProof('pack', line(3, 'a', ['r']), UNDO, '1'),
    textOfProof('pack', line(2, 'a', ['r']), UNDO, '2'),
    textOfProof('pack', line(2, 'b', ['r']), UNDO, '1'),
    textOfProof('pack', line(2, 'a', ['r', 's']), UNDO, '1'),
    textOfProof('pack', line(2, 'a', ['r']), { ...UNDO, second: 'other' }, '1'),
    textOfProof('other', line(2, 'a', ['r']), UNDO, '1'),
  ];
  expect(new Set(proofs).size).toBe(proofs.length);
});

test('a code is used once: the next one follows what the server has seen and what the journal has', () => {
  const journal = [line(1, 'a', ['r'], UNDO), line(2, 'b', ['r'], { ...UNDO, second: 'other', use: 7 })];
  expect(nextUse({ account: 'account', used: 0 }, [])).toBe(1);
  expect(nextUse({ account: 'account', used: 0 }, journal)).toBe(2);
  expect(nextUse({ account: 'account', used: 3 }, journal)).toBe(4);
});
