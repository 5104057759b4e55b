/** Sets the rolls of a file of names as the server sets them, the first alone and then the others, and prints how long each took. */
import { readFileSync } from 'node:fs';
import { rollNoticeContents } from '@xuanwu/server/documents/roll-notice.ts';
import { HEAD, inOwnWords, LAW } from '@xuanwu/server/documents/sample-documents.ts';
import { openTestTypesetter } from '../../../tests/typesetter.ts';

const rolls = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as readonly {
  readonly names: readonly string[];
}[];
const typesetter = openTestTypesetter();

async function secondsFor(names: readonly string[]): Promise<number> {
  const started = performance.now();
  const voters = names.map((name) => ({ name }));
  const notice = inOwnWords(
    'roll-notice',
    rollNoticeContents({ ...HEAD, basis: `${LAW}第二十八条`, voters }),
  );
  const result = await typesetter.render(notice);
  if (!result.ok) throw new Error(result.error.message);
  return (performance.now() - started) / 1000;
}

await secondsFor(['王雨']);
const times: number[] = [];
for (const { names } of rolls) times.push(await secondsFor(names));
typesetter.close();
const [longRollSeconds, ...notices] = times;
console.log(
  JSON.stringify({ longRollSeconds, noticesSeconds: notices.reduce((sum, time) => sum + time, 0) }),
);
