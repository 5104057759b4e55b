import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { keepFile } from '../../../files/keep-file.ts';
import { constituencyStageRuling, lockConstituency } from '../../constituencies/constituency.queries.ts';
import { AddNominationScanSchema, NominationScanSchema } from './nomination-scan.schema.ts';
import { areaOfNomination, getNomination } from './write-signatures.queries.ts';

/** As many as a paper has pages, and some more. */
const MOST_SCANS = 20;

/** 附推荐表扫描件: the signed paper, encrypted; the ledger has the number of its pages, the file store the picture. */
export const addNominationScan = defineAct({
  name: 'add-nomination-scan',
  input: AddNominationScanSchema,
  output: NominationScanSchema,
  areaOf: areaOfNomination,
  async perform(acting, input) {
    const { nomination, file, type } = input;
    const { tx, county, today, entry } = acting;
    const { constituency: place, area } = await getNomination(acting, nomination);
    const constituency = await lockConstituency(acting, place);
    const stage = constituencyStageRuling('add-nomination-scan', constituency);
    if (!stage.permitted) return refused(stage);
    const { scans } = await tx
      .selectFrom('nominationScan')
      .select(({ fn }) => fn.countAll<number>().as('scans'))
      .where('county', '=', county)
      .where('nomination', '=', nomination)
      .executeTakeFirstOrThrow();
    if (scans >= MOST_SCANS)
      throw new ActError('bad-request', `一件推荐最多附 ${MOST_SCANS} 个扫描件。请把几页合成一个 PDF。`);
    await keepFile(acting, input);
    await tx
      .insertInto('nominationScan')
      .values({ county, id: file, nomination, area, type, addedOn: today, entry })
      .execute();
    return done(
      { scan: file },
      { subject: { constituency: place, nomination }, figures: { scans: scans + 1 } },
    );
  },
});
