/** 跨阶段的事项 · the acts of this room, each with a route of its own name. */
import { activateContingencyPlan } from './activate-contingency-plan.ts';
import { changeElectionDay } from './change-election-day.ts';
import { removeFormalCandidate } from './remove-formal-candidate.ts';

export const ACTS_OF_CYCLE = [changeElectionDay, removeFormalCandidate, activateContingencyPlan];
