import { randomUUID } from 'node:crypto';
import { openTestRehearsal, PLAN } from '../../../tests/rehearsal.ts';
import { expect, onTestFinished, test } from 'vitest';
import { assignTask } from './assign-task.ts';
import { openCycle } from './open-cycle.ts';
import { signOffTask } from './sign-off-task.ts';

test('a task is signed off once: a second evidence does not wipe out the first', async () => {
  const { stage, close } = await openTestRehearsal();
  onTestFinished(close);
  await stage.act('demo-chief', openCycle, { plan: PLAN });
  const { id: task } = await stage.read((tx) => tx.selectFrom('task').select('id').executeTakeFirstOrThrow());
  // Whose task it is not is told so; nothing is said to be done, and no entry says it.
  const ofAnother = { task: randomUUID(), responsible: '齐小责' };
  await expect(stage.act('demo-chief', assignTask, ofAnother)).rejects.toMatchObject({ code: 'not-found' });
  await stage.act('demo-clerk', signOffTask, { task, evidence: '五人常发〔2016〕10号' });
  await expect(stage.act('demo-clerk', signOffTask, { task, evidence: '另一份' })).rejects.toThrow(
    '已经销号',
  );
  const { evidence } = await stage.read((tx) =>
    tx.selectFrom('task').where('id', '=', task).select('evidence').executeTakeFirstOrThrow(),
  );
  expect(evidence).toBe('五人常发〔2016〕10号');
});
