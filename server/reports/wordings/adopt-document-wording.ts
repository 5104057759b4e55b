import { defineAct, done } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { seal } from '../../ledger/append.ts';
import { mistakesOf, wordingInForce } from './wordings.queries.ts';
import { AdoptDocumentWordingSchema, DocumentWordingAdoptedSchema } from './wordings.schema.ts';

/** 修改文书文本: a new version of the county's own words, or the return to the project's. What has been issued stays as it was. */
export const adoptDocumentWording = defineAct({
  name: 'adopt-document-wording',
  input: AdoptDocumentWordingSchema,
  output: DocumentWordingAdoptedSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, { kind, wording, over }) {
    const { tx, county, actor, today, entry } = acting;
    const { version: current } = await wordingInForce(acting, kind);
    if (current !== over) throw new ActError('lost-race', '别人刚刚改过这份文本。请刷新，在新的文本上再改。');
    const mistakes = wording === null ? [] : await mistakesOf(acting, kind, wording);
    if (mistakes.length > 0) {
      throw new ActError(
        'bad-request',
        '文本有错，没有保存。请按提示改正。',
        mistakes.map(({ part, line, message }) => ({
          path: `wording.${part}`,
          message: line === null ? message : `第 ${line} 行：${message}`,
        })),
      );
    }
    const version = current + 1;
    const inserted = await tx
      .insertInto('documentWording')
      .values({
        county,
        kind,
        version,
        wording: wording === null ? null : JSON.stringify(wording),
        adoptedOn: today,
        account: actor.account,
        entry,
      })
      .onConflict((conflict) => conflict.columns(['county', 'kind', 'version']).doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows !== 1n)
      throw new ActError('lost-race', '别人刚刚改过这份文本。请刷新，在新的文本上再改。');
    return done(
      { kind, version },
      {
        subject: {},
        records: [seal('document-wording', `${kind}-${version}`, { kind, version, wording })],
        figures: { version },
        note: kind,
      },
    );
  },
});
