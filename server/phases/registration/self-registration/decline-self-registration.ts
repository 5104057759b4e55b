import { defineAct, done } from '../../../acts/act.ts';
import { DeclineSelfRegistrationSchema, SelfRegistrationSchema } from './self-registration.schema.ts';
import {
  areaOfSelfRegistration,
  decideSelfRegistration,
  lockSelfRegistration,
} from './self-registrations.queries.ts';

/** 退回自行登记: not registered from it, with a reason that he reads; he may come to a station, or type it anew. */
export const declineSelfRegistration = defineAct({
  name: 'decline-self-registration',
  input: DeclineSelfRegistrationSchema,
  output: SelfRegistrationSchema,
  areaOf: areaOfSelfRegistration,
  async perform(acting, { selfRegistration, reason }) {
    await lockSelfRegistration(acting, selfRegistration);
    await decideSelfRegistration(acting, selfRegistration, {
      state: 'declined',
      reason,
      countyConstituency: null,
      townshipConstituency: null,
    });
    return done({ selfRegistration }, { subject: { selfRegistration } });
  },
});
