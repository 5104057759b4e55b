/** What a choice offers, from the table that says what its values are called. */
export function optionsOf(titles: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return Object.entries(titles).map(([value, label]) => ({ value, label }));
}
