/** 认定的另选他人: names on ballots, each with the person that was meant → persons with their names. */
export interface PersonOfName {
  readonly name: string;
  readonly person: string;
  readonly isVoter: boolean;
}

interface Group {
  readonly name: string;
  readonly isVoter: boolean;
  readonly written: string[];
}

/** Whoever is meant by several names is a voter if one line says so. */
export function groupsOf(persons: readonly PersonOfName[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { name, person, isVoter = false } of persons) {
    const meant = person.trim();
    const group = groups.get(meant);
    groups.set(meant, {
      name: meant,
      isVoter: isVoter || (group?.isVoter ?? false),
      written: [...(group?.written ?? []), name],
    });
  }
  return [...groups.values()];
}
