import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tests/database.ts';
import type { Tx } from './connect.ts';
import { sendWithNext } from './send-with-next.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => database.db.transaction().execute(work);
const areas = () => database.db.selectFrom('area').select('code').orderBy('code').execute();
const addArea = (tx: Tx, code: string) =>
  tx.insertInto('area').values({ code, name: code, kind: 'village' }).compile();

describe('a statement that is sent with the next', () => {
  test('is carried out before it, and its answer can be had', async () => {
    await inTransaction(async (tx) => {
      await sendWithNext(tx, addArea(tx, '999001'));
      const counted = await sendWithNext(
        tx,
        sql<{ areaCount: number }>`select count(*) as area_count from area`.compile(tx),
      );
      const { rows } = await sql<{ code: string }>`select code from area`.execute(tx);
      expect(rows).toEqual([{ code: '999001' }]);
      expect(await counted()).toEqual([{ areaCount: 1 }]);
    });
  });

  test('is sent at once where its answer is asked for, and with the commit where nothing is asked', async () => {
    await inTransaction(async (tx) => {
      const sum = await sendWithNext(tx, sql<{ sum: number }>`select 1 + 1 as sum`.compile(tx));
      expect(await sum()).toEqual([{ sum: 2 }]);
      await sendWithNext(tx, addArea(tx, '999002'));
    });
    expect(await areas()).toContainEqual({ code: '999002' });
  });

  test('fails the next one with its own error, or the commit, and nothing of the transaction stays', async () => {
    const twice = async (tx: Tx) => {
      await sendWithNext(tx, addArea(tx, '999003'));
      await sendWithNext(tx, addArea(tx, '999003'));
    };
    await expect(inTransaction(twice)).rejects.toMatchObject({ code: '23505' });
    const asking = inTransaction(async (tx) => {
      await twice(tx);
      return sql`select 1`.execute(tx);
    });
    await expect(asking).rejects.toMatchObject({ code: '23505' });
    expect(await areas()).not.toContainEqual({ code: '999003' });
  });

  test('may be looked at before anybody goes on: what the look throws is told instead of the next answer, and nothing stays', async () => {
    const looking = inTransaction(async (tx) => {
      await sendWithNext(tx, sql`select 7 as seven`.compile(tx), (rows) => {
        throw new Error(`seen ${JSON.stringify(rows)}`);
      });
      return tx.executeQuery(addArea(tx, '999007'));
    });
    await expect(looking).rejects.toThrow('seen [{"seven":7}]');
    expect(await areas()).not.toContainEqual({ code: '999007' });
  });

  test('is not left out of what is committed where it cannot be written', async () => {
    const circular: { self?: object } = {};
    circular.self = circular;
    const leaving = inTransaction(async (tx) => {
      await sendWithNext(tx, addArea(tx, '999005'));
      await sendWithNext(tx, sql`select ${circular}::jsonb`.compile(tx));
    });
    await expect(leaving).rejects.toThrow('circular');
    expect(await areas()).not.toContainEqual({ code: '999005' });
  });

  test('is dropped where the transaction is given up; the connection goes on', async () => {
    for (let turn = 0; turn < 30; turn++) {
      const givingUp = inTransaction(async (tx) => {
        await sendWithNext(tx, addArea(tx, '999004'));
        throw new Error('given up');
      });
      await expect(givingUp).rejects.toThrow('given up');
    }
    expect(await areas()).not.toContainEqual({ code: '999004' });
  });

  test('a failure that was passed over is no commit', async () => {
    const passing = inTransaction(async (tx) => {
      await sendWithNext(tx, addArea(tx, '999006'));
      await sql`select 1 / 0`.execute(tx).catch(() => undefined);
    });
    await expect(passing).rejects.toThrow('nothing was kept');
  });

  test('one that fails each time it comes is prepared once, and the connection goes on', async () => {
    for (let turn = 0; turn < 12; turn++) {
      const failing = inTransaction(async (tx) => {
        await sendWithNext(tx, sql`select ${turn}::int`.compile(tx));
        await sendWithNext(tx, sql`select 1 / (${turn}::int - ${turn}::int)`.compile(tx));
        await sendWithNext(tx, addArea(tx, '999008'));
      });
      await expect(failing).rejects.toThrow('division by zero');
    }
    expect(await areas()).not.toContainEqual({ code: '999008' });
  });

  test('each is answered with its own columns and rows, the tenth time as the first, and after it failed', async () => {
    for (let turn = 0; turn < 12; turn++) {
      const dividing = async (tx: Tx) => {
        const share = sql<{ share: number; isEven: boolean }>`
          select 12 / (${turn}::int - 7) as share, ${turn}::int % 2 = 0 as is_even where ${turn}::int <> 9`.compile(
          tx,
        );
        const asked = [await sendWithNext(tx, share), await sendWithNext(tx, share)];
        await sendWithNext(tx, sql`savepoint here`.compile(tx));
        const { rows } = await sql<{ day: string }>`select date '2026-11-01' + ${turn}::int as day`.execute(
          tx,
        );
        return { day: rows[0]?.day, shares: await Promise.all(asked.map((later) => later())) };
      };
      const answered = inTransaction(dividing);
      const shares = turn === 9 ? [] : [{ share: Math.trunc(12 / (turn - 7)), isEven: turn % 2 === 0 }];
      const day = `2026-11-${String(turn + 1).padStart(2, '0')}`;
      if (turn === 7) await expect(answered).rejects.toThrow('division by zero');
      else expect(await answered).toEqual({ day, shares: [shares, shares] });
    }
  });

  test('what is asked at once in one transaction is answered one after the other', async () => {
    const answers = await inTransaction((tx) =>
      Promise.all(
        [1, 2, 3].map(async (each) => {
          const { rows } = await sql<{ n: number }>`select ${each}::int as n`.execute(tx);
          return rows[0]?.n;
        }),
      ),
    );
    expect(answers).toEqual([1, 2, 3]);
  });

  test('many transactions at once keep to themselves', async () => {
    const sums = Array.from({ length: 200 }, (_, index) =>
      inTransaction(async (tx) => {
        await sendWithNext(tx, sql`select set_config('xuanwu.county', ${String(index)}, true)`.compile(tx));
        const { rows } = await sql<{ county: string }>`select scope_county() as county`.execute(tx);
        return rows[0]?.county;
      }),
    );
    expect(await Promise.all(sums)).toEqual(Array.from({ length: 200 }, (_, index) => String(index)));
  });
});
