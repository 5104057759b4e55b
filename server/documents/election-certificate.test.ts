import { expect, test } from 'vitest';
import { renderText } from '../../tests/typesetter.ts';
import type { ElectionCertificate } from './election-certificate.ts';
import { HEAD, LAW, NAMES } from './sample-documents.ts';

const { number: _, ...head } = HEAD;

const certificate: ElectionCertificate = {
  ...head,
  kind: 'election-certificate',
  title: '当选证书',
  date: '2026-10-20',
  basis: `${LAW}第四十五条、第四十六条`,
  elected: [NAMES[0] ?? '', NAMES[3] ?? ''],
};

test('当选证书, a page for each person', async () => {
  const { pages, text } = await renderText(certificate);
  expect(pages).toBe(2);
  await expect(text).toMatchFileSnapshot('./election-certificate.golden.txt');
});
