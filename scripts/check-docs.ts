/** Every relative link in the documentation leads to a file that exists. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from './source-files.ts';

const pages = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...filesBelow(['docs', 'packages', 'server', 'tests'], ['.md']),
];

for (const page of pages) {
  const text = existsSync(page) ? readFileSync(page, 'utf8') : undefined;
  if (text === undefined) {
    console.error(`${page} is missing`);
    process.exitCode = 1;
    continue;
  }
  for (const [, target = ''] of text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)) {
    if (/^[a-z]+:/.test(target) || existsSync(join(dirname(page), target))) continue;
    console.error(`${page}: the link to ${target} leads nowhere`);
    process.exitCode = 1;
  }
}
if (!process.exitCode) console.log(`docs: ${pages.length} pages, every link leads somewhere`);
