import type { z } from 'zod';

/** What is wrong with a field, as one would say it to whoever filled it in: schemas that say it better keep their own words. */
export function schemaMessage(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined && issue.code !== 'unrecognized_keys') return '请填写';
  switch (issue.code) {
    case 'invalid_type':
      return EXPECTED[issue.expected] ?? '内容的形式不对';
    case 'too_big':
      return `${issue.inclusive === false ? '应当小于' : '至多'} ${issue.maximum}${unitOf(issue)}`;
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return '请填写';
      return `${issue.inclusive === false ? '应当大于' : '至少'} ${issue.minimum}${unitOf(issue)}`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? '写法不对，请核对';
    case 'invalid_value':
      return '只能是所列的选项之一';
    case 'unrecognized_keys':
      return `没有这一项：${issue.keys.join('、')}`;
    case 'not_multiple_of':
      return `应当是 ${issue.divisor} 的倍数`;
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
      return '内容不符合要求，请核对';
  }
}

const EXPECTED: Readonly<Record<string, string>> = {
  number: '请填写数字',
  int: '请填写整数',
  string: '请填写文字',
  boolean: '请选是或者否',
  array: '应当是一个列表',
};

const FORMATS: Readonly<Record<string, string>> = {
  date: '请写成 2016-09-20 这样的日期，并且确有这一天',
  datetime: '请写明日期和时刻',
  uuid: '没有这一项，请刷新后重选',
};

const UNITS: Readonly<Record<string, string>> = { string: ' 个字', array: ' 项', set: ' 项', file: ' 字节' };

function unitOf({ origin }: { readonly origin?: string }): string {
  return UNITS[origin ?? ''] ?? '';
}
