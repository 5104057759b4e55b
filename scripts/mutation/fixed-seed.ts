import { configureGlobal } from 'fast-check';

/** A mutant is killed or not by the code, never by what was drawn; and not by thousands of cases where a hundred tell. */
configureGlobal({ seed: 2021, numRuns: 100 });
