/** Digits as people read them off and copy them: 1234 5678 9012 */
export function inGroups(digits: string): string {
  return digits.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
}
