/** The test browser: a Chromium that comes from an npm package, as root and as a user, with no library installed. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Where it is unpacked, once a user and version. */
const UNPACKED = join(tmpdir(), `xuanwu-browser-${userInfo().uid}-147`);

const FONT_SETTINGS = 'fonts.conf';

const ENVIRONMENT = {
  // Without it the package leaves out its own copy of NSS, which bare machines lack.
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x',
  FONTCONFIG_FILE: join(UNPACKED, FONT_SETTINGS),
};

/** The package's own settings look for its font in a place where it is not; without any font, no page's font is shown either. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(UNPACKED, 'fonts')}</dir>
  <cachedir>${join(UNPACKED, 'fonts-cache')}</cachedir>
</fontconfig>
`;

/** With further arguments, such as a film for its camera. */
export async function launchBrowser(further: readonly string[] = []): Promise<Browser> {
  if (!existsSync(UNPACKED)) await unpack();
  const { TMPDIR } = process.env;
  Object.assign(process.env, ENVIRONMENT, { TMPDIR: UNPACKED });
  const { default: chromium } = await import('@sparticuz/chromium');
  // Pages are painted without a graphics card; to imitate one costs most of a test's time.
  chromium.setGraphicsMode = false;
  const executablePath = await chromium.executablePath();
  // The next test of this process keeps its things where everybody does.
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  return playwright.launch({
    executablePath,
    args: [...chromium.args, '--disable-gpu', ...further],
    headless: true,
  });
}

/** Beside its place, and moved there when it is whole: who starts at the same time finds nothing, or everything. */
async function unpack(): Promise<void> {
  const fresh = await mkdtemp(`${UNPACKED}-`);
  const unpacking = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpacking], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { ...process.env, ...ENVIRONMENT, TMPDIR: fresh },
  });
  await writeFile(join(fresh, FONT_SETTINGS), FONTS);
  await rename(fresh, UNPACKED).catch(() => rm(fresh, { recursive: true }));
}
