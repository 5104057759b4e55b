/** The test browser: a Chromium that comes from an npm package, as root and as a user, with no library installed. */
import { mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium as playwright } from 'playwright-core';

export async function launchBrowser(): Promise<Browser> {
  // Its unpacked libraries are cached in the temporary folder: one folder a user, so that none finds another's.
  const unpacked = join(tmpdir(), `xuanwu-browser-${userInfo().uid}`);
  mkdirSync(unpacked, { recursive: true });
  process.env['TMPDIR'] = unpacked;
  // Without this the package leaves out its own copy of NSS, which bare machines lack.
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  return playwright.launch({ executablePath, args: chromium.args, headless: true });
}
