/** 发现 · placeholders and values that stand on many people's rows, for the office to look into. */
import { ID, idStatusOf, nameLengthOf, PLACE, ROLE, STRIDE } from '@xuanwu/linkage/record.ts';
import type { HotField } from '@xuanwu/linkage/block/hot-values.ts';
import type { Assembled } from './assemble.ts';

/** `example` is the id of one row that has it. */
export interface Finding {
  readonly kind: 'hot-value' | 'shared-number' | 'placeholder' | 'invalid-number';
  readonly field: string;
  readonly records: number;
  readonly example: string;
  readonly message: string;
  /** Every one of them, where each has to be looked into. */
  readonly recordIds?: readonly string[];
}

interface Crowd {
  readonly field: HotField | 'group';
  readonly records: number;
  readonly example: number;
}

const TEXTS: Readonly<Record<Crowd['field'], [column: string, text: string]>> = {
  number: ['id_number', '同一个号码用在不同姓名的登记上，比对时不作依据'],
  phone: ['phone', '同一个电话用在许多人的登记上，比对时不作依据'],
  household: ['household_address', '同一个户籍地址用在许多人的登记上，比对时不作依据'],
  residence: ['residence_address', '同一个现住址用在许多人的登记上，比对时不作依据'],
  birth: ['birth_date', '同一个出生日期异常多，可能是默认值，比对时不作依据'],
  anniversary: ['birth_date', '许多人的出生日期写成不同年份的同月同日，可能是不知道日子时填的，请照证件核对'],
  group: ['name', '姓名读音和日期（或者地址、电话）相同的登记过多，没有逐对比对'],
};

export function findingsOf(
  all: Assembled,
  crowds: readonly Crowd[],
  sharers: ReadonlySet<number>,
): Finding[] {
  const hot = eachOnce(crowds)
    .toSorted((a, b) => b.records - a.records)
    .map(({ field, records, example }): Finding => {
      const [column, text] = TEXTS[field];
      return { kind: 'hot-value', field: column, records, example: all.ids.text(example), message: text };
    });
  return [...hot, ...shared(all, sharers), ...placeholders(all)];
}

/** Rows that say the same are a crowd by each of the ways in which pairs are looked for. */
function eachOnce(crowds: readonly Crowd[]): readonly Crowd[] {
  return [...new Map(crowds.map((each) => [`${each.field} ${each.records} ${each.example}`, each])).values()];
}

/** More is a column that was filled in wrong. */
const MOST_IDS = 10_000;

/** 一号多人 · a father's number on his son's row, one number given to two people: nobody to be merged, and one of them is not entitled to it. */
function shared(all: Assembled, sharers: ReadonlySet<number>): Finding[] {
  if (sharers.size === 0) return [];
  const ids = [...sharers].toSorted((a, b) => all.ids.compare(a, b)).map((row) => all.ids.text(row));
  const [example = ''] = ids;
  const message = '一个号码登记在两三个不同的人名下（父子、一号多人），没有成对，须逐个核实号码是谁的';
  return [
    {
      kind: 'shared-number',
      field: 'id_number',
      records: ids.length,
      example,
      message,
      recordIds: ids.slice(0, MOST_IDS),
    },
  ];
}

/** How many rows have nothing that could be used where something ought to stand. */
function placeholders(all: Assembled): Finding[] {
  const junk = new Tally();
  const unsound = new Tally();
  const nameless = new Tally();
  for (let row = 0; row < all.registrations; row++) {
    const at = row * STRIDE;
    if (all.rows[at + PLACE.role] !== ROLE.registration) continue;
    const flags = all.rows[at + PLACE.flags] ?? 0;
    const status = idStatusOf(flags);
    if (status === ID.junk) junk.count(row);
    if (status === ID.invalid || status === ID.otherLength) unsound.count(row);
    if (nameLengthOf(flags) === 0) nameless.count(row);
  }
  const told = (
    kind: Finding['kind'],
    field: string,
    { records, example }: Tally,
    message: string,
  ): Finding[] => (records === 0 ? [] : [{ kind, field, records, example: all.ids.text(example), message }]);
  return [
    ...told('placeholder', 'id_number', junk, '填的不是号码（无、0、重复的数字等），按没有号码处理'),
    ...told('placeholder', 'name', nameless, '没有姓名，或者填的不是姓名'),
    ...told('invalid-number', 'id_number', unsound, '号码的校验码、日期或者位数不对'),
  ];
}

class Tally {
  records = 0;
  example = -1;

  count(row: number): void {
    if (this.records++ === 0) this.example = row;
  }
}
