import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type OfficialDocument, officialDocumentInput } from './official-document.ts';

/** 被提名人, as the form has him; what is empty is written by hand. */
export interface FormNominee {
  readonly name: string;
  readonly sex: string;
  readonly ethnicity: string;
  readonly born: string;
  readonly education: string;
  readonly politicalStatus: string;
  readonly position: string;
  readonly resume: string;
  readonly otherSeats: string;
  /** 关于境外资助的声明: `null` where he has made none. */
  readonly funding: { readonly taken: boolean; readonly on: string } | null;
  readonly acceptance: { readonly accepts: boolean; readonly on: string } | null;
}

/** 推荐者: an organisation, or a voter with his place on the roll. */
export interface FormNominator {
  readonly serial: number | null;
  readonly name: string;
  readonly on: string;
  /** 手机确认 */
  readonly how: string;
}

/** 代表候选人推荐表 · 选举法（2020）第三十条: of one constituency, of either kind; without nominees it is the blank form. */
export interface NominationForm extends OfficialDocument {
  readonly kind: 'nomination-form';
  readonly way: 'organisations' | 'voters';
  readonly congress: string;
  readonly constituency: string;
  readonly electionDay: string;
  readonly seats: number;
  /** The law and its articles, as printed. */
  readonly basis: string;
  readonly fundingBasis: string | null;
  readonly nominees: readonly FormNominee[];
  readonly nominators: readonly FormNominator[];
}

const EMPTY: FormNominee = {
  name: '',
  sex: '',
  ethnicity: '',
  born: '',
  education: '',
  politicalStatus: '',
  position: '',
  resume: '',
  otherSeats: '',
  funding: null,
  acceptance: null,
};

/** Lines for hands that are still to sign: ten and some more, for one or two may not count; as many as two pages hold. */
const BLANK_LINES = { voters: 20, organisations: 3 } as const;

export function nominationFormInput(form: NominationForm) {
  const { way, congress, constituency, electionDay, seats, basis, fundingBasis, nominees, nominators } = form;
  const isBlank = nominees.length === 0;
  const lines = isBlank ? BLANK_LINES[way] : nominators.length;
  return {
    ...officialDocumentInput(form),
    way,
    congress,
    constituency,
    'election-day': writtenDate(electionDay),
    seats,
    basis,
    'funding-basis': fundingBasis,
    'is-blank': isBlank,
    nominees: (isBlank ? [EMPTY] : nominees).map(nomineeInput),
    lines: Array.from({ length: lines }, (_, index) => {
      const { serial = null, name = '', on = '', how = '' } = nominators[index] ?? {};
      return { serial: serial === null ? '' : String(serial), name, on: dayIn(on), how };
    }),
  };
}

function nomineeInput({ politicalStatus, otherSeats, funding, acceptance, ...nominee }: FormNominee) {
  return {
    ...nominee,
    'political-status': politicalStatus,
    'other-seats': otherSeats,
    funding: funding && { taken: funding.taken, on: dayIn(funding.on) },
    acceptance: acceptance && { accepts: acceptance.accepts, on: dayIn(acceptance.on) },
  };
}

function dayIn(date: string): string {
  return date === '' ? '' : writtenDate(date);
}
