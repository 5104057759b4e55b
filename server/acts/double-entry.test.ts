import { expect, test } from 'vitest';
import { nextCopy, requireThirdPerson } from './double-entry.ts';

type Acting = Parameters<typeof nextCopy>[0];

const FIRST = { account: 'one', name: '王小雨', device: null };
const SECOND = { account: 'two', name: '李大田', device: null };
const typist = (account: string, displayName: string) => ({ actor: { account, displayName } }) as Acting;

test('one person is not the second, whether under his account or under another of his name', async () => {
  await expect(nextCopy(typist('one', '王小雨'), [FIRST])).rejects.toMatchObject({ code: 'same-person' });
  await expect(nextCopy(typist('three', '王 小雨'), [FIRST])).rejects.toThrow('另一个账号也叫“王 小雨”');
  expect(await nextCopy(typist('three', '王小雨（二中）'), [FIRST])).toBe(2);
});

test('nor is he the third, who looks at the paper', () => {
  const decide = (account: string, displayName: string) => () =>
    requireThirdPerson([FIRST, SECOND], { account, displayName });
  expect(decide('two', '李大田')).toThrow('没有录过');
  expect(decide('three', '王小雨')).toThrow('另一个账号也叫');
  expect(decide('three', '赵小田')).not.toThrow();
});
