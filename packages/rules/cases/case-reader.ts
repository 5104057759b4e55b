/**
 * 读取案例 · from untrusted JSON to the typed facts of a rule, by hand: a million lines must not cost more than reading them.
 * The first thing wrong is kept, and every reading after it gives something harmless.
 */
import { isCivilDate } from '../civil-date.ts';
import type { CaseError, CaseErrorCode } from '../error-codes.ts';
import { type LocalLaw, localLaw, NATIONAL_LAW } from '../local-law.ts';
import type { LocalRules } from '../local-rules.ts';
import { type ParameterId, PARAMETERS, type ParameterValues } from '../parameters.ts';
import { isPlainName, nameAsRead } from './name-as-read.ts';

/** 能够推算的日期 · what comes some days before or years after still has a year of four digits. */
const FIRST_DAY = '1000-01-01';
const LAST_DAY = '9899-12-31';

/** 行政区划代码 · GB/T 2260 from the province down to the county, GB/T 10114 below; a code of no province would silently be national law. */
const AREA_CODE =
  /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])(?:\d\d(?:\d\d(?:\d{3}(?:\d{3})?)?)?)?$/;

/** JSON 对象 · one case as JSON has it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** 案例读取 · for one case. */
export class CaseReader {
  error: CaseError | undefined;
  private readonly layers: readonly LocalRules[];
  /** Names of persons, as a list or as the keys of an object, by the field in which they stand. */
  private readonly people: (readonly [field: string, names: readonly string[] | JsonObject])[] = [];
  private areNamesPlain = true;

  /** Local rules beside the provinces that are held here: an office's own. */
  constructor(layers: readonly LocalRules[] = []) {
    this.layers = layers;
  }

  fail(code: CaseErrorCode, field: string): void {
    this.error ??= { code, field };
  }

  /** 人数、票数、名额 · a whole number that is not negative. */
  count(value: unknown, field: string): number {
    if (typeof value === 'number') {
      if (Number.isSafeInteger(value) && value >= 0) return value;
      this.fail(value < 0 || value % 1 !== 0 ? numberCode(value) : 'too-large', field);
    } else this.fail('invalid-case', field);
    return 0;
  }

  countOr<D>(value: unknown, field: string, absent: D): number | D {
    return value === undefined || value === null ? absent : this.count(value, field);
  }

  /** 第几次 · counted from one; the first where the case does not say. */
  ordinal(value: unknown, field: string): number {
    const number = this.count(value ?? 1, field);
    if (number === 0) this.fail('invalid-case', field);
    return number;
  }

  date(value: unknown, field: string): string {
    if (typeof value === 'string' && isCivilDate(value) && value >= FIRST_DAY) {
      if (value > LAST_DAY) this.fail('too-large', field);
      return value;
    }
    this.fail('invalid-case', field);
    return '1970-01-01';
  }

  dateOr<D>(value: unknown, field: string, absent: D): string | D {
    return value === undefined || value === null ? absent : this.date(value, field);
  }

  text(value: unknown, field: string): string {
    if (typeof value === 'string') return value;
    this.fail('invalid-case', field);
    return '';
  }

  truth(value: unknown, field: string): boolean {
    if (typeof value === 'boolean') return value;
    this.fail('invalid-case', field);
    return false;
  }

  truthOr<D>(value: unknown, field: string, absent: D): boolean | D {
    return value === undefined || value === null ? absent : this.truth(value, field);
  }

  oneOf<const V extends string>(value: unknown, values: readonly [V, ...V[]], field: string): V {
    if (typeof value === 'string' && (values as readonly string[]).includes(value)) return value as V;
    this.fail('invalid-case', field);
    return values[0];
  }

  oneOfOr<const V extends string, D>(
    value: unknown,
    values: readonly [V, ...V[]],
    field: string,
    absent: D,
  ): V | D {
    return value === undefined || value === null ? absent : this.oneOf(value, values, field);
  }

  /** 若干选项 · a list of words, each one of those. */
  someOf<const V extends string>(value: unknown, values: readonly [V, ...V[]], field: string): readonly V[] {
    return this.names(value, field).map((word, index) => this.oneOf(word, values, `${field}[${index}]`));
  }

  /** 标识 · whatever the case calls a unit or a person by; a number that is rounded when it is read may be another's. */
  id(value: unknown, field: string): string | number {
    if (typeof value === 'string' || (typeof value === 'number' && Number.isSafeInteger(value))) return value;
    this.fail('invalid-case', field);
    return '';
  }

  texts(value: unknown, field: string): readonly string[] {
    if (Array.isArray(value) && value.every((name) => typeof name === 'string')) return value;
    this.fail('invalid-case', field);
    return [];
  }

  /** 姓名 · of persons who must be told apart. */
  names(value: unknown, field: string): readonly string[] {
    const names = this.texts(value, field);
    this.people.push([field, names]);
    this.areNamesPlain &&= names.every(isPlainName);
    return names;
  }

  list(value: unknown, field: string): readonly JsonObject[] {
    if (Array.isArray(value) && value.every(isJsonObject)) return value;
    this.fail('invalid-case', field);
    return [];
  }

  /** 有上限的数 · for months and days, of which too many are a slip and would overflow the calendar. */
  countUpTo(most: number, value: unknown, field: string): number | undefined {
    const count = this.countOr(value, field, undefined);
    if (count !== undefined && count > most) this.fail('too-large', field);
    return count;
  }

  ids(value: unknown, field: string): readonly (string | number)[] {
    if (Array.isArray(value)) return value.map((id: unknown, index) => this.id(id, `${field}[${index}]`));
    this.fail('invalid-case', field);
    return [];
  }

  counts(value: unknown, field: string): readonly number[] {
    if (Array.isArray(value))
      return value.map((each: unknown, index) => this.count(each, `${field}[${index}]`));
    this.fail('invalid-case', field);
    return [];
  }

  object(value: unknown, field: string): JsonObject {
    if (isJsonObject(value)) return value;
    this.fail('invalid-case', field);
    return {};
  }

  /** 可以不写的内容 · read only where the case has it. */
  optional<V>(value: unknown, read: (value: unknown) => V): V | undefined {
    return value === undefined || value === null ? undefined : read(value);
  }

  /** 得票数 · a name, and how many votes. */
  votes(value: unknown, field: string): Readonly<Record<string, number>> {
    if (!isJsonObject(value)) {
      this.fail('invalid-case', field);
      return {};
    }
    this.people.push([field, value]);
    for (const name in value) {
      this.areNamesPlain &&= isPlainName(name);
      const votes = value[name];
      // The common case without putting the field's name together.
      if (typeof votes !== 'number' || !Number.isSafeInteger(votes) || votes < 0) {
        this.count(votes, `${field}.${name}`);
      }
    }
    return value as Readonly<Record<string, number>>;
  }

  /**
   * 分辨姓名 · no two names of a case may read alike: a candidate who is written with a blank in the votes would become a write-in, and
   * someone else be elected.
   */
  tellNamesApart(): void {
    if (this.areNamesPlain) return;
    const known = new Map<string, string>();
    for (const [field, names] of this.people) {
      for (const name of isJsonObject(names) ? Object.keys(names) : names) {
        const read = nameAsRead(name);
        if (read === '') this.fail('invalid-case', `${field}.${name}`);
        else if ((known.get(read) ?? name) !== name) this.fail('ambiguous-name', `${field}.${name}`);
        known.set(read, name);
      }
    }
  }

  /** 当地适用的规定 · from `jurisdiction` and `parameters`, on the case's election day. */
  law({ jurisdiction, parameters, electionDay }: JsonObject): LocalLaw {
    if (jurisdiction === undefined && parameters === undefined) return NATIONAL_LAW;
    return localLaw(this.areaCode(jurisdiction), this.parameters(parameters), {
      ...(typeof electionDay === 'string' && { electionDay }),
      layers: this.layers,
    });
  }

  /** 行政区划代码 · GB/T 2260, with or without its trailing zeros. */
  area(value: unknown, field: string): string {
    if (typeof value === 'string' && AREA_CODE.test(value)) return value;
    this.fail('invalid-case', field);
    return '';
  }

  private areaCode(value: unknown): string | undefined {
    if (value === undefined || value === null) return undefined;
    const code = typeof value === 'number' ? String(value) : value;
    if (typeof code === 'string' && AREA_CODE.test(code)) return code;
    this.fail('invalid-case', 'jurisdiction');
    return undefined;
  }

  /** A misspelt parameter would be a ruling under another rule than was asked for, so it is a mistake. */
  private parameters(value: unknown): Partial<ParameterValues> {
    if (value === undefined || value === null) return {};
    if (!isJsonObject(value)) {
      this.fail('invalid-case', 'parameters');
      return {};
    }
    for (const [id, decided] of Object.entries(value)) {
      const isKnown = Object.hasOwn(PARAMETERS, id);
      if (!isKnown || !PARAMETERS[id as ParameterId].allows(decided))
        this.fail('invalid-case', `parameters.${id}`);
    }
    return this.error === undefined ? value : {};
  }
}

/** 是否 JSON 对象 · neither a list nor a bare value. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A negative or broken number, unless it is too large to be either: 1e400 is read as infinite. */
function numberCode(value: number): CaseErrorCode {
  return value === Number.POSITIVE_INFINITY ? 'too-large' : 'negative-or-fractional';
}
