/** 选民名单 for Word and as a spreadsheet, over HTTP: only of a published roll, and nothing in it that may not be published. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '@xuanwu/server/app.ts';
import { openTypesetter, type Typesetter } from '@xuanwu/server/documents/typesetter.ts';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

let rehearsal: TestRehearsal;
let typesetter: Typesetter;
let app: Awaited<ReturnType<typeof buildApp>>;
let constituency: string;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('roll-publish');
  const { context, stage } = rehearsal;
  typesetter = openTypesetter({ templates: 'server/documents/templates', fonts: 'node_modules' });
  const packages = join(context.directory, 'packages');
  app = await buildApp(context, { pages: context.directory, setUpCode: '12345678', typesetter, packages });
  const row = await stage.read((tx) =>
    tx.selectFrom('constituency').select('id').where('name', '=', '龙镇第1选区').executeTakeFirstOrThrow(),
  );
  constituency = row.id;
});
afterAll(async () => {
  await app.close();
  typesetter.close();
  await rehearsal.close();
});

async function read(url: string, signInName = 'demo-registrar') {
  const taken = await app.inject({ method: 'POST', url: '/api/rehearsal/role', payload: { signInName } });
  const cookie = String(taken.headers['set-cookie']).split(';')[0] ?? '';
  return app.inject({ method: 'GET', url, headers: { cookie } });
}

test('the spreadsheet has as many lines as the roll, with serial and name', async () => {
  const answer = await read(`/api/constituencies/${constituency}/roll.xlsx`);
  expect(answer.statusCode).toBe(200);
  const parts = unzipSync(answer.rawPayload);
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const { voters } = await rehearsal.stage.read((tx) =>
    tx.selectFrom('roll').select('voters').where('constituency', '=', constituency).executeTakeFirstOrThrow(),
  );
  expect(sheet.match(/<row /g)).toHaveLength(voters + 1);
  expect(sheet.match(/<c r="[A-Z]+1"/g)).toHaveLength(2);
});

test('for Word it is a ZIP with the roll in it; without a roll there is nothing, without a session neither', async () => {
  const word = await read(`/api/constituencies/${constituency}/roll.docx`);
  expect(word.headers['content-type']).toContain('wordprocessingml');
  expect(word.rawPayload.subarray(0, 2).toString()).toBe('PK');
  expect((await read(`/api/constituencies/${randomUUID()}/roll.docx`)).statusCode).toBe(404);
  const url = `/api/constituencies/${constituency}/roll.docx`;
  expect((await app.inject({ method: 'GET', url })).statusCode).toBe(401);
});
