/** The one place where what went wrong becomes HTTP. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { ActError, ERROR_CODES, type ErrorCode } from './error-codes.ts';
import { sendProblem } from './http.ts';
import type { Problem } from './problem.schema.ts';

/** PostgreSQL: unique violation, serialization failure, deadlock. Somebody else was first. */
const LOST_RACE_STATES = new Set(['23505', '40001', '40P01']);

export function handleError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof ActError) {
    const { code, message, errors } = error;
    return sendProblem(reply, {
      ...problemOf(code, message),
      ...(errors.length > 0 && { errors: [...errors] }),
    });
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map((issue) => ({
      path: issue.instancePath.replace(/^\//, '').replaceAll('/', '.'),
      message: issue.message ?? '',
    }));
    return sendProblem(reply, { ...problemOf('bad-request'), errors });
  }
  const { code, statusCode } = error as FastifyError;
  if (LOST_RACE_STATES.has(code)) return sendProblem(reply, problemOf('lost-race'));
  if (statusCode === 429) return sendProblem(reply, problemOf('too-many-requests'));
  if (statusCode !== undefined && statusCode < 500) {
    return sendProblem(reply, { ...problemOf('bad-request'), status: statusCode });
  }
  request.log.error(error);
  return sendProblem(reply, problemOf('internal'));
}

export function problemOf(code: ErrorCode, detail?: string): Problem {
  const { status, text } = ERROR_CODES[code];
  return {
    type: `urn:xuanwu:problem:${code}`,
    title: text,
    status,
    code,
    ...(detail !== undefined && detail !== text && { detail }),
  };
}
