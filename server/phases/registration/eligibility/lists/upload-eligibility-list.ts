import { randomUUID } from 'node:crypto';
import { defineAct, done, refused } from '../../../../acts/act.ts';
import { ActError } from '../../../../acts/error-codes.ts';
import { keepFile } from '../../../../files/keep-file.ts';
import { enqueueJob } from '../../../../jobs/jobs.ts';
import { cycleStageRuling } from '../../../preparation/cycle.queries.ts';
import { EligibilityListSchema, UploadEligibilityListSchema } from './eligibility-list.schema.ts';

/** 上传资格名册: matched against this county's register at once; whoever is not on it is dropped with the file. */
export const uploadEligibilityList = defineAct({
  name: 'upload-eligibility-list',
  input: UploadEligibilityListSchema,
  output: EligibilityListSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, input) {
    const { tx, county, now, actor } = acting;
    const stage = await cycleStageRuling(acting, 'upload-eligibility-list', input.cycle);
    if (!stage.permitted) return refused(stage);
    if (input.source === 'committee')
      throw new ActError('bad-request', '名册从别的机关来；选举委员会的确认逐人办理。请选名册的来源。');
    const id = randomUUID();
    const { cycle, kind, source, document, file, name, sha256, encoding } = input;
    await keepFile(acting, input);
    await tx
      .insertInto('eligibilityList')
      .values({
        county,
        id,
        cycle,
        kind,
        source,
        document,
        file,
        encoding,
        fileName: name,
        state: 'matching',
        createdAt: now,
        createdBy: actor.account,
      })
      .execute();
    await enqueueJob(tx, {
      county,
      kind: 'match-eligibility-list',
      title: `比对 ${name}`,
      input: { list: id },
      actor,
    });
    return done(
      { list: id },
      { subject: { cycle, list: id }, records: [{ kind: 'eligibility-list', id, sha256 }] },
    );
  },
});
