import { ENTRY_MISTAKES, nominationCancelling } from '@xuanwu/rules/nomination-cancelling.ts';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import {
  areaOfConstituency,
  constituencyStageRuling,
  getConstituency,
  lockConstituency,
} from '../../constituencies/constituency.queries.ts';
import { CancelNominationSchema, NominationCancelledSchema } from './cancel-nomination.schema.ts';
import { forgetNominees, isSpokenOf, readOnlyNominatedBy } from './only-nominated.queries.ts';
import {
  getNomination,
  isCollected,
  type KnownNomination,
  readNomineesOf,
} from './write-signatures.queries.ts';

/**
 * 撤销提名登记: what was entered by mistake, before it is published, by two people and with the reason. Its signatures are free again; who signed, the paper and
 * the names stay to be seen. Whoever was lawfully nominated cannot be taken off in this way: the mistakes are those of the desk.
 */
export const cancelNomination = defineAct({
  name: 'cancel-nomination',
  input: CancelNominationSchema,
  output: NominationCancelledSchema,
  about: ['nomination'],
  areaOf: areaOfConstituency,
  async summary(acting, { constituency, nomination, mistake }) {
    await getNominationIn(acting, constituency, nomination);
    const { name } = await getConstituency(acting, constituency);
    return `${name}：撤销一件提名登记，${ENTRY_MISTAKES[mistake]}`;
  },
  async perform(acting, { constituency: place, nomination: id, mistake, explanation }) {
    const constituency = await lockConstituency(acting, place);
    const stage = constituencyStageRuling('cancel-nomination', constituency);
    if (!stage.permitted) return refused(stage);
    const { listedIn } = await getNominationIn(acting, place, id);
    const alone = await readOnlyNominatedBy(acting, id);
    const ruling = nominationCancelling({
      electionDay: constituency.electionDay,
      isListed: listedIn !== null,
      isCollected: await isCollected(acting, id),
      isDecidedOn: await isSpokenOf(acting, alone),
    });
    if (!ruling.permitted) return refused(ruling);
    await markCancelled(acting, id, { mistake, explanation });
    await forgetNominees(acting, alone);
    return done(
      { nomination: id, unlisted: alone.length },
      {
        subject: { constituency: place, nomination: id },
        figures: { unlisted: alone.length },
        note: ENTRY_MISTAKES[mistake],
        ruling,
      },
    );
  },
});

async function getNominationIn(acting: Acting, constituency: string, id: string): Promise<KnownNomination> {
  const nomination = await getNomination(acting, id);
  return found(nomination.constituency === constituency ? nomination : undefined, '本选区的这件提名');
}

/** The names are kept with the reason; the nomination names nobody any more, so that no signature on it counts. */
async function markCancelled(
  acting: Acting,
  id: string,
  said: { readonly mistake: string; readonly explanation: string },
): Promise<void> {
  const { tx, county, today, entry } = acting;
  const nominees = (await readNomineesOf(acting, id)).map(({ name }) => name);
  await tx
    .updateTable('nomination')
    .set({ cancelledOn: today, cancelled: JSON.stringify({ ...said, nominees }), cancelledEntry: entry })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute();
  await tx
    .deleteFrom('nominationNominee')
    .where('county', '=', county)
    .where('nomination', '=', id)
    .execute();
}
