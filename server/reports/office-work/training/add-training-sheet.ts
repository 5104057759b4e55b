import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { keepFile } from '../../../files/keep-file.ts';
import { KeepScanSchema } from '../kept-file.schema.ts';
import { areaOfTraining, getTraining } from './training-session.queries.ts';
import { TrainingSchema } from './training.schema.ts';

/** 上传签到表: the sheet that people signed, once for each session. The ledger has its hash. */
export const addTrainingSheet = defineAct({
  name: 'add-training-sheet',
  input: KeepScanSchema,
  output: TrainingSchema,
  areaOf: (acting, { of }) => areaOfTraining(acting, { session: of }),
  async perform(acting, scan) {
    const { tx, county } = acting;
    const { of: session, file: sheet, type: sheetType, sha256 } = scan;
    const { cycle, sheet: before } = await getTraining(acting, session);
    if (before !== null) throw new ActError('lost-race', '这次培训已经有签到表。');
    await keepFile(acting, scan);
    await tx
      .updateTable('trainingSession')
      .set({ sheet, sheetType })
      .where('county', '=', county)
      .where('id', '=', session)
      .execute();
    return done(
      { session },
      { subject: { cycle, session }, records: [{ kind: 'training-sheet', id: session, sha256 }] },
    );
  },
});
