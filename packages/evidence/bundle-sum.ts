/** 各捆相加: how the sheets of the bundles become the sheet of the round; the server counts by it and an outsider adds up again. */
import type { BundleSheet, CountSheet, WriteInGroup } from './records.ts';

/** Names as they were written, with the ballots that bear them, over all bundles. */
export function writtenNames(sheets: readonly BundleSheet[]): Map<string, number> {
  const names = new Map<string, number>();
  for (const { writeIns } of sheets) {
    for (const { name, for: votes } of writeIns) names.set(name, (names.get(name) ?? 0) + votes);
  }
  return names;
}

/** Every written name belongs to one person, and every person has a name. */
export function groupingFaults(
  names: ReadonlyMap<string, number>,
  groups: readonly WriteInGroup[],
): string[] {
  const grouped = groups.flatMap(({ written }) => written);
  return [
    ...[...names.keys()].filter((name) => !grouped.includes(name)).map((name) => `“${name}”没有认定是谁`),
    ...grouped.filter((name) => !names.has(name)).map((name) => `没有写“${name}”的选票`),
    ...grouped.filter((name, index) => grouped.indexOf(name) !== index).map((name) => `“${name}”认定了两次`),
    ...groups
      .map(({ name }) => name)
      .filter((name, index, all) => all.indexOf(name) !== index)
      .map((name) => `“${name}”有两组`),
  ];
}

/** The groups are without faults. */
export function sumOfBundles(sheets: readonly BundleSheet[], groups: readonly WriteInGroup[]): CountSheet {
  const names = writtenNames(sheets);
  const sum = (figure: (sheet: BundleSheet) => number) =>
    sheets.reduce((total, sheet) => total + figure(sheet), 0);
  const candidates = sheets[0]?.votes.map(({ candidate }) => candidate) ?? [];
  return {
    cast: sum(({ cast }) => cast),
    invalid: sum(({ invalid }) => invalid),
    blank: sum(({ blank }) => blank),
    votes: candidates.map((candidate) => ({
      candidate,
      for: sum(({ votes }) => votes.find((vote) => vote.candidate === candidate)?.for ?? 0),
    })),
    writeIns: groups
      .map(({ name, isVoter, written }) => ({
        name,
        for: written.reduce((total, each) => total + (names.get(each) ?? 0), 0),
        isVoter,
      }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
