/** 几句并作一句 · nothing of nothing. */
export function joined(sentences: readonly (string | false)[]): string {
  const said = sentences.filter((sentence) => sentence !== false).filter((sentence) => sentence !== '');
  return said.length === 0 ? '' : `${said.map(withoutEnd).join('；')}。`;
}

/** 不带句号 */
export function withoutEnd(sentence: string): string {
  return sentence.endsWith('。') ? sentence.slice(0, -1) : sentence;
}
