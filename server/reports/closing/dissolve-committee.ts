import { randomUUID } from 'node:crypto';
import { mayDissolve } from '@xuanwu/rules/committee-dissolution.ts';
import { defineAct, done, refused } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { seal } from '../../ledger/append.ts';
import { getElection } from '../../phases/preparation/cycle.queries.ts';
import { lockElection } from '../../phases/results/credentials/elected-deputies.queries.ts';
import { CommitteeDissolvedSchema, DissolveCommitteeSchema } from './closing.schema.ts';
import { getCommittee } from './committees.queries.ts';
import { readHandoverRecord } from './closing-records.ts';

/**
 * 移交并撤销选举委员会 (浙江实施细则第十四条): the committee of a congress hands its ballots, papers and seals to the standing committee or the presidium, one signs for
 * each side, and is dissolved.
 */
export const dissolveCommittee = defineAct({
  name: 'dissolve-committee',
  input: DissolveCommitteeSchema,
  output: CommitteeDissolvedSchema,
  about: ['election'],
  areaOf: async (acting, { election }) => (await getElection(acting, election)).area,
  summary: async (acting, { election, document, items }) => {
    const { name } = await getElection(acting, election);
    return `${name}选举委员会移交 ${items.length} 项（${document}）`;
  },
  async perform(acting, { election: id, items, ...written }) {
    const { tx, county, today, entry } = acting;
    const election = await lockElection(acting, id);
    const { electionDay, area } = election;
    const row = await getCommittee(acting, election);
    if (row.handover) throw new ActError('lost-race', '这一级选举委员会已经移交并撤销。请刷新。');
    if (written.handedOn > today || written.handedOn < electionDay)
      throw new ActError('bad-request', undefined, [
        { path: 'handedOn', message: `移交日期在选举日 ${electionDay} 和今天之间` },
      ]);
    const ballots = items.filter(({ kind }) => kind === 'ballots');
    const { unpublished, unsealed, packages: packagesSealed, receiver } = row;
    const ruling = mayDissolve({
      electionDay,
      unpublished,
      unsealed,
      packagesHanded: ballots.reduce((sum, { count }) => sum + count, 0),
      packagesSealed,
      items: items.map(({ kind }) => kind),
      isByTwo: written.givenBy !== written.receivedBy,
    });
    if (!ruling.permitted) return refused(ruling);
    const handover = randomUUID();
    await tx
      .insertInto('committeeHandover')
      .values({ county, id: handover, election: id, area, receiver, ...written, entry })
      .execute();
    await tx
      .insertInto('handedOverItem')
      .values(items.map((item, index) => ({ county, handover, number: index + 1, ...item })))
      .execute();
    return done(
      { handover, items: items.length },
      {
        subject: { election: id, handover },
        ruling,
        figures: { items: items.length, packages: packagesSealed },
        records: [seal('handover', handover, await readHandoverRecord(acting, handover))],
        note: written.document,
      },
    );
  },
});
