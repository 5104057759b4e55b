/** `npm run generate`: writes every generated source file anew. */
import { writeFileSync } from 'node:fs';
import { writeStrokeData } from './stroke-data.ts';

writeFileSync('packages/rules/stroke-data.ts', writeStrokeData());
