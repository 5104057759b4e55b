import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wordsOfFailure } from './words-of-failure.ts';

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

test.each([
  [new Error('这个选区的名单还没有公布。'), '这个选区的名单还没有公布。'],
  [new Error('CSV 文件没有表头。'), 'CSV 文件没有表头。'],
])('what is said in Chinese is said: %s', (error, words) => {
  expect(wordsOfFailure(error)).toEqual({ words, isFault: false });
});

test.each([
  ['of the language', thrownBy(() => JSON.parse('张三'))],
  ['of the file system', thrownBy(() => readFileSync('/没有/张三.csv'))],
  ['of PostgreSQL', Object.assign(new Error('invalid input: "张三"'), { severity: 'ERROR', code: '22P02' })],
  ['of ours, with a name in it', new Error('第1选区 has no nominees')],
  ['no error at all', '张三'],
])('an error %s is not shown, and goes to the log', (_name, error) => {
  const { words, isFault } = wordsOfFailure(error);
  expect(words).toMatch(/^办到中途程序出错/);
  expect(isFault).toBe(true);
});

test('a full disk is said to be full', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  expect(wordsOfFailure(full)).toEqual({ words: expect.stringContaining('磁盘已满'), isFault: true });
});
