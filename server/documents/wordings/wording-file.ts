/** A wording as a file of the project: a few lines `标题：…`, then the body after `正文：`. */
import { SEAL_PLACES, type Wording } from './wording.schema.ts';

const HEADS = {
  title: '标题',
  number: '编号',
  recipients: '主送',
  issuer: '落款',
  sealPlace: '用印',
  signerPost: '签发人职务',
} as const;

export function readWordingFile(source: string): Wording {
  const [head = '', body = ''] = source.split('正文：\n');
  const lines = new Map(
    head
      .split('\n')
      .filter((line) => line.includes('：'))
      .map((line) => [line.slice(0, line.indexOf('：')), line.slice(line.indexOf('：') + 1).trim()]),
  );
  const of = (key: keyof typeof HEADS) => lines.get(HEADS[key]) ?? '';
  return {
    title: of('title'),
    number: of('number'),
    recipients: of('recipients'),
    issuer: of('issuer'),
    sealPlace: sealPlaceOf(of('sealPlace')),
    signerPost: of('signerPost'),
    body: body.trim(),
  };
}

function sealPlaceOf(words: string): Wording['sealPlace'] {
  const found = Object.entries(SEAL_PLACES).find(([, title]) => title === words);
  if (!found) throw new Error(`no such place of the seal: ${words}`);
  return found[0] as Wording['sealPlace'];
}
