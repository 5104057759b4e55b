import { rollNoticeFields, type RollFieldsCase, type RollFieldsRuling } from '../roll-notice-fields.ts';
import type { CaseRule } from './case-rule.ts';

/** 公布的选民名单载明的内容 · 个人信息保护法第六条、第二十五条 */
export const caseRule: CaseRule<RollFieldsCase, RollFieldsRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    fields: reader
      .names(json['fields'], 'fields')
      .map((field, index) =>
        reader.oneOf(
          field,
          ['name', 'sex', 'group', 'serial', 'identity-number', 'birth-date', 'address', 'phone'],
          `fields[${index}]`,
        ),
      ),
  }),
  decide: rollNoticeFields,
};
