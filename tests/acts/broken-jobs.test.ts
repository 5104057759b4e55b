/** A job whose connection to the database breaks half way is no failed job: it is taken up again, as after a crash. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOffice, type Office } from '../office.ts';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { enqueueJob, runNextJob } from '@xuanwu/server/jobs/jobs.ts';

let rehearsal: TestRehearsal;
let office: Office;

beforeAll(async () => {
  rehearsal = await openTestRehearsal();
  office = await openOffice(rehearsal.context, '990121', '青石县');
});
afterAll(() => rehearsal.close());

const KIND = 'breaks';

const asOffice = <T>(work: Parameters<typeof actTransaction<T>>[2]) =>
  actTransaction(rehearsal.context, office.chief, work);

const enqueue = () =>
  asOffice(({ tx, county, actor }) =>
    enqueueJob(tx, { county, kind: KIND, title: '断开', input: {}, actor }),
  );

/** A job whose connection breaks so often; answers what has become of it after each time that it was taken. */
async function broken(times: number): Promise<unknown[]> {
  const { db, pool } = rehearsal.context;
  const id = await enqueue();
  let taken = 0;
  const handler = async () => {
    if ((taken += 1) > times) return { taken };
    const client = await pool.connect();
    return client.query('select pg_terminate_backend(pg_backend_pid())').finally(() => client.release(true));
  };
  const found: unknown[] = [];
  while (await runNextJob(db, new Map([[KIND, handler]]))) {
    const { state, error, result } = await asOffice(async ({ tx }) => {
      // Its last sign of life was long ago.
      await tx
        .updateTable('job')
        .set({ heartbeatAt: new Date(0) })
        .where('id', '=', id)
        .execute();
      return tx.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    });
    found.push(state === 'failed' ? error : (result ?? state));
  }
  return found;
}

test('it is taken up again, twice; what breaks its connection every time is given up, and says so', async () => {
  expect(await broken(1)).toEqual(['running', { taken: 2 }]);
  expect(await broken(3)).toEqual(['running', 'running', expect.stringContaining('数据库连接断开')]);
});

test('what the database says in English goes to the log, and the office is told what to do', async () => {
  const { db, pool } = rehearsal.context;
  const id = await enqueue();
  const logged: unknown[] = [];
  const handlers = new Map([[KIND, () => pool.query("select '张三'::uuid")]]);
  await runNextJob(db, handlers, (error) => logged.push(error));
  const { state, error } = await asOffice(({ tx }) =>
    tx.selectFrom('job').select(['state', 'error']).where('id', '=', id).executeTakeFirstOrThrow(),
  );
  expect({ state, error }).toEqual({
    state: 'failed',
    error: expect.stringMatching(/^办到中途程序出错.*服务器的日志/),
  });
  expect(logged).toEqual([expect.objectContaining({ code: '22P02' })]);
});
