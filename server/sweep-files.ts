import type { Context } from './acts/context.ts';
import { setInstallationScope } from './database/scope.ts';

/** 清理中断的上传: files that a program was storing when it was killed, and that no act came to name. */
export async function sweepFiles({ db, files }: Pick<Context, 'db' | 'files'>): Promise<number> {
  return files.sweep((ids) =>
    db.transaction().execute(async (tx) => {
      await setInstallationScope(tx);
      const rows = await tx.selectFrom('storedFile').select('id').where('id', 'in', ids).execute();
      return new Set(rows.map(({ id }) => id));
    }),
  );
}
