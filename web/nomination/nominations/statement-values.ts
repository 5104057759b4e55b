/** 情况说明 as a form has it, and as it is sent. What is not filled in has not been said. */
import type { NomineeStatement } from '@xuanwu/server/phases/nomination/nominations/nominee-statement.schema.ts';

export interface StatementValues {
  readonly resume?: string;
  readonly voterOf?: NomineeStatement['voterOf'];
  readonly funding?: 'none' | 'taken';
  readonly declaredOn?: string | null;
  readonly hasOtherSeats?: 'none' | 'some';
  readonly otherSeats?: { area: string; title: string }[];
  readonly answer?: 'accepts' | 'declines';
  readonly answeredOn?: string | null;
}

export const VOTER_OF = {
  constituency: '本选区的选民',
  area: '本行政区域其他选区的选民',
  elsewhere: '其他地方的选民',
} as const;

export const FUNDING = { none: '声明没有接受', taken: '声明接受过' } as const;
export const OTHER_SEATS = { none: '没有', some: '有' } as const;
export const ANSWERS = { accepts: '接受', declines: '书面表示不接受' } as const;

export function statementOf(values: StatementValues = {}): NomineeStatement {
  const {
    resume = '',
    voterOf,
    funding,
    declaredOn,
    hasOtherSeats,
    otherSeats = [],
    answer,
    answeredOn,
  } = values;
  return {
    resume,
    voterOf: voterOf ?? null,
    funding: funding && declaredOn ? { takesForeignFunding: funding === 'taken', declaredOn } : null,
    otherSeats: hasOtherSeats === undefined ? null : hasOtherSeats === 'none' ? [] : otherSeats,
    acceptance: answer && answeredOn ? { accepts: answer === 'accepts', answeredOn } : null,
  };
}

export function isSaid(values: StatementValues | undefined): boolean {
  return JSON.stringify(statementOf(values)) !== JSON.stringify(statementOf());
}

export function valuesOf({
  resume,
  voterOf,
  funding,
  otherSeats,
  acceptance,
}: NomineeStatement): StatementValues {
  return {
    resume,
    ...(voterOf !== null && { voterOf }),
    ...(funding && {
      funding: funding.takesForeignFunding ? 'taken' : 'none',
      declaredOn: funding.declaredOn,
    }),
    ...(otherSeats && {
      hasOtherSeats: otherSeats.length > 0 ? 'some' : 'none',
      otherSeats: [...otherSeats],
    }),
    ...(acceptance && {
      answer: acceptance.accepts ? 'accepts' : 'declines',
      answeredOn: acceptance.answeredOn,
    }),
  };
}
