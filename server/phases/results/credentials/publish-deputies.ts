import { randomUUID } from 'node:crypto';
import { deputiesBeforeSession } from '@xuanwu/rules/qualification.ts';
import { rule } from '@xuanwu/rules/ruling.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { seal } from '../../../ledger/append.ts';
import { getElection } from '../../preparation/cycle.queries.ts';
import { readDeputyLists } from './credentials-record.ts';
import { DeputiesPublishedSchema, PublishDeputiesSchema } from './credentials.schema.ts';
import { lockElection, readElectedDeputies } from './elected-deputies.queries.ts';

/**
 * 公布代表名单 · 选举法（2020）第四十七条: before the first session, of everybody whose credentials were confirmed and who stands on no list yet. Later lists add
 * to the first.
 */
export const publishDeputies = defineAct({
  name: 'publish-deputies',
  input: PublishDeputiesSchema,
  output: DeputiesPublishedSchema,
  about: ['election'],
  areaOf: async (acting, { election }) => (await getElection(acting, election)).area,
  summary: async (acting, { election }) => `公布${(await getElection(acting, election)).name}代表名单`,
  async perform(acting, { election: wanted, firstSession }) {
    const { tx, county, today, entry } = acting;
    const election = await lockElection(acting, wanted);
    const before = await readDeputyLists(acting, election.id);
    const deputies = (await readElectedDeputies(acting, election.id)).filter(
      ({ credentials, list }) => credentials === 'valid' && list === null,
    );
    if (deputies.length === 0)
      throw new ActError('bad-request', '没有代表资格已经确认、还没有公布的人。请先确认代表资格。');
    const isFirst = before.length === 0;
    if (isFirst !== (firstSession !== null)) throw sessionWrong(isFirst);
    const inTime = rule(
      firstSession === null ? [] : [deputiesBeforeSession(today, firstSession, election.electionDay)],
    );
    if (!inTime.permitted) return refused(inTime);
    const id = randomUUID();
    const number = before.length + 1;
    await tx
      .insertInto('deputyList')
      .values({
        county,
        id,
        election: election.id,
        area: election.area,
        number,
        publishedOn: today,
        firstSession,
        entry,
      })
      .execute();
    await tx
      .updateTable('electedDeputy')
      .set({ deputyList: id })
      .where('county', '=', county)
      .where(
        'id',
        'in',
        deputies.map(({ deputy }) => deputy),
      )
      .execute();
    const lists = await readDeputyLists(acting, election.id);
    const { record } = found(
      lists.find((list) => list.id === id),
      '代表名单',
    );
    return done(
      { list: id, number, deputies: deputies.length },
      {
        subject: { election: election.id, list: id },
        records: [seal('deputy-list', id, record)],
        figures: { deputies: deputies.length },
        ruling: inTime,
      },
    );
  },
});

function sessionWrong(isFirst: boolean): ActError {
  const message = isFirst
    ? '请填第一次会议的日期'
    : '代表名单已经公布过，这次是补充公布，不填第一次会议的日期';
  return new ActError('bad-request', `${message}。`, [{ path: 'firstSession', message }]);
}
