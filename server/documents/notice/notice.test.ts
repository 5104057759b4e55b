/** 公文: one value, set as PDF and written for Word. */
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { renderText } from '../../../tests/typesetter.ts';
import { HEAD, LAW, NAMES, weatherNames } from '../sample-documents.ts';
import { type Notice, paragraph } from './notice.ts';
import { noticeWord } from './notice-word.ts';
import { noticeWorkbook } from './notice-workbook.ts';

const { issuer, date, verification } = HEAD;

const notice: Notice = {
  kind: 'notice',
  title: '云岭市选举委员会\n关于委任雨水镇选举工作人员的通知',
  number: '云选发〔2026〕3号',
  issuer,
  date,
  verification,
  recipients: '雨水镇选举委员会，市直各单位',
  sealPlace: 'seal',
  parts: [
    paragraph(`根据${LAW}第十条的规定，现将有关事项通知如下。`),
    { part: 'heading', level: 1, runs: [{ text: '一、委任名单' }] },
    {
      part: 'paragraph',
      runs: [
        { text: '委任' },
        ...NAMES.flatMap((text, index) => [...(index > 0 ? [{ text: '、' }] : []), { text, whole: true }]),
        { text: '为选举工作人员。' },
      ],
    },
    { part: 'heading', level: 2, runs: [{ text: '（一）分工' }] },
    {
      part: 'table',
      title: '工作人员分工表',
      columns: [
        { title: '姓名', width: 40, isPerson: true },
        { title: '分工', align: 'left' },
      ],
      rows: NAMES.map((name) => [name, '登记选民，核对名单']),
    },
    paragraph('特此通知。'),
  ],
  attachments: [
    {
      title: '选民小组名单',
      parts: [
        {
          part: 'table',
          columns: [{ title: '姓名', isPerson: true }],
          rows: weatherNames(40).map((name) => [name]),
        },
      ],
    },
    { title: '工作守则', parts: [paragraph('一切按照法律办。')] },
  ],
};

test('公文: heading, recipients, table, attachments', async () => {
  const { pages, text } = await renderText(notice);
  await expect(text).toMatchFileSnapshot('./notice.golden.txt');
  expect(pages).toBe(5);
});

test('without a seal, or with the stamp of whoever signs', async () => {
  const plain = { ...notice, parts: [paragraph('各位选民，请来投票。')], attachments: [] };
  const unsealed = await renderText({ ...plain, sealPlace: 'none' });
  expect(unsealed.text).toContain(`${issuer}\n2026年9月20日`);
  expect(unsealed.text).not.toContain('印章');
  const signed = await renderText({ ...plain, sealPlace: 'signer', signerPost: '主任' });
  expect(signed.text.replaceAll('\n', '')).toContain('主任 （签名章）');
});

test('a last paragraph longer than a page is broken, and the signature does not stand alone', async () => {
  const { text } = await renderText({
    ...notice,
    parts: [paragraph('请按时参加投票。'.repeat(90))],
    attachments: [],
  });
  expect(text.match(/请按时参加投票/g)?.length).toBeGreaterThan(60);
  expect(text).toContain('=== 2 ===');
});

test('落款 does not stand alone after a long table: the last rows go with it, under the head again', async () => {
  const rows = Array.from({ length: 48 }, (_, index) => [`第${index + 1}类`, '移交']);
  const table = { part: 'table' as const, columns: [{ title: '名称' }, { title: '办理' }] };
  const lastPage = async (count: number) => {
    const parts = [{ ...table, rows: rows.slice(0, count) }, paragraph('特此公告。')];
    const { text } = await renderText({ ...notice, parts, attachments: [] });
    return text.slice(text.lastIndexOf('==='));
  };
  const broken = [17, 18, 19];
  for (const count of broken)
    expect(await lastPage(count), String(count)).toContain(
      `名称 办理\n第${count - 1}类 移交\n第${count}类 移交\n特此公告。`,
    );
});

test('for Word: the same words, names whole, markup characters as they are', async () => {
  const text = await wordText(noticeWord(notice));
  for (const name of NAMES) expect(text).toContain(name);
  for (const words of [
    '关于委任雨水镇选举工作人员的通知',
    '云选发〔2026〕3号',
    '雨水镇选举委员会，市直各单位：',
  ])
    expect(text).toContain(words);
  expect(text).toContain('附件：1. 选民小组名单');
  expect(text).toContain('2026年9月20日');
});

test('as a spreadsheet: a sheet for each table, names as text; without a table the title alone', async () => {
  const { sheets } = await readXlsx(await noticeWorkbook(notice));
  expect(sheets.map(({ name }) => name)).toEqual(['工作人员分工表', '表']);
  expect(sheets[0]?.rows).toEqual([['姓名', '分工'], ...NAMES.map((name) => [name, '登记选民，核对名单'])]);
  const plain = await readXlsx(await noticeWorkbook({ ...notice, parts: [], attachments: [] }));
  expect(plain.sheets[0]?.rows[0]).toEqual(['云岭市选举委员会关于委任雨水镇选举工作人员的通知']);
});

async function wordText(word: Promise<Buffer>): Promise<string> {
  return strFromU8(unzipSync(await word)['word/document.xml'] ?? new Uint8Array())
    .replaceAll(/<\/w:p>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
}
