/** A page of a list, and where the next begins; null behind the last. */
export interface RowsOfPage<Row> {
  readonly rows: readonly Row[];
  readonly next: string | number | null;
}

/** Page after page, from the first to the last. */
export async function allRows<Row>(
  readPage: (after: string | null) => Promise<RowsOfPage<Row>>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: string | null = null, isOver = false; !isOver;) {
    const page: RowsOfPage<Row> = await readPage(after);
    rows.push(...page.rows);
    isOver = page.next === null;
    after = String(page.next);
  }
  return rows;
}
