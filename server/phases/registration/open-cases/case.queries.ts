import type { Selectable } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { RegistrationCase, RegistrationCaseSubject } from '../../../database/tables.ts';
import { areasOfPersons } from './case-places.queries.ts';
import type { CaseDecisionKind } from './decide-case.schema.ts';
import type { CaseKind } from './case.schema.ts';
import { inCounty } from './county-scope.ts';

export type CaseRow = Omit<Selectable<RegistrationCase>, 'kind' | 'level' | 'state' | 'decision'> & {
  readonly kind: CaseKind;
  readonly level: 'county' | 'township' | null;
  readonly state: 'open' | 'decided';
  readonly decision: CaseDecisionKind | null;
};
export type SubjectRow = Selectable<RegistrationCaseSubject>;

export async function getCase({ tx, county }: Acting, id: string): Promise<CaseRow> {
  const row = await tx
    .selectFrom('registrationCase')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  return found(row as CaseRow | undefined, '这个核查事项');
}

/** The case, locked: of two people who decide it at once the second is told. */
export async function lockCase(
  { tx, county }: Acting,
  id: string,
  wanted: CaseRow['state'],
): Promise<CaseRow> {
  const row = await tx
    .selectFrom('registrationCase')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const locked = found(row as CaseRow | undefined, '这个核查事项');
  if (locked.state !== wanted) throw new ActError('lost-race');
  return locked;
}

export async function readSubjects({ tx, county }: Acting, id: string): Promise<SubjectRow[]> {
  return tx
    .selectFrom('registrationCaseSubject')
    .selectAll()
    .where('county', '=', county)
    .where('caseId', '=', id)
    .orderBy('place')
    .execute();
}

/** Its people in this county's register. */
export async function ownPersons(acting: Acting, id: string): Promise<string[]> {
  const subjects = await readSubjects(acting, id);
  return subjects.flatMap(({ register, person }) =>
    register === acting.county && person !== null ? [person] : [],
  );
}

/** 由谁决定: the office of the one area where everything lies, else the county's. `further` constituencies are those that a decision names. */
export async function areaOfCase(
  acting: Acting,
  id: string,
  further: readonly string[] = [],
): Promise<string> {
  const { areas } = await getCase(acting, id);
  const persons = await ownPersons(acting, id);
  return inCounty(acting, acting.county, async (there) => {
    const now = await areasOfPersons(there, persons);
    const places =
      further.length === 0
        ? []
        : await there.tx
            .selectFrom('constituency')
            .select('area')
            .where('county', '=', there.county)
            .where('id', 'in', [...further])
            .execute();
    const all = new Set([...areas, ...[...now.values()].flat(), ...places.map(({ area }) => area)]);
    const [only] = all;
    return only !== undefined && all.size === 1 ? only : acting.county;
  });
}
