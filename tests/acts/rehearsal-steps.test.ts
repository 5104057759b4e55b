/** What someone begins by hand, the rehearsal carries to its end: it never stops at it. */
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { nominate } from '@xuanwu/server/phases/nomination/nominations/nominate.ts';
import { readStepStates } from '@xuanwu/server/rehearsal/step-states.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

let rehearsal: TestRehearsal;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('roll-publish');
});
afterAll(() => rehearsal.close());

async function stateOf(step: string) {
  const { context, stage } = rehearsal;
  const states = await actTransaction(context, stage.actor('demo-chief'), readStepStates);
  return states.get(step);
}

test('a constituency with one nominee, nominated by hand, gets the others that the margin asks for', async () => {
  const { stage } = rehearsal;
  const { id } = await stage.read((tx) =>
    tx
      .selectFrom('constituency')
      .select('id')
      .where('name', '=', '第21选区（龙镇1片）')
      .executeTakeFirstOrThrow(),
  );
  await stage.act('demo-clerk', nominate, {
    kind: 'organisations',
    constituency: id,
    organisations: ['五大连池市总工会'],
    nominees: [
      {
        name: '韩冰',
        sex: 'female',
        birthDate: '1980-01-01',
        ethnicity: '汉族',
        education: '大学',
        politics: '群众',
        occupation: '教师',
        group: 'professional',
      },
    ],
  });
  await rehearsal.playThrough('nomination');
  expect(await stateOf('nomination')).toEqual({ done: true, ready: false });
  const nominees = await stage.read((tx) =>
    tx.selectFrom('initialCandidate').select('name').where('constituency', '=', id).execute(),
  );
  expect(nominees.map(({ name }) => name)).toContain('韩冰');
  expect(nominees).toHaveLength(4);
  await rehearsal.playThrough('formal-fix');
  expect(await stateOf('formal-fix')).toEqual({ done: true, ready: false });
});
