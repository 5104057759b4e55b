/** Sets as many voter cards as asked for, in files of a thousand, and prints the time of one and the memory held after each quarter. */
import { HEAD } from '@xuanwu/server/documents/sample-documents.ts';
import type { VoterCards } from '@xuanwu/server/documents/voter-cards.ts';
import { openTestTypesetter } from '../../../tests/typesetter.ts';
import { votersOf } from '../voters.ts';

const CARDS_OF_ONE_FILE = 1000;
const cards = Number(process.argv[2]);
const files = cards / CARDS_OF_ONE_FILE;
const typesetter = openTestTypesetter();
const voters = votersOf();

const memory: number[] = [];
const started = performance.now();
for (let file = 0; file < files; file++) {
  const result = await typesetter.render(sheet(file * CARDS_OF_ONE_FILE));
  if (!result.ok) throw new Error(result.error.message);
  memory.push(result.memory + process.memoryUsage.rss());
}
const millisecondsPerCard = (performance.now() - started) / cards;
typesetter.close();

const peakMiB = (from: number, to: number) =>
  Math.round(Math.max(...memory.slice(from * files, to * files)) / 2 ** 20);
console.log(
  JSON.stringify({
    cards,
    millisecondsPerCard: Math.round(100 * millisecondsPerCard) / 100,
    cardsMemoryMiBFirstQuarter: peakMiB(0, 0.25),
    cardsMemoryMiBLastQuarter: peakMiB(0.75, 1),
  }),
);

function sheet(after: number): VoterCards {
  return {
    ...HEAD,
    kind: 'voter-cards',
    title: '云岭市人民代表大会代表选举第三选区选民证',
    cards: Array.from({ length: CARDS_OF_ONE_FILE }, (_, index) => ({
      number: after + index + 1,
      name: voters.next().value.name,
      serial: after + index + 1,
      code: `XUANWU-CARD ${(after + index).toString(36).padStart(26, 'q')}`,
    })),
  };
}
