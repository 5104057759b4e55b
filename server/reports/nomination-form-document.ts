/** 代表候选人推荐表, blank for a constituency, or filled from a nomination that was registered. */
import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { articleOf } from '@xuanwu/rules/articles.ts';
import { hasFundingBan } from '@xuanwu/rules/exclusion.ts';
import type { Acting } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import type { DocumentData } from '../documents/documents.ts';
import type { FormNominator, FormNominee, NominationForm } from '../documents/nomination-form.ts';
import { seatsOf } from '../phases/constituencies/seat-ledger.queries.ts';
import { readNominations } from '../phases/nomination/nominations-view.queries.ts';
import type { Nominations } from '../phases/nomination/nominations-view.schema.ts';
import { recordReading } from '../phases/registration/register.queries.ts';
import { basisOf, readLetterhead } from './letterhead.ts';

const WAYS = {
  voters: '选民十人以上联名推荐',
  organisations: '政党、人民团体推荐',
} as const;

export async function blankNominationForm(
  acting: Acting,
  constituency: string,
  way: NominationForm['way'],
): Promise<DocumentData> {
  return formOf(acting, constituency, way, [], []);
}

export async function nominationForm(acting: Acting, id: string): Promise<DocumentData> {
  const { tx, county } = acting;
  const { constituency } = found(
    await tx
      .selectFrom('nomination')
      .select('constituency')
      .where('county', '=', county)
      .where('id', '=', id)
      .executeTakeFirst(),
    '这件提名',
  );
  const { nominations, candidates } = await readNominations(acting, constituency);
  const nomination = found(
    nominations.find((each) => each.id === id),
    '这件提名',
  );
  const nominees = candidates.filter((each) => nomination.candidates.includes(each.id)).map(nomineeOf);
  const nominators = nominatorsOf(nomination);
  await recordReading(acting, nominators.length);
  return formOf(acting, constituency, nomination.kind, nominees, nominators);
}

async function formOf(
  acting: Acting,
  id: string,
  way: NominationForm['way'],
  nominees: readonly FormNominee[],
  nominators: readonly FormNominator[],
): Promise<DocumentData> {
  const { constituency, congress, issuer } = await readLetterhead(acting, id);
  const { electionDay, name } = constituency;
  return {
    kind: 'nomination-form',
    title: `${congress}代表候选人推荐表\n（${WAYS[way]}）`,
    issuer,
    date: acting.today,
    way,
    congress,
    constituency: name,
    electionDay,
    seats: await seatsOf(acting.tx, acting.county, id),
    basis: basisOf(way === 'voters' ? 'nom-voters' : 'nom-party', electionDay),
    fundingBasis: hasFundingBan(electionDay)
      ? (/第.+条/.exec(articleOf('nom-foreign', electionDay))?.[0] ?? null)
      : null,
    nominees,
    nominators,
  };
}

function nomineeOf({
  name,
  sex,
  ethnicity,
  birthDate,
  education,
  politics,
  occupation,
  statement,
}: Nominations['candidates'][number]): FormNominee {
  const { resume, otherSeats, funding, acceptance } = statement;
  return {
    name,
    sex: sex === 'male' ? '男' : '女',
    ethnicity,
    born: writtenDate(birthDate),
    education,
    politicalStatus: politics,
    position: occupation,
    resume,
    otherSeats: otherSeats === null ? '' : otherSeats.map(({ title }) => title).join('、') || '没有',
    funding: funding && { taken: funding.takesForeignFunding, on: funding.declaredOn },
    acceptance: acceptance && { accepts: acceptance.accepts, on: acceptance.answeredOn },
  };
}

/** Those who signed and did not withdraw; who was struck stands on the paper and is marked. */
function nominatorsOf({
  kind,
  organisations,
  nominators,
  receivedOn,
}: Nominations['nominations'][number]): FormNominator[] {
  if (kind === 'organisations')
    return organisations.map((name) => ({ serial: null, name, on: receivedOn, how: '' }));
  return nominators.map(({ name, serial, signedOn, way, onRoll }) => ({
    serial,
    name,
    on: signedOn,
    how: [way === 'phone' ? '手机确认' : '', onRoll ? '' : '已除名'].filter((word) => word !== '').join('，'),
  }));
}
