import { setFlagsFromString } from 'node:v8';

/**
 * What lives long is looked through when it has become three times as much, not with every tenth more. To mark 75 MB takes a tenth of a second, and both of two
 * processors; a server with 300 registrations a second did so every six seconds, and everybody waited.
 */
export function collectSeldom(): void {
  setFlagsFromString('--heap-growing-percent=200');
}
