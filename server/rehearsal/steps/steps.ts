import { constituenciesStep } from './constituencies.ts';
import { consultationStep } from './consultation.ts';
import { silentPointsStep } from './law.ts';
import { formalListStep, formalPublishStep, initialListStep, nominationStep } from './nomination.ts';
import { bodiesStep, openCycleStep, seatsStep, tasksStep } from './preparation.ts';
import { registrationStep, rollStep } from './registration.ts';
import { followUpStep, resultsStep, signOffStep } from './results.ts';
import type { Step } from './step.ts';
import { countStep, placesStep, votingStep } from './voting.ts';

/** The whole rehearsal, in the order of the calendar. */
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
