/**
 * 差错代码 · what can be wrong with a case, with the text an election office reads. A refusal by law is not here:
 * that is a ruling with its reasons.
 */
export const CASE_ERRORS = {
  'invalid-json': '不是有效的 JSON（须为 UTF-8 编码，一行一个对象）',
  'line-too-long': '这一行太长，无法读取',
  'duplicate-field': '同一字段出现了两次，无法确定以哪一个为准',
  'invalid-case': '缺少内容，或者内容的类型不对',
  'unknown-law-date': '这一天适用的法律版本不在规则库中',
  'negative-or-fractional': '必须是不小于零的整数',
  'too-large': '数字过大，无法精确计算',
  'seats-out-of-range': '名额超出法定范围',
  'duplicate-candidate': '同一候选人出现了两次',
  'ambiguous-name': '与另一姓名只有空格、全角半角或者字形编码不同，无法分辨是否同一人，请统一写法',
  'more-invalid-than-cast': '废票数多于收回的选票数',
  'more-votes-than-choices': '得票数多于有效选票可以投出的票数',
} as const;

/** 差错代码 */
export type CaseErrorCode = keyof typeof CASE_ERRORS;

/** 案例有误 · why a case cannot be decided, and which field says so. */
export interface CaseError {
  readonly code: CaseErrorCode;
  /** The field as it stands in the case, `votes.张三` or `units[2].population`. */
  readonly field?: string;
}

/** 裁定或差错 · a decision, or why there is none. */
export type Decided<T> =
  { readonly ok: true; readonly ruling: T } | { readonly ok: false; readonly error: CaseError };

/** 已裁定 · a case that could be decided. */
export function decided<T>(ruling: T): Decided<T> {
  return { ok: true, ruling };
}

/** 案例有误 · a case that could not. */
export function mistaken(
  code: CaseErrorCode,
  field?: string,
): { readonly ok: false; readonly error: CaseError } {
  return { ok: false, error: field === undefined ? { code } : { code, field } };
}

/** 差错说明 · one sentence in Chinese that names the field. */
export function caseErrorText(error: CaseError): string {
  const text = CASE_ERRORS[error.code];
  return error.field === undefined ? text : `“${error.field}”：${text}`;
}
