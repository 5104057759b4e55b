import type { Role } from '@xuanwu/rules/act-lines/act-line.ts';
import { ACTS } from '@xuanwu/rules/acts.ts';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { viewerOf } from '../../../acts/http.ts';
import { handOverRegister } from './register-pack.queries.ts';
import {
  PhoneContactAnswerSchema,
  PhoneContactSchema,
  RegisterPackSchema,
  TakenRegisterRowSchema,
} from '../taken-register.schema.ts';
import { contactOfPhone, readTakenRegisters } from './taken-registers.queries.ts';

const CALLS_BACK: readonly Role[] = ACTS['call-back-register'].roles;

/** 带走的登记册: handed over to a phone, its contacts, and what is out on which phone. No answer of these may be kept by a browser. */
export function registerTakenRegisters(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/taken-registers',
    { schema: { response: { 200: z.array(TakenRegisterRowSchema) } } },
    async (request) => {
      const actor = await viewerOf(context, request, 'register');
      return actTransaction(context, actor, (acting) =>
        readTakenRegisters(acting, CALLS_BACK.includes(actor.role)),
      );
    },
  );
  typed.post(
    '/api/taken-registers/:register/pack',
    {
      schema: {
        summary: '取带走的登记册',
        params: z.object({ register: z.uuid() }),
        body: z.object({ device: z.uuid() }),
        response: { 200: RegisterPackSchema },
      },
    },
    async (request, reply) => {
      const actor = await viewerOf(context, request, 'register');
      const pack = await actTransaction(context, actor, (acting) =>
        handOverRegister(acting, { ...request.params, ...request.body }),
      );
      return reply.header('cache-control', 'no-store').send(pack);
    },
  );
  typed.post(
    '/api/taken-registers/contact',
    {
      schema: {
        summary: '手机联系',
        body: PhoneContactSchema,
        response: { 200: PhoneContactAnswerSchema },
      },
    },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'register'), (acting) =>
        contactOfPhone(acting, request.body),
      ),
  );
}
