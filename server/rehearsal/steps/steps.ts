import { constituenciesStep } from './constituencies.ts';
import { consultationStep } from './consultation.ts';
import { silentPointsStep } from './law.ts';
import { formalListStep, formalPublishStep, initialListStep, nominationStep } from './nomination.ts';
import { bodiesStep, openCycleStep, seatsStep, tasksStep } from './preparation.ts';
import { registrationStep, rollStep } from './registration.ts';
import { followUpStep, resultsStep, signOffStep } from './results.ts';
import { credentialsStep } from './eventful/credentials.ts';
import { archivePackageStep, closeStep, sealingStep } from './eventful/ending.ts';
import { failedAuditStep } from './eventful/failed-audit.ts';
import { offlineStep, openingStep, packsStep } from './eventful/offline-stations.ts';
import { paperStationStep } from './eventful/paper-station.ts';
import { surplusBallotStep } from './eventful/surplus-ballot.ts';
import { voidVotesStep } from './eventful/void-votes.ts';
import type { Step } from './step.ts';
import { countStep, placesStep, votingStep } from './voting.ts';

/** The whole rehearsal as the plan has it, in the order of the calendar. */
export const STEPS: readonly Step[] = [
  openCycleStep,
  bodiesStep,
  silentPointsStep,
  tasksStep,
  seatsStep,
  constituenciesStep,
  registrationStep,
  rollStep,
  nominationStep,
  initialListStep,
  consultationStep,
  formalListStep,
  formalPublishStep,
  placesStep,
  votingStep,
  countStep,
  resultsStep,
  followUpStep,
  signOffStep,
];

/** 特殊情形: what happens besides, each after the step of the plan that it follows. */
const EVENTS: ReadonlyMap<Step, readonly Step[]> = new Map([
  [placesStep, [packsStep, openingStep, offlineStep, paperStationStep]],
  [votingStep, [surplusBallotStep]],
  [countStep, [failedAuditStep, voidVotesStep]],
  [followUpStep, [credentialsStep]],
  [signOffStep, [sealingStep, archivePackageStep, closeStep]],
]);

const EVENTFUL_STEPS = STEPS.flatMap((step) => [step, ...(EVENTS.get(step) ?? [])]);

/** 按工作方案 · the plan alone; 特殊情形 · the same with everything that can go wrong on the day, to the closing of the cycle. */
export const SCENARIOS = ['plan', 'eventful'] as const;

export type Scenario = (typeof SCENARIOS)[number];

export function stepsOf(scenario: Scenario): readonly Step[] {
  return scenario === 'plan' ? STEPS : EVENTFUL_STEPS;
}
