/** The one place where what went wrong becomes HTTP. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { isDatabaseAway } from '../database/database-away.ts';
import { ActError, ERROR_CODES, type ErrorCode } from './error-codes.ts';
import { sendProblem } from './http.ts';
import type { Problem } from './problem.schema.ts';

/** PostgreSQL: unique violation, serialization failure, deadlock. Somebody else was first. */
const LOST_RACE_STATES = new Set(['23505', '40001', '40P01']);

/** PostgreSQL: a whole number larger than its column takes. */
const NUMBER_TOO_LARGE = '22003';

/** PostgreSQL and the file system: no room left. */
const FULL = new Set(['53100', 'ENOSPC', 'EDQUOT']);

/** What the reader of uploads says of a body that is cut off, or no form at all; it has no code for it. */
const BROKEN_UPLOAD =
  /^(Multipart: |Unexpected end of multipart data|Part terminated early|Malformed (part|content))/;

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
  if (code === NUMBER_TOO_LARGE)
    return sendProblem(reply, problemOf('bad-request', '填写的数字太大，没有保存。请核对后重新填写。'));
  if (statusCode === 429) return sendProblem(reply, problemOf('too-many-requests'));
  if (statusCode !== undefined && statusCode < 500) {
    return sendProblem(reply, { ...problemOf('bad-request'), status: statusCode });
  }
  if (error instanceof Error && BROKEN_UPLOAD.test(error.message))
    return sendProblem(reply, problemOf('bad-request', '上传的文件没有收全，没有保存。请重新选择文件上传。'));
  if (isDatabaseAway(error)) {
    // Every request says so until it is back: one line each will do.
    request.log.warn((error as Error).message);
    return sendProblem(reply, problemOf('database-away'));
  }
  request.log.error(error);
  if (FULL.has(code)) return sendProblem(reply, problemOf('storage-full'));
  return sendProblem(reply, problemOf('internal'));
}

export function problemOf(code: ErrorCode, detail?: string): Problem {
  const { status, title, text } = ERROR_CODES[code];
  return { type: `urn:xuanwu:problem:${code}`, title, status, code, detail: detail ?? text };
}
