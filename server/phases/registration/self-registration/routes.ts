import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { viewerOf } from '../../../acts/http.ts';
import { readCurrentCycle } from '../../preparation/cycle.queries.ts';
import {
  OpenCountySchema,
  ReceiptSchema,
  SelfRegistrationAnswerSchema,
  SelfRegistrationProgressSchema,
  SelfRegistrationRowSchema,
  SubmitSelfRegistrationSchema,
} from './self-registration.schema.ts';
import { readSelfRegistrations } from './self-registrations.queries.ts';
import { readOpenCounties, readProgress, submitSelfRegistration } from './submit-self-registration.ts';

/** A minute and address: many phones of one carrier, or of one hall, share an address. */
const MOST_SUBMITTED = 120;
const MOST_ASKED = 300;

/** 自行登记: for everybody without signing in, and what came in for the office. */
export function registerSelfRegistration(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/public/self-registration',
    { schema: { response: { 200: z.array(OpenCountySchema) } } },
    () => readOpenCounties(context),
  );
  typed.post(
    '/api/public/self-registrations',
    {
      schema: {
        summary: '提交自行登记',
        body: SubmitSelfRegistrationSchema,
        response: { 200: SelfRegistrationAnswerSchema },
      },
      config: { rateLimit: { max: MOST_SUBMITTED } },
    },
    ({ body }) => submitSelfRegistration(context, body),
  );
  typed.post(
    '/api/public/self-registrations/progress',
    {
      schema: {
        summary: '查询自行登记',
        body: ReceiptSchema,
        response: { 200: SelfRegistrationProgressSchema },
      },
      config: { rateLimit: { max: MOST_ASKED } },
    },
    ({ body }) => readProgress(context, body.receipt),
  );
  typed.get(
    '/api/self-registrations',
    { schema: { response: { 200: z.array(SelfRegistrationRowSchema) } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'register'), async (acting) => {
        const { cycle } = await readCurrentCycle(acting);
        return cycle ? readSelfRegistrations(acting, cycle.id) : [];
      }),
  );
}
