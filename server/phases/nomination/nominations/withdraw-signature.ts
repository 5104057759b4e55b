import { signatureWithdrawal } from '@xuanwu/rules/signature-withdrawal.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { constituencyStageRuling, lockConstituency } from '../../constituencies/constituency.queries.ts';
import { decideSignatures } from './decide-signatures.ts';
import { SignatureWithdrawnSchema, WithdrawSignatureSchema } from './nominate.schema.ts';
import {
  areaOfNomination,
  getNomination,
  readNomineesOf,
  readStandingSignatures,
} from './write-signatures.queries.ts';

/**
 * 撤回联名: a voter takes back his name in writing. The nomination is counted again at once; where it falls below ten nothing happens by itself: signatures
 * are supplemented, or the committee decides.
 */
export const withdrawSignature = defineAct({
  name: 'withdraw-signature',
  input: WithdrawSignatureSchema,
  output: SignatureWithdrawnSchema,
  areaOf: areaOfNomination,
  async perform(acting, { nomination: id, person }) {
    const { tx, county, today } = acting;
    const { constituency: place } = await getNomination(acting, id);
    const constituency = await lockConstituency(acting, place);
    const stage = constituencyStageRuling('withdraw-signature', constituency);
    if (!stage.permitted) return refused(stage);
    const { electionDay } = constituency;
    const { listedIn } = await getNomination(acting, id);
    const facts = { electionDay, isListed: listedIn !== null, isFormalFixed: false };
    const ruled = signatureWithdrawal(facts, await lawFor(acting, electionDay));
    if (!ruled.ok) throw new ActError('bad-request', '选举日适用的法律版本不在规则库中。');
    if (!ruled.ruling.permitted) return refused(ruled.ruling);
    const withdrawn = await tx
      .updateTable('nominator')
      .set({ withdrawnOn: today })
      .where('county', '=', county)
      .where('nomination', '=', id)
      .where('person', '=', person)
      .where('withdrawnOn', 'is', null)
      .returning('person')
      .executeTakeFirst();
    found(withdrawn, '他在这件提名上的签名');
    const left = await readStandingSignatures(acting, id);
    const counted = await decideSignatures(acting, constituency, left, await readNomineesOf(acting, id));
    const nominators = counted.counted.length;
    return done(
      {
        nomination: id,
        nominators,
        isEnough: counted.ruling.permitted,
        reasons: [...counted.ruling.reasons],
      },
      {
        subject: { constituency: place, nomination: id },
        figures: { nominators },
        ruling: ruled.ruling,
      },
    );
  },
});
