import { expect, test } from 'vitest';
import { strokeOrder, strokeSortKey } from './stroke-order.ts';

/** The order of a list published by the state: a fair test of the rule, the only real persons in these tests. */
const PUBLISHED =
  '丁薛祥 习近平 马兴瑞 王毅 王小洪 王沪宁 尹力 石泰峰 刘国中 李希 李强 李干杰 李书磊 李鸿忠 何卫东 何立峰 张又侠 张国清 ' +
  '陈文清 陈吉宁 陈敏尔 赵乐际 袁家军 黄坤明 蔡奇';

test('a published list comes out as it was published', () => {
  const names = PUBLISHED.split(' ');
  expect(strokeOrder(names.toReversed()).names).toEqual(names);
});

test('the 50 commonest surnames', () => {
  const common =
    '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎';
  expect(strokeOrder(Array.from(common)).names.join('')).toBe(
    '丁于马王邓卢叶冯吕朱刘许孙苏李杨吴何沈宋张陈林罗周郑赵胡袁贾徐高郭唐黄萧曹阎梁彭董蒋韩程傅曾谢蔡薛魏',
  );
});

test.each(
  (
    '丁2 习3 马3 万3 王4 尹4 方4 邓4 长4 车4 毋4 石5 卢5 叶5 付5 冯5 凸5 凹5 母5 刘6 闫6 阴6 邢6 那6 祁6 李7 何7 张7 陈7 邱7 ' +
    '邵7 陆7 邹7 郑8 罗8 范8 郎8 赵9 郝9 姚9 胡9 骨9 鬼9 卸9 袁10 郭10 敖10 唐10 聂10 夏10 徐10 钱10 黄11 曹11 萧11 阎11 崔11 ' +
    '梁11 董12 葛12 韩12 傅12 曾12 谢12 蒋12 鲁12 程12 鼎12 蔡14 熊14 裴14 廖14 谭14 黎15 潘15 樊15 颜15 薛16 噩16 魏17 戴17 瞿18'
  ).split(' '),
)('%s strokes', (expectation) => {
  const [, surname = '', strokes] = /^(\D)(\d+)$/u.exec(expectation) ?? [];
  expect(strokeOrder([`${surname}某某`]).strokes).toEqual([Number(strokes)]);
});

test.each([
  ['fewer given characters first', '王强 王小明 王一鸣鸣'],
  ['given names by strokes, then stroke by stroke', '李一 李十 李丁 李大 李天'],
  ['a compound surname behind the single one', '欧豪 欧小明 欧阳明 欧阳一一'],
  ['a compound surname needs a given name', '司马 司小马 司马明'],
  ['names of other peoples by their first character', '尼玛次仁 阿不都热西提·买买提 陈一'],
  ['what is outside the national table stands behind it, by count', '王某 \u{20BB7}某 陈某 陳某'],
  ['no Chinese character at all: last', '瞿某 Smith'],
])('%s', (_, expected) => {
  const names = expected.split(' ');
  expect(strokeOrder(names.toReversed()).names).toEqual(names);
});

test('middle dots and spaces order nothing, but the outcome stays the same', () => {
  const names = ['买买提·依明', '买买提依明', '买买提・依明', '王　毅', '王毅', '王小毅'];
  expect(strokeOrder(names).names).toEqual(strokeOrder(names.toReversed()).names);
  expect(strokeOrder(names).names.slice(0, 3)).toEqual(['王毅', '王　毅', '王小毅']);
});

test('rare characters of the national table have their place', () => {
  expect(strokeOrder(['𬭎某', '㛃某', '𫟅某']).strokes).toEqual([9, 11, 12]);
});

test('strokes that nobody has counted are null, and last', () => {
  expect(strokeOrder(['\u{30000}某', '', '王某'])).toEqual({
    names: ['王某', '', '\u{30000}某'],
    strokes: [4, null, null],
  });
});

test('a key is plain ASCII', () => {
  expect(strokeSortKey('欧阳明')).toMatch(/^[\x20-\x7e]+$/);
});
