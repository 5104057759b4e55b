import { expect, test } from 'vitest';
import { z } from 'zod';
import { schemaMessage } from './schema-messages.ts';

const FORM = z.strictObject({
  name: z.string().min(1).max(60),
  choices: z.int().positive().max(6),
  share: z.number(),
  heldOn: z.iso.date(),
  candidate: z.uuid(),
  kind: z.enum(['station', 'box']),
  lines: z.array(z.string()).min(1),
});
const SOUND = {
  name: '田小甲',
  choices: 3,
  share: 0.5,
  heldOn: '2016-09-20',
  candidate: '11111111-1111-4111-8111-111111111111',
  kind: 'box',
  lines: ['一'],
};

test.each([
  [{ name: '' }, '请填写'],
  [{ name: undefined }, '请填写'],
  [{ name: '长'.repeat(61) }, '至多 60 个字'],
  [{ name: 5 }, '请填写文字'],
  [{ choices: 9 }, '至多 6'],
  [{ choices: 0 }, '应当大于 0'],
  [{ choices: 1.5 }, '请填写整数'],
  [{ share: '一半' }, '请填写数字'],
  [{ heldOn: '2016-02-30' }, '请写成 2016-09-20 这样的日期，并且确有这一天'],
  [{ candidate: 'x' }, '没有这一项，请刷新后重选'],
  [{ kind: 'ship' }, '只能是所列的选项之一'],
  [{ lines: [] }, '至少 1 项'],
  [{ other: 1 }, '没有这一项：other'],
])('%o is told as “%s”', (wrong, message) => {
  const { error } = FORM.safeParse({ ...SOUND, ...wrong }, { error: schemaMessage });
  expect(error?.issues.map((issue) => issue.message)).toEqual([message]);
});
