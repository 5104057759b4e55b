import type { ActName } from '@xuanwu/rules/acts.ts';
import type { ActShapes } from '../../api/acts.ts';
import { writeJson } from '../../api/client.ts';

/** Does an act of one person, and says nothing on the screen: there it is said what became of whom. */
export async function sendAct<Name extends keyof ActShapes & ActName>(
  name: Name,
  input: ActShapes[Name]['input'],
  key?: string,
): Promise<ActShapes[Name]['output']> {
  const { body } = await writeJson('POST', `/api/acts/${name}`, input, key);
  return body as ActShapes[Name]['output'];
}
