import { defineAct, done } from '../../../acts/act.ts';
import { registerWanted } from '../register-wanted.ts';
import { VoterRegisteredSchema } from '../register-voter.schema.ts';
import { ConfirmSelfRegistrationSchema } from './self-registration.schema.ts';
import {
  areaOfSelfRegistration,
  decideSelfRegistration,
  lockSelfRegistration,
} from './self-registrations.queries.ts';

/** 确认自行登记: he is registered as everybody is, with the papers compared; what he typed is kept no longer. */
export const confirmSelfRegistration = defineAct({
  name: 'confirm-self-registration',
  input: ConfirmSelfRegistrationSchema,
  output: VoterRegisteredSchema,
  areaOf: areaOfSelfRegistration,
  async perform(acting, { selfRegistration, voter, countyConstituency, townshipConstituency }) {
    const { cycle } = await lockSelfRegistration(acting, selfRegistration);
    const wanted = { cycle, countyConstituency, townshipConstituency };
    const registered = await registerWanted(acting, 'confirm-self-registration', wanted, voter);
    if (registered.kind !== 'registered') return registered;
    await decideSelfRegistration(acting, selfRegistration, {
      state: 'registered',
      reason: null,
      countyConstituency,
      townshipConstituency,
    });
    const { person, cases, consulted } = registered;
    const figures = cases.length > 0 ? { figures: { cases: cases.length } } : {};
    return {
      ...done({ person, cases: [...cases] }, { subject: { person, selfRegistration }, ...figures }),
      ...(consulted && { consulted }),
    };
  },
});
