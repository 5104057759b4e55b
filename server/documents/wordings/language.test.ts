/** 文书文本的写法: what an office writes, what comes out, and what it is told where it is wrong. */
import { expect, test } from 'vitest';
import { textOfRuns } from '../notice/notice.ts';
import { checkWording, type WordingRules } from './check-wording.ts';
import type { FieldContent, FieldDefinition } from './field.ts';
import { fieldsUsed, fillWording } from './fill-wording.ts';
import type { Wording } from './wording.schema.ts';

const field = (type: FieldDefinition['type'], sample: FieldContent, more: Partial<FieldDefinition> = {}) => ({
  type,
  about: '',
  sample,
  ...more,
});

const fields: WordingRules['fields'] = {
  选区名称: field('text', '第三选区'),
  选举日: field('text', '2026年10月18日'),
  候选人: field('names', ['王雨', '阿不都热西提·买买提依明']),
  流动票箱: field('flag', false),
  投票站: field(
    'list',
    [
      { 名称: '一站', 地点: '学校' },
      { 名称: '二站', 地点: '医院' },
    ],
    {
      itemFields: ['名称', '地点'],
    },
  ),
  选区一览: field('table', [['1', '第一选区']], { columns: [{ title: '序号' }, { title: '选区' }] }),
};

const wording = (body: string, more: Partial<Wording> = {}): Wording => ({
  title: '{选区名称}公告',
  number: '',
  recipients: '',
  issuer: '选举委员会',
  sealPlace: 'seal',
  signerPost: '',
  body,
  ...more,
});

function partsOf(body: string) {
  const values = Object.fromEntries(
    Object.entries(fields).map(([name, { sample }]) => [name, { content: sample, source: { record: '' } }]),
  );
  return fillWording({ wording: wording(body), definitions: fields, values, date: '2026-09-20' });
}

const words = (body: string) =>
  partsOf(body).parts.map((part) =>
    'runs' in part ? textOfRuns(part.runs) : part.part === 'table' ? part.rows : part.voters,
  );

const mistakes = (body: string, required: WordingRules['required'] = []) =>
  checkWording(wording(body), { fields, required }).map(({ line, message }) => `${line ?? ''} ${message}`);

test('fields, names, optional parts, items, tables', () => {
  expect(words('选举日是{选举日}，{选区名称}。\n\n　候选人：｛候选人｝。')).toEqual([
    '选举日是2026年10月18日，第三选区。',
    '候选人：王雨、阿不都热西提·买买提依明。',
  ]);
  expect(words('{如果 流动票箱}有箱。{否则}没有箱。{结束}')).toEqual(['没有箱。']);
  expect(words('{如果 流动票箱}\n有箱。\n{结束}\n完。')).toEqual(['完。']);
  expect(words('{逐项 投票站}\n{序号}. {名称}在{地点}，{选区名称}\n{结束}')).toEqual([
    '1. 一站在学校，第三选区',
    '2. 二站在医院，第三选区',
  ]);
  expect(words('表：\n{表格 选区一览}\n完')).toEqual(['表：', [['1', '第一选区']], '完']);
});

test('a name stays whole; headings and attachments are known by how their lines begin', () => {
  const { parts, attachments, title } = partsOf(
    '一、总则\n（一）细则\n一、这是一句话。\n{候选人}\n附件：名单\n{候选人}',
  );
  expect(title).toBe('第三选区公告');
  expect(parts.map(({ part }) => part)).toEqual(['heading', 'heading', 'paragraph', 'paragraph']);
  expect(parts[3]).toEqual({
    part: 'paragraph',
    runs: [
      { text: '王雨', whole: true, field: '候选人' },
      { text: '、', field: '候选人' },
      { text: '阿不都热西提·买买提依明', whole: true, field: '候选人' },
    ],
  });
  expect(attachments?.map((attachment) => attachment.title)).toEqual(['名单']);
});

test('the fields that it names, once, in their order', () => {
  expect(fieldsUsed(wording('{如果 流动票箱}{选举日}{结束}{选举日}{逐项 投票站}{名称}{结束}'))).toEqual([
    '选区名称',
    '流动票箱',
    '选举日',
    '投票站',
  ]);
});

test('what is wrong is told with the line and what to write', () => {
  expect(mistakes('好。\n{选区名}')).toEqual(['2 这份文书没有“选区名”这个字段，是不是“{选区名称}”？']);
  expect(mistakes('{天气预报}')).toEqual(['1 这份文书没有“天气预报”这个字段，请从右边的字段里选。']);
  expect(mistakes('一\n{如果 流动票箱}有')).toEqual([
    '2 “{如果 流动票箱}”没有写“{结束}”。请在这一部分的后面补上。',
  ]);
  expect(mistakes('{结束}')).toEqual(['1 这里的“{结束}”前面没有与它相配的“{如果 …}”或者“{逐项 …}”。']);
  expect(mistakes('{逐项 投票站}{否则}{结束}')).toEqual(['1 这里的“{否则}”前面没有与它相配的“{如果 …}”。']);
  expect(mistakes('{选举\n日}')).toHaveLength(2);
  expect(mistakes('{流动票箱}')).toEqual(['1 “流动票箱”不能这样用，请写成“{如果 流动票箱}…{结束}”。']);
  expect(mistakes('{选区一览}')).toEqual(['1 “选区一览”不能这样用，请写成“{表格 选区一览}”，单独占一行。']);
  expect(mistakes('见{表格 选区一览}')).toEqual(['1 “{表格 选区一览}”要单独占一行。']);
  expect(mistakes('{名称}')).toHaveLength(1);
});

test('a table has no place in the title', () => {
  const [mistake] = checkWording(wording('', { title: '{表格 选区一览}' }), { fields, required: [] });
  expect(mistake).toEqual({ part: 'title', line: null, message: '“选区一览”只能写在正文里。' });
});

test('what the law wants stands there whatever the data are', () => {
  const required = [{ field: '选举日', article: '选举法（2020）第十一条' }];
  expect(mistakes('选举日另定。', required)).toEqual([
    ' 要写明“{选举日}”：选举法（2020）第十一条。现在没有，或者只在“{如果 …}”里才有。',
  ]);
  expect(mistakes('{如果 流动票箱}{选举日}{结束}', required)).toHaveLength(1);
  expect(mistakes('{如果 流动票箱}{选举日}{否则}{选举日}{结束}', required)).toEqual([]);
  expect(mistakes('{如果 选举日}{选举日}{结束}', required)).toEqual([]);
});
