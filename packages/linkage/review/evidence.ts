/** 判断依据 · what a person is told of each field of a pair that he must decide. */
import { type Comparison, type Field, FIELDS } from '../compare/levels.ts';

export interface Evidence {
  readonly field: Field;
  /** For, against, or nothing to compare. */
  readonly speaks: 'for' | 'against' | 'neither';
  readonly text: string;
}

/** By the level of the field; what speaks for one person is marked +, what speaks against it −. */
const TEXTS: Readonly<Record<Field, readonly string[]>> = {
  number: [
    '至少一方没有可用的号码',
    '+号码相同，校验码正确',
    '+号码相同，但没有校验码可以证实',
    '+号码只差一处（错一位、两位颠倒或者多一位少一位），其中一个校验不通过',
    '+号码有一部分被遮盖，看得见的各位相同',
    '+号码差两位，其中一个校验不通过',
    '−两个号码都正确，只差一两位或者同地同日编号：可能是双胞胎或者相邻编号',
    '−号码不同，其中一个校验不通过',
    '−两个号码都正确而且不同',
  ],
  name: [
    '至少一方没有姓名',
    '+姓名相同（繁简、异体、间隔号不计）',
    '+有一个字同音或者近音',
    '+有一个字形近，或者其中一方缺字',
    '+姓氏写法不同，名字相同',
    '+有几个字同音或者形近',
    '+多一字少一字，或者音译写法不同',
    '+一方的曾用名是另一方的姓名',
    '−有一个字不同',
    '−只有姓相同',
    '−姓名不同',
  ],
  birth: [
    '至少一方没有可用的出生日期',
    '+出生日期相同',
    '+只有年份或者年月，一致',
    '+月和日颠倒',
    '+一方是农历，另一方是公历，同一天',
    '+出生日期只错一位',
    '+一方填的日期与另一方号码里的相同',
    '−同年，月日不同',
    '−出生日期不同',
  ],
  sex: ['至少一方没有性别', '+性别相同', '−性别不同'],
  phone: ['至少一方没有可用的电话', '+电话相同', '−电话不同'],
  address: [
    '至少一方没有可用的地址',
    '+同一门牌',
    '+门牌各号相同，地名不同：可能改了名称',
    '+同一村民小组，或者同一号而没有写到户',
    '+同一街道或者村，一方写得简略',
    '+同一街道或者村，门牌不同或者没有写',
    '−地址不同',
  ],
  area: [
    '至少一方没有区划代码',
    '+同一县（市、区）',
    '同一市（州、地区）的不同县（市、区）',
    '−不同市（州、地区）',
  ],
  ethnicity: ['至少一方没有民族', '+民族相同', '−民族不同'],
};

export function evidenceOf(comparison: Comparison): Evidence[] {
  return FIELDS.map((field, index) => {
    const text = TEXTS[field][comparison[index] ?? 0] ?? '';
    const speaks = text.startsWith('+') ? 'for' : text.startsWith('−') ? 'against' : 'neither';
    return { field, speaks, text: speaks === 'neither' ? text : text.slice(1) };
  });
}
