#!/usr/bin/env node
// npm links this file before anything is built, so it is plain JavaScript: it loads the built program,
// or, in a checkout that was installed without running scripts, the sources through tsx.
import { existsSync } from 'node:fs';

const built = new URL('../../build/xuanwu.js', import.meta.url);
if (existsSync(built)) {
  await import(built.href);
} else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('../main.ts');
}
