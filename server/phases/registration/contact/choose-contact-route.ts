import type { Ruling } from '@xuanwu/rules/ruling.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { cycleStageRuling } from '../../preparation/cycle.queries.ts';
import { areaOfPerson, getContact, holdPerson, updateContact } from './contact.queries.ts';
import { ChooseContactRouteSchema, CONTACT_ROUTES, PersonSchema, routesOf } from './contact.schema.ts';
import { mayRegisterHere } from './registration-here.ts';

/** 确定投票的路径. To register here, away from his household, he needs what the law or local rules take for evidence. */
export const chooseContactRoute = defineAct({
  name: 'choose-contact-route',
  input: ChooseContactRouteSchema,
  output: PersonSchema,
  areaOf: areaOfPerson,
  async perform(acting, { cycle, person, route, evidence, document, nextStep, dueOn }) {
    const stage = await cycleStageRuling(acting, 'choose-contact-route', cycle);
    if (!stage.permitted) return refused(stage);
    await holdPerson(acting, person);
    const { status } = await getContact(acting, cycle, person);
    if (!routesOf(status).includes(route))
      throw new ActError('bad-request', `“${CONTACT_ROUTES[route]}”不适用于他的情况，请重新选择。`);
    const ruling: Ruling | undefined =
      route === 'registered-here' ? await mayRegisterHere(acting, cycle, person, evidence) : undefined;
    if (ruling && !ruling.permitted) return refused(ruling);
    await updateContact(acting, cycle, person, { route, routeDocument: document, nextStep, dueOn });
    return { ...done({ person }, { subject: { cycle } }), ...(ruling && { consulted: ruling.undecided }) };
  },
});
