import { expect, test } from 'vitest';
import { alikeNames } from './alike-names.ts';

const ROLL = [
  '王晓明',
  '王小明',
  '李末',
  '张伟',
  '张玮',
  '阿不都热西提·买买提依明',
  '赵云',
  '欧阳初晴',
  '刘国强',
];

test.each([
  ['王小明', [['王小明', 'same']]],
  ['劉國強', [['刘国强', 'same']]],
  [
    '王筱明',
    [
      ['王晓明', 'sound'],
      ['王小明', 'sound'],
    ],
  ],
  ['李未', [['李末', 'shape']]],
  ['阿不都热西提买买提依民', [['阿不都热西提·买买提依明', 'sound']]],
  ['欧阳晴', [['欧阳初晴', 'spelling']]],
  ['孙无忌', []],
  ['', []],
] as const)('%s', (written, expected) => {
  const [found = []] = alikeNames([written], ROLL);
  expect(found.map(({ index, likeness }) => [ROLL[index], likeness])).toEqual(expected);
});

test('several at once, each for itself', () => {
  const found = alikeNames(['张伟', '赵芸'], ROLL);
  expect(found.map((each) => each.map(({ index }) => ROLL[index]))).toEqual([['张伟'], ['赵云']]);
});
