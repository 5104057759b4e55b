/** Requests to the server, and what it says no with. */
import type { Problem } from '@xuanwu/server/acts/problem.schema.ts';

/** An answer that is no: RFC 9457, with our code and, where the law is the reason, its reasons. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
  }
}

const UNREACHABLE: Problem = {
  type: 'urn:xuanwu:problem:unreachable',
  title: '连不上服务器',
  detail: '内容还没有提交。请检查网络后再试，填写的内容都还在。',
  status: 0,
  code: 'unreachable',
};

export function getJson<T>(path: string): Promise<T> {
  return request<T>('GET', path, {});
}

/** A question whose words are nobody else's business: they do not stand in an address. Nothing is written. */
export function askJson<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return request<T>('POST', path, { headers, body: JSON.stringify(body) });
}

export async function getFile(path: string): Promise<Blob> {
  return (await send('GET', path, {})).blob();
}

/** The same, where the answer is a file. */
export async function askFile(path: string, body: unknown): Promise<Blob> {
  const headers = { 'content-type': 'application/json' };
  return (await send('POST', path, { headers, body: JSON.stringify(body) })).blob();
}

const ACCEPTED = 202;

export interface Written {
  /** It waits for a second person. */
  readonly isPending: boolean;
  readonly body: unknown;
}

/** A write with its idempotency key: sent again with the same key, it is done once. */
export async function writeJson(
  method: 'POST' | 'DELETE',
  path: string,
  body: unknown,
  key: string = crypto.randomUUID(),
): Promise<Written> {
  const isForm = body instanceof FormData;
  const response = await send(method, path, {
    headers: { 'idempotency-key': key, ...(isForm ? {} : { 'content-type': 'application/json' }) },
    body: isForm ? body : JSON.stringify(body ?? {}),
  });
  return { isPending: response.status === ACCEPTED, body: await response.json() };
}

async function request<T>(method: string, path: string, init: RequestInit): Promise<T> {
  const response = await send(method, path, init);
  return (await response.json()) as T;
}

async function send(method: string, path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, { method, ...init }).catch(() => {
    throw new ProblemError(UNREACHABLE);
  });
  if (response.ok) return response;
  const problem = (await response.json().catch(() => undefined)) as Problem | undefined;
  throw new ProblemError(
    problem ?? {
      ...UNREACHABLE,
      title: '服务器没有正常回答',
      detail: `代码 ${response.status}。请稍后再试，填写的内容都还在。`,
    },
  );
}
