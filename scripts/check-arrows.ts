import { readFileSync } from 'node:fs';
import { findViolations } from './arrows.ts';
import { filesBelow, SOURCE_ROOTS } from './source-files.ts';

const files = filesBelow(SOURCE_ROOTS, ['.ts', '.tsx']);
const violations = findViolations(new Map(files.map((file) => [file, readFileSync(file, 'utf8')])));

for (const { file, line, imported, why } of violations) {
  console.error(`${file}:${line} imports ${imported}: ${why}`);
}
// A gate that read nothing would be green too.
if (files.length === 0) console.error('no source files found: run this from the top of the checkout');
if (violations.length > 0 || files.length === 0) process.exitCode = 1;
else console.log(`arrows: ${files.length} files, none points the wrong way`);
