import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { cycleStageRuling } from '../../preparation/cycle.queries.ts';
import { openCases } from '../open-cases/open-case.ts';
import { areaOfImport, lockImport } from '../voter-import/voter-import.queries.ts';
import { ImportRowsQuestionedSchema, QuestionImportRowsSchema } from './question-import-rows.schema.ts';
import { fingerprintOf, isAlike, rowsToQuestion } from './rows-to-question.ts';

/** 没有登记的行列为核查事项 · whoever a file names and nobody could register is somebody's task, with who on the register may be meant. */
export const questionImportRows = defineAct({
  name: 'question-import-rows',
  input: QuestionImportRowsSchema,
  output: ImportRowsQuestionedSchema,
  areaOf: areaOfImport,
  async perform(acting, input) {
    const voterImport = await lockImport(acting, input.import, ['previewed', 'done']);
    const stage = await cycleStageRuling(acting, 'question-import-rows', voterImport.cycle);
    if (!stage.permitted) return refused(stage);
    const questioned = await rowsToQuestion(acting, voterImport);
    const { cases, before } = questioned;
    if (cases.length + before === 0)
      throw new ActError('bad-request', '没有要列为核查事项的行：问题行都已登记过，或者认不出是谁。');
    if (fingerprintOf(questioned) !== input.fingerprint)
      throw new ActError('lost-race', '预览以后，要列的行或者相像的人有了变化。请重新预览，看清以后再列。');
    const opened = await openCases(acting, cases);
    const figures = { opened: opened.length, alike: cases.filter(isAlike).length, before };
    return done(figures, { subject: { import: input.import }, figures });
  },
});
