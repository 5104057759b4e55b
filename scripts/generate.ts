/** `npm run generate`: writes every generated source file anew. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { writeCharacterData } from './character-data.ts';
import { writeLawPages } from './law/pages.ts';
import { writeHolidayArrangements } from './holiday-arrangements.ts';
import { writeLunarYears } from './lunar-years.ts';
import { writeActsPage, writeErrorsPage } from './manual-pages.ts';
import { writeRareCharacters } from './rare-characters.ts';
import { writeStatisticsPage } from './statistics-page.ts';
import { writeStrokeData } from './stroke-data.ts';
import { writeTables } from './generated-tables.ts';
import { writeWeights } from './train-linkage.ts';

writeFileSync('packages/rules/stroke-data.ts', writeStrokeData());
writeFileSync('packages/linkage/characters/character-data.ts', writeCharacterData());
writeFileSync('packages/linkage/normalise/lunar-years.ts', writeLunarYears());
writeFileSync('packages/linkage/score/weights.ts', await writeWeights());
writeFileSync('packages/rules/holiday-arrangements.ts', writeHolidayArrangements());
writeFileSync('web/rare-characters.css', writeRareCharacters());
writeFileSync('server/database/tables.ts', await writeTables());
writeFileSync('docs/manual/acts.md', await writeActsPage());
writeFileSync('docs/manual/errors.md', await writeErrorsPage());
writeFileSync('docs/manual/statistics.md', await writeStatisticsPage());

rmSync('docs/law', { recursive: true, force: true });
mkdirSync('docs/law/local', { recursive: true });
for (const [name, text] of await writeLawPages()) writeFileSync(`docs/law/${name}`, text);
