/** What somebody wrote as a sentence, where the document sets the full stop itself. */
export function withoutEnd(sentence: string): string {
  return sentence.trim().replace(/[。．.；;，]+$/u, '');
}
