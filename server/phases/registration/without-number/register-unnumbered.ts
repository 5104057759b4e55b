/** 登记没有号码的人: by the act of that name while the roll is not published, by a correction of the roll afterwards. */
import { type Acting, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { orderedId } from '../../../database/ordered-id.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import type { Constituency } from '../../constituencies/constituency.queries.ts';
import { closeMissed } from '../open-cases/settle-since.ts';
import { findCandidates } from '../live-check/candidates.queries.ts';
import { findNearMatches } from '../live-check/find-near-matches.ts';
import { linkageRecordOf } from '../live-check/linkage-record.ts';
import { openNearCases } from '../live-check/near-cases.ts';
import { readMissedAs, unnumberedHash } from '../open-cases/missed-number.ts';
import { lockRegistrations } from '../register-lock.ts';
import { eligibleOn, type RegisteredPerson } from '../register-person.ts';
import { readName } from '../voter-files/read-cells.ts';
import type { Unnumbered } from './register-without-number.schema.ts';
import { writeUnnumbered } from './write-unnumbered.ts';

/** The caller holds the constituencies. Nobody else registers meanwhile in any county, and whoever may be he is asked about. */
export async function registerUnnumbered(
  acting: Acting,
  cycle: string,
  asked: Unnumbered,
  constituencies: readonly Constituency[],
): Promise<RegisteredPerson> {
  const [first] = constituencies;
  if (!first) throw new ActError('bad-request', '请至少选择一个选区。');
  await lockRegistrations(acting);
  const { voter } = asked;
  const eligible = await eligibleOn(acting, voter.birthDate, constituencies);
  if (!eligible.permitted) return refused(eligible);
  const { value: name, problems } = readName(voter.name);
  if (problems.length > 0) throw new ActError('bad-request', '姓名里有乱码或控制字符，请照证明材料填写。');
  const { keys } = acting.context;
  const compared = linkageRecordOf(keys, { ...voter, name, idNumber: '' });
  const candidates = await findCandidates(acting.tx, compared);
  const near = await findNearMatches(acting.tx, keys, compared, candidates);
  const person = orderedId();
  const cipher = await countyCipher(acting.tx, keys, acting.county);
  await writeUnnumbered(acting, { ...asked, cycle, person, name, compared, cipher, constituencies });
  const occasion = { cycle, electionDay: first.electionDay, source: 'live-check' } as const;
  const cases = await openNearCases(acting, occasion, [{ person, near }]);
  const missed = await readMissedAs(acting, unnumberedHash(keys, name, voter.birthDate));
  // Of two who were missed under one name and day nobody knows which he is.
  const [only] = missed;
  if (only !== undefined && missed.length === 1)
    await closeMissed(acting, cycle, [{ caseId: only, person, name }]);
  return { kind: 'registered', person, cases, consulted: eligible.undecided };
}
