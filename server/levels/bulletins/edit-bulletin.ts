import { defineAct, done } from '../../acts/act.ts';
import { ownArea } from '../own-place.ts';
import { lockBulletin } from './bulletin.queries.ts';
import { BulletinSchema, EditBulletinSchema } from './bulletin.schema.ts';

/** 修改简报: its words, not its figures, while it is not issued. */
export const editBulletin = defineAct({
  name: 'edit-bulletin',
  input: EditBulletinSchema,
  output: BulletinSchema,
  areaOf: ownArea,
  async perform(acting, { bulletin, title, paragraphs }) {
    await lockBulletin(acting, bulletin);
    await acting.tx
      .updateTable('bulletin')
      .set({ title, paragraphs: JSON.stringify(paragraphs), editedEntry: acting.entry })
      .where('id', '=', bulletin)
      .execute();
    return done({ bulletin }, { subject: { bulletin } });
  },
});
