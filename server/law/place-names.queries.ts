import type { Acting } from '../acts/act.ts';

/** A place by its six or nine digits, as it is called. */
export interface NamedPlace {
  readonly code: string;
  readonly name: string;
}

type Named = (digits: string) => NamedPlace;

/** Names of places by their codes or significant digits; whoever has no name here is called by what he is. */
export async function readNames({ tx }: Acting): Promise<Named> {
  const rows = await tx.selectFrom('area').select(['code', 'name']).execute();
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  return (digits) => {
    const code = digits.padEnd(6, '0');
    return { code, name: names.get(code) ?? `${levelOf(code)}（${code}）` };
  };
}

function levelOf(code: string): string {
  if (code.length === 9) return '乡镇';
  if (code.endsWith('0000')) return '省（区、市）';
  return code.endsWith('00') ? '市（州）' : '县（市、区）';
}
