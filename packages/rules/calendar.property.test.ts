/** What must hold of every calendar, whatever the day, the kind and the province. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendar } from './calendar.ts';
import { CALENDAR_KINDS } from './calendar-steps.ts';
import { addDays } from './civil-date.ts';
import { JURISDICTIONS } from './jurisdictions.ts';
import { localLaw } from './local-law.ts';
import { recheckElectionDay } from './recheck-election-day.ts';

const days = fc.integer({ min: 0, max: 16_000 }).map((after) => addDays('2010-12-01', after));
const kinds = fc.constantFrom(...CALENDAR_KINDS);
const areas = fc.constantFrom(undefined, ...JURISDICTIONS.map(({ area }) => area));

test('a step is planned no earlier than it begins and no later than it is safe, and no safe day is later than the last', () => {
  fc.assert(
    fc.property(days, kinds, areas, (electionDay, kind, area) => {
      for (const { rule, from, planned, safe, latest } of calendar({ electionDay, kind }, localLaw(area))
        .steps) {
        expect(planned, rule).not.toBeNull();
        if (from !== null) expect(from <= (planned ?? ''), rule).toBe(true);
        if (safe !== null) expect((planned ?? '') <= safe, rule).toBe(true);
        if (safe !== null) expect(safe <= (latest ?? ''), rule).toBe(true);
      }
    }),
  );
});

test('what is proposed keeps its own order, but where holidays leave no time for a suit, and is found to be in order', () => {
  fc.assert(
    fc.property(days, kinds, areas, (electionDay, kind, area) => {
      const law = localLaw(area);
      const { steps, findings } = calendar({ electionDay, kind }, law);
      const planned = new Map(steps.map((step) => [step.rule, step.planned ?? '']));
      for (const { rule, after, planned: day } of steps) {
        const isCut = rule === 'roll-suit' && findings.some(({ id }) => id.startsWith('appeal-without'));
        for (const earlier of isCut ? [] : after) {
          expect((planned.get(earlier) ?? '') <= (day ?? ''), `${rule} after ${earlier}`).toBe(true);
        }
      }
    }),
  );
});

test('a plan that is followed is never late', () => {
  fc.assert(
    fc.property(days, kinds, areas, (electionDay, kind, area) => {
      const law = localLaw(area);
      const planned = calendar({ electionDay, kind }, law).steps.map((step) => [step.rule, step.planned]);
      const followed = calendar({ electionDay, kind, actual: Object.fromEntries(planned) }, law);
      expect(followed.steps.filter(({ status }) => status !== 'ok').map(({ rule }) => rule)).toEqual([]);
    }),
  );
});

test('a later election day makes nothing late that was in time, and the same day changes nothing', () => {
  const lists = fc.constantFrom('roll-publish' as const, 'nom-publish' as const, 'formal-publish' as const);
  fc.assert(
    fc.property(days, fc.nat(40), lists, fc.nat(40), areas, (electionDay, later, rule, ahead, area) => {
      const newElectionDay = addDays(electionDay, later);
      const published = [{ rule, day: addDays(electionDay, -ahead) }];
      const [step] = recheckElectionDay(
        { electionDay, newElectionDay, published },
        localLaw(area),
      ).publications;
      if (later === 0) expect(step?.now).toBe(step?.before);
      if (step?.before !== 'late') expect(step?.now).not.toBe('late');
    }),
  );
});
