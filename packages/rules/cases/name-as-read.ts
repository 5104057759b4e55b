/** Chinese characters that have one form only, letters and digits: such a name reads as it is written. */
const PLAIN = /^[\w\u3400-\u4dbf\u4e00-\u9fff]+$/;

/** 姓名是否只有一种写法 */
export function isPlainName(name: string): boolean {
  return PLAIN.test(name);
}

/**
 * 读到的姓名 · what people see of a name: without blanks and invisible characters, with one form of each character and of the middle dot. Empty where
 * there is nothing to see, or half a character.
 */
export function nameAsRead(name: string): string {
  if (/\p{Surrogate}/u.test(name)) return '';
  return name
    .normalize('NFKC')
    .replaceAll(/[\s\p{Format}\p{Control}]/gu, '')
    .replaceAll(/[•‧∙⋅・]/g, '·');
}
