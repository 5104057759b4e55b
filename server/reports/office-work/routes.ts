import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { snapshot } from '../../acts/acting.ts';
import type { Context } from '../../acts/context.ts';
import { viewerOf } from '../../acts/http.ts';
import { registerFunds } from './funds/routes.ts';
import { registerHazards } from './hazards/routes.ts';
import { registerPublicity } from './publicity/routes.ts';
import { registerTraining } from './training/routes.ts';
import { readOfficeFigures } from './office-figures.ts';
import { OfficeFiguresSchema } from './office-figures.schema.ts';

/** 选举办的日常工作: hazards, publicity, training and staff, funds, and all of their figures. */
export function registerOfficeWork(app: FastifyInstance, context: Context): void {
  registerHazards(app, context);
  registerPublicity(app, context);
  registerTraining(app, context);
  registerFunds(app, context);
  app
    .withTypeProvider<ZodTypeProvider>()
    .get(
      '/api/office-figures',
      { schema: { summary: '选举办日常工作的数字', response: { 200: OfficeFiguresSchema } } },
      async (request) => snapshot(context, await viewerOf(context, request, 'funds'), readOfficeFigures),
    );
}
