import { openTestRehearsal, PLAN } from '../../../tests/rehearsal.ts';
import { expect, onTestFinished, test } from 'vitest';
import { appointBody } from './appoint-body.ts';
import { appointReplacement } from './appoint-replacement.ts';
import { openCycle } from './open-cycle.ts';
import { recordResignation } from './record-resignation.ts';

test('who left is replaced once, in the same duty', async () => {
  const { stage, close } = await openTestRehearsal();
  onTestFinished(close);
  const { cycle } = await stage.act('demo-chief', openCycle, { plan: PLAN });
  const { body, warnings } = await stage.act('demo-chief', appointBody, {
    cycle,
    kind: 'committee',
    area: PLAN.county.code,
    name: '五大连池市选举委员会',
    appointedBy: '五大连池市人大常委会',
    documentNumber: '五人常发〔2016〕10号',
    members: [{ name: '甄小球', duty: 'chair' }],
  });
  expect(warnings).toEqual(['9 <= 1 <= 19']);
  const { id: member } = await stage.read((tx) =>
    tx.selectFrom('electionBodyMember').where('body', '=', body).select('id').executeTakeFirstOrThrow(),
  );
  const replace = (name: string) =>
    stage.act('demo-clerk', appointReplacement, {
      replaces: member,
      name,
      documentNumber: '五人常发〔2016〕11号',
    });
  await expect(replace('艾小拍')).rejects.toThrow('还在任');
  await stage.act('demo-clerk', recordResignation, { member, reason: '成为代表候选人' });
  const { member: successor } = await replace('艾小拍');
  const row = await stage.read((tx) =>
    tx
      .selectFrom('electionBodyMember')
      .where('id', '=', successor)
      .select(['duty', 'replaces'])
      .executeTakeFirst(),
  );
  expect(row).toEqual({ duty: 'chair', replaces: member });
  await expect(replace('游小网')).rejects.toThrow('已经由 艾小拍 补上');
});
