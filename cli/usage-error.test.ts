import { expect, test } from 'vitest';
import { usageError } from './usage-error.ts';

test.each([
  [
    "error: option '--election-day <D>' argument '2026-13-05' is invalid. 要写成 YYYY-MM-DD 的日期。\n",
    '用法不对：选项 --election-day <D> 的值“2026-13-05”不对：要写成 YYYY-MM-DD 的日期。看 --help。\n',
  ],
  [
    "error: required option '--pairs <PAIRS>' not specified\n",
    '用法不对：缺少选项 --pairs <PAIRS>。看 --help。\n',
  ],
  [
    "error: option '--demo <NAME>' argument 'x' is invalid. Allowed choices are wudalianchi.\n",
    '用法不对：选项 --demo <NAME> 的值“x”不对：可以是 wudalianchi。看 --help。\n',
  ],
  [
    "error: unknown command 'compere'\n(Did you mean compare?)\n",
    '用法不对：没有 compere 这个命令。是不是 compare？看 --help。\n',
  ],
  [
    "error: too many arguments for 'verify'. Expected 1 argument but got 2.\n",
    '用法不对：参数太多：应有 1 个，给了 2 个。看 --help。\n',
  ],
])('%j is said in Chinese', (english, chinese) => {
  expect(usageError(english)).toBe(chinese);
});
