import type { CredentialsRecord } from '@xuanwu/evidence/records.ts';
import { credentialsVote } from '@xuanwu/rules/credentials-vote.ts';
import { caseErrorText } from '@xuanwu/rules/error-codes.ts';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { requireHeld } from '../../../acts/meeting.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { getElection } from '../../preparation/cycle.queries.ts';
import { getCredentialsReport, sealCredentials } from './credentials-record.ts';
import { ConfirmCredentialsSchema, CredentialsConfirmedSchema } from './credentials.schema.ts';
import { lockElection, setCredentials } from './elected-deputies.queries.ts';

/**
 * 确认代表资格 · 选举法（2020）第四十七条: the standing committee, or the presidium of a township, confirms the credentials or finds an election void. Findings
 * that it does not adopt go back to the committee.
 */
export const confirmCredentials = defineAct({
  name: 'confirm-credentials',
  input: ConfirmCredentialsSchema,
  output: CredentialsConfirmedSchema,
  about: ['report'],
  areaOf: async (acting, { report }) => {
    const { record } = await getCredentialsReport(acting, report);
    return (await getElection(acting, record.election)).area;
  },
  summary: async (acting, { report, meeting }) => {
    const { record } = await getCredentialsReport(acting, report);
    const { name } = await getElection(acting, record.election);
    return `确认${name}第 ${record.number} 号代表资格审查报告（${meeting.minute}）`;
  },
  async perform(acting, { report: id, meeting, notAdopted, seatDecision }) {
    const { tx, county, entry } = acting;
    requireHeld(acting, meeting);
    const { record: asked } = await getCredentialsReport(acting, id);
    const election = await lockElection(acting, asked.election);
    const { record: before } = await getCredentialsReport(acting, id);
    if (before.confirmation !== null) throw new ActError('lost-race', '这份报告已经有了决定。请刷新。');
    const { electionDay, level } = election;
    const vote = credentialsVote({ electionDay, level, ...meeting }, await lawFor(acting, electionDay));
    if (!vote.ok) throw new ActError('bad-request', caseErrorText(vote.error), numbersWrong(vote.error));
    const { carried, reasons, undecided } = vote.ruling;
    const ruling = { permitted: carried, reasons, undecided };
    if (!carried) return refused(ruling);
    requireNamed(before, notAdopted);
    const outcome = outcomeOf(before, notAdopted);
    requireSeatDecision(outcome.void.length, seatDecision);
    const record: CredentialsRecord = { ...before, confirmation: { meeting, notAdopted, seatDecision } };
    await tx
      .updateTable('credentialsReport')
      .set({ confirmation: JSON.stringify(record.confirmation), confirmationEntry: entry })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
    await settle(acting, id, outcome);
    const figures = {
      valid: outcome.valid.length,
      void: outcome.void.length,
      notAdopted: outcome.open.length,
    };
    return done(
      { report: id, ...figures },
      {
        subject: { election: election.id, report: id },
        records: [sealCredentials(id, record)],
        figures,
        ruling,
      },
    );
  },
});

function numbersWrong({ field }: { readonly field?: string | undefined }) {
  const messages: Readonly<Record<string, string>> = {
    present: '出席的人不能多于全体组成人员',
    inFavour: '赞成的人不能多于出席的人',
  };
  const message = field === undefined ? undefined : messages[field];
  return message === undefined ? [] : [{ path: `meeting.${field}`, message }];
}

type NotAdopted = NonNullable<CredentialsRecord['confirmation']>['notAdopted'];

function requireNamed({ findings }: CredentialsRecord, notAdopted: NotAdopted): void {
  const ids = new Set(notAdopted.map(({ deputy }) => deputy));
  if (ids.size < notAdopted.length) throw new ActError('bad-request', '退回再审查的人写了两次。请核对。');
  if (notAdopted.some(({ deputy }) => !findings.some((finding) => finding.deputy === deputy)))
    throw new ActError('not-found', '退回再审查的人不在这份报告里。');
}

function outcomeOf({ findings }: CredentialsRecord, notAdopted: NotAdopted) {
  const open = notAdopted.map(({ deputy }) => deputy);
  const adopted = findings.filter(({ deputy }) => !open.includes(deputy));
  const idsOf = (wanted: boolean) =>
    adopted.filter(({ valid }) => valid === wanted).map(({ deputy }) => deputy);
  return { open, valid: idsOf(true), void: idsOf(false) };
}

function requireSeatDecision(voids: number, seatDecision: string | null): void {
  if (voids > 0 === (seatDecision !== null)) return;
  const message = voids > 0 ? '请写明空出的名额怎样处理' : '没有当选无效的人，不用写空出的名额';
  throw new ActError('bad-request', `${message}。`, [{ path: 'seatDecision', message }]);
}

async function settle(acting: Acting, report: string, outcome: ReturnType<typeof outcomeOf>): Promise<void> {
  await setCredentials(acting, outcome.valid, { credentials: 'valid', credentialsReport: report });
  await setCredentials(acting, outcome.void, { credentials: 'void', credentialsReport: report });
  await setCredentials(acting, outcome.open, { credentials: 'open', credentialsReport: null });
}
