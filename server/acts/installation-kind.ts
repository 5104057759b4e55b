import type { Tx } from '../database/connect.ts';

export type InstallationKind = 'empty' | 'official' | 'rehearsal';

/** 正式使用还是演练. */
export async function installationKind(db: Pick<Tx, 'selectFrom'>): Promise<InstallationKind> {
  const { kind } = await db.selectFrom('installation').select('kind').executeTakeFirstOrThrow();
  return kind as InstallationKind;
}
