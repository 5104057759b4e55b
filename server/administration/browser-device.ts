import { randomBytes } from 'node:crypto';
import { sha256 } from '@xuanwu/ledger/chain.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';

const DEVICE_COOKIE = 'xuanwu_device';
const SECONDS_KEPT = 400 * 24 * 60 * 60;
const DEVICE_NUMBER = /^[\w-]{43}$/;

/**
 * 这台设备: a number of chance that a browser keeps, whoever signs in with it; the database has its hash. Whoever empties the browser, or takes
 * another one, looks like another device.
 */
export interface BrowserDevice {
  readonly number: string;
  readonly hash: string;
}

export function deviceOfBrowser(request: FastifyRequest): BrowserDevice {
  const kept = request.cookies[DEVICE_COOKIE] ?? '';
  const number = DEVICE_NUMBER.test(kept) ? kept : randomBytes(32).toString('base64url');
  return { number, hash: Buffer.from(sha256(number)).toString('hex') };
}

export function keepDevice(reply: FastifyReply, { number }: BrowserDevice): void {
  const secure = reply.request.protocol === 'https';
  void reply.setCookie(DEVICE_COOKIE, number, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure,
    maxAge: SECONDS_KEPT,
  });
}
