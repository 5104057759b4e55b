import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { lawInForce } from './law-versions.ts';
import { consult, groundHere, type LocalLaw, NATIONAL_LAW, readLaw } from './local-law.ts';
import type { ParameterId } from './parameters.ts';
import { type Reason, reason } from './ruling.ts';

/** 选民名单上可能载明的内容 */
const FIELDS = {
  name: '姓名',
  sex: '性别',
  group: '选民小组',
  serial: '序号',
  'identity-number': '公民身份号码',
  'birth-date': '出生日期',
  address: '住址',
  phone: '电话号码',
} as const;

/** 选民名单上可能载明的内容 */
export type RollField = keyof typeof FIELDS;

/** 公布的选民名单载明的内容 */
export interface RollFieldsCase {
  readonly electionDay: CivilDate;
  readonly fields: readonly RollField[];
}

/** 公布内容的裁定 */
export interface RollFieldsRuling {
  readonly permitted: boolean;
  readonly refused: readonly RollField[];
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

/** 不得公开的个人信息 · whatever an office has decided. */
const NEVER: readonly RollField[] = ['identity-number', 'birth-date', 'address', 'phone'];
const ALL = Object.keys(FIELDS) as RollField[];
const PUBLIC = ALL.filter((field) => !NEVER.includes(field));

/**
 * 公布的选民名单载明的内容 · 个人信息保护法第六条、第二十五条: the Election Law names no fields, so the names and what the office has decided to add; never number,
 * birth date, address or telephone.
 */
export function rollNoticeFields(
  facts: RollFieldsCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<RollFieldsRuling> {
  const { electionDay, fields } = facts;
  if (lawInForce('election-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const reading = readLaw(law);
  const decidedFields: readonly string[] = consult(reading, 'rollFields');
  const local = groundHere(law, 'roll-fields', electionDay, 'rollFields');
  const tests = fields.map((field) => {
    const isNever = NEVER.includes(field);
    const allowed = isNever ? PUBLIC : PUBLIC.filter((each) => decidedFields.includes(each));
    const titles = allowed.map((each) => FIELDS[each]).join(', ');
    const ground = isNever ? groundOf('roll-fields', electionDay) : local;
    return { field, reason: reason(ground, `${FIELDS[field]} in {${titles}}`, allowed.includes(field)) };
  });
  return decided({
    permitted: tests.every((each) => each.reason.holds),
    refused: tests.filter((each) => !each.reason.holds).map(({ field }) => field),
    reasons: tests.map((each) => each.reason),
    undecided: reading.undecided,
  });
}

/** 名单在这里可以载明的内容 · the name, and of what the office has decided whatever may be published. */
export function publishedRollFields(electionDay: CivilDate, law: LocalLaw): readonly RollField[] {
  const wanted = ALL.filter((field) => field === 'name' || law.values.rollFields.includes(field));
  const decidedHere = rollNoticeFields({ electionDay, fields: wanted }, law);
  if (!decidedHere.ok) return ['name'];
  const { refused } = decidedHere.ruling;
  return wanted.filter((field) => field === 'name' || !refused.includes(field));
}
