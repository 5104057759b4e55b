import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { snapshot } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { actorOf, viewerOf } from '../../../acts/http.ts';
import { registerKeptFile, registerScanAct } from '../kept-file.ts';
import { addTrainingSheet } from './add-training-sheet.ts';
import { readStaffRoster } from './staff-roster.queries.ts';
import { readTraining } from './training.queries.ts';
import { StaffRosterSchema, TrainingViewSchema } from './training.schema.ts';

export function registerTraining(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/training',
    { schema: { summary: '培训', response: { 200: TrainingViewSchema } } },
    async (request) => snapshot(context, await actorOf(context, request), readTraining),
  );
  typed.get(
    '/api/staff-roster',
    { schema: { summary: '工作人员名册', response: { 200: StaffRosterSchema } } },
    async (request) => snapshot(context, await actorOf(context, request), readStaffRoster),
  );
  registerScanAct(app, context, addTrainingSheet);
  registerKeptFile(
    app,
    context,
    '/api/training/:id/sheet',
    (request) => viewerOf(context, request, 'staff'),
    ({ tx, county }, id) =>
      tx
        .selectFrom('trainingSession')
        .select(['sheet as file', 'sheetType as type'])
        .where('county', '=', county)
        .where('id', '=', id)
        .executeTakeFirst(),
  );
}
