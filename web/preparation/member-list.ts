/** 名单: pasted from a document, one person a line, the duty after the name. */
import { type BodyKind, dutiesOf, type Member } from './body-lines.ts';

export interface ListedMember {
  readonly name: string;
  readonly duty: Member['duty'];
}

const SEPARATORS = /[\s,，;；:：、（）()]+/;

export function readMemberList(text: string, kind: BodyKind): ListedMember[] {
  const duties = Object.entries(dutiesOf(kind)) as [Member['duty'], string][];
  return text
    .split(/\r?\n/)
    .map((line) => line.split(SEPARATORS).filter((word) => word !== ''))
    .filter((words) => words.length > 0)
    .map((words) => {
      const found = duties.find(([, title]) => words.includes(title));
      // 名字中间空一格的两个字的姓名 is one name.
      return {
        name: words.filter((word) => word !== found?.[1]).join(''),
        duty: found?.[0] ?? 'member',
      };
    });
}
