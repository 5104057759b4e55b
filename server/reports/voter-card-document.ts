/** 选民证, for printing: of everybody who has a valid one. */
import type { Acting } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import type { DocumentData } from '../documents/documents.ts';
import { CARD_PREFIX, readValidCards } from '../phases/registration/voter-card.queries.ts';
import { recordReading } from '../phases/registration/register.queries.ts';
import { readLetterhead } from './letterhead.ts';

export async function voterCards(acting: Acting, id: string): Promise<DocumentData> {
  const { constituency, congress, issuer } = await readLetterhead(acting, id);
  const cards = await readValidCards(acting, id);
  const { issuedOn } = found(cards.at(-1), '有效的选民证');
  await recordReading(acting, cards.length);
  return {
    kind: 'voter-cards',
    title: `${congress}代表选举${constituency.name}选民证`,
    issuer,
    date: issuedOn,
    congress,
    constituency: constituency.name,
    electionDay: constituency.electionDay,
    cards: cards.map(({ number, name, serial, code }) => ({
      number,
      name,
      serial,
      code: `${CARD_PREFIX}${code}`,
    })),
  };
}
