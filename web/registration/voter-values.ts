/** What is typed of somebody who is to be registered. */
import type { VoterDetailsSchema } from '@xuanwu/server/phases/registration/register-voter.schema.ts';
import type { z } from 'zod';

export interface VoterValues {
  readonly name: string;
  readonly idNumber: string;
  readonly ethnicity?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly voterGroup?: string;
}

/** As the acts want it. */
export function voterDetails(values: VoterValues): z.infer<typeof VoterDetailsSchema> {
  const given = (text: string | undefined) => (text === undefined || text.trim() === '' ? null : text.trim());
  return {
    name: values.name,
    idNumber: values.idNumber,
    ethnicity: given(values.ethnicity),
    address: given(values.address),
    phone: given(values.phone),
    voterGroup: given(values.voterGroup),
  };
}
