import { configureGlobal } from 'fast-check';

/** A mutant is killed or not by the code, never by what was drawn. */
configureGlobal({ seed: 2021 });
