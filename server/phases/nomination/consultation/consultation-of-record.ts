import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { type Consultation, lockConsultation } from './consultation.queries.ts';

/** The round of a group's record, held; whoever withdrew the record in between was first. */
export async function lockConsultationOfRecord(acting: Acting, record: string): Promise<Consultation> {
  const { consultation } = found(await readRecord(acting, record), '这份协商记录');
  const round = await lockConsultation(acting, consultation);
  if (!(await readRecord(acting, record)))
    throw new ActError('lost-race', '这份协商记录刚刚被撤销。请刷新。');
  return round;
}

function readRecord({ tx, county }: Acting, record: string) {
  return tx
    .selectFrom('consultationRecord')
    .select('consultation')
    .where('county', '=', county)
    .where('id', '=', record)
    .executeTakeFirst();
}
