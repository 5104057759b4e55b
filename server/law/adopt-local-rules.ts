import { createHash, randomUUID } from 'node:crypto';
import { liesWithin, significantDigits } from '@xuanwu/rules/area-code.ts';
import type { CivilDate } from '@xuanwu/rules/civil-date.ts';
import { CURRENT_DAY } from '@xuanwu/rules/law-versions.ts';
import { localLaw } from '@xuanwu/rules/local-law.ts';
import type { LocalRules } from '@xuanwu/rules/local-rules.ts';
import {
  localRulesConflicts,
  readLocalRulesText,
  rulesMayBeAdopted,
} from '@xuanwu/rules/local-rules-file.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import { sql } from 'kysely';
import { type Acting, defineAct, done, refused } from '../acts/act.ts';
import { ActError } from '../acts/error-codes.ts';
import { seal } from '../ledger/append.ts';
import { localRulesRecord, readLocalRules as readAdopted } from '../local-law/held-law.queries.ts';
import { AdoptLocalRulesSchema, LocalRulesAdoptedSchema } from './law.schema.ts';

/** 采用地方规定文件: an office's own 实施细则, or its province's where the product does not hold it yet. */
export const adoptLocalRules = defineAct({
  name: 'adopt-local-rules',
  input: AdoptLocalRulesSchema,
  output: LocalRulesAdoptedSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  /** Read when it is asked for: the second person is not shown a file with mistakes. */
  async summary(acting, { text, document }) {
    const { title } = readFile(acting, text);
    return `采用${title}（${document}）`;
  },
  async perform(acting, { fileName, text, document }) {
    const { tx, county, today, entry } = acting;
    const rules = readFile(acting, text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    await refuseSameFile(acting, sha256);
    const ruling = await adoptionRuling(acting, rules);
    if (!ruling.permitted) return refused(ruling);
    const id = randomUUID();
    const place = significantDigits(county);
    const row = {
      place,
      title: rules.title,
      text,
      sha256,
      document,
      adoptedOn: today,
      ledger: county,
      entry,
    };
    await tx
      .insertInto('localRules')
      .values({ id, area: rules.area, fileName, ...row })
      .execute();
    return done(
      { rules: id },
      {
        subject: { rules: id, area: rules.area, document },
        records: [seal('local-rules', id, localRulesRecord(row))],
        ruling,
      },
    );
  },
});

/** Adopted twice it would go on holding when it is withdrawn. Of two at once the second waits here for the first. */
async function refuseSameFile({ tx, county }: Acting, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`local-rules ${county}`}))`.execute(tx);
  const same = await tx
    .selectFrom('localRules')
    .select('adoptedOn')
    .where('place', '=', significantDigits(county))
    .where('sha256', '=', sha256)
    .where('withdrawnOn', 'is', null)
    .executeTakeFirst();
  if (same)
    throw new ActError('already-decided', `这份文件已经于 ${same.adoptedOn} 采用，还在适用，不必再次采用。`);
}

/** Every mistake at once, each by its place in the file. */
function readFile({ county }: Pick<Acting, 'county'>, text: string): LocalRules {
  const read = readLocalRulesText(text);
  if (!read.ok) {
    throw new ActError(
      'local-rules-unreadable',
      `地方规定文件有 ${read.mistakes.length} 处要改正，一处也没有采用。`,
      read.mistakes.map(({ path, text: message }) => ({ path, message })),
    );
  }
  const { area, name } = read.rules;
  if (!liesWithin(county, area)) {
    throw new ActError(
      'local-rules-unreadable',
      `这是${name}（${area}）的规定，对本级（${significantDigits(county)}）不适用，不能采用。`,
      [{ path: 'area', message: '应为本级或者上级的代码' }],
    );
  }
  return read.rules;
}

/** Held against everything that stands here already, on a day for which the new rules hold. */
async function adoptionRuling({ tx, county }: Acting, rules: LocalRules): Promise<Ruling> {
  const day = within(CURRENT_DAY, rules);
  const adopted = (await readAdopted(tx, county)).filter(({ withdrawnOn }) => withdrawnOn === null);
  const layers = adopted.map((each) => each.rules);
  const above = localLaw(county, {}, { electionDay: day, layers });
  return rulesMayBeAdopted(rules, localRulesConflicts(rules, above, day), day);
}

function within(day: CivilDate, { from, to }: Pick<LocalRules, 'from' | 'to'>): CivilDate {
  if (from !== null && day < from) return from;
  return to !== null && day > to ? to : day;
}
