import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CHECKOUT } from '@xuanwu/server/checkout.ts';
import { rollNoticeContents } from '@xuanwu/server/documents/roll-notice.ts';
import { HEAD, inOwnWords, LAW } from '@xuanwu/server/documents/sample-documents.ts';
import type * as sources from '@xuanwu/server/documents/typesetter.ts';
import { afterAll, expect, test } from 'vitest';
import { bundle } from '../scripts/bundle.ts';
import { BUNDLED_FONTS } from './typesetter.ts';

const folder = join(CHECKOUT, 'build/typesetting-bundle');
afterAll(() => rm(folder, { recursive: true }));

test('the bundled program finds its typesetting child', async () => {
  await bundle(
    {
      program: 'server/documents/typesetter.ts',
      typesetter: 'server/documents/typesetting-child.ts',
    },
    folder,
  );
  const { openTypesetter } = (await import(pathToFileURL(join(folder, 'program.js')).href)) as typeof sources;
  const typesetter = openTypesetter({
    templates: join(CHECKOUT, 'server/documents/templates'),
    fonts: BUNDLED_FONTS,
  });
  const voters = [{ name: '王雨' }];
  const result = await typesetter.render(
    inOwnWords('roll-notice', rollNoticeContents({ ...HEAD, basis: LAW, voters })),
  );
  typesetter.close();
  expect(result).toMatchObject({ ok: true, pages: 2 });
});
