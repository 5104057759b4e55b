import type { StaffOfPlace } from '@xuanwu/server/reports/office-work/training/training.schema.ts';

export function staffKey({ place, name }: Pick<StaffOfPlace, 'place' | 'name'>): string {
  return `${place} ${name}`;
}

/** Once a name and place, whatever duties he has there. */
export function staffOfPlaces(staff: readonly StaffOfPlace[]): StaffOfPlace[] {
  return [...new Map(staff.toReversed().map((row) => [staffKey(row), row])).values()].toReversed();
}
