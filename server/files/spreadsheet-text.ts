/** A cell that a spreadsheet would take for a formula is kept text by a mark in front; a number stays one. */
export function spreadsheetText(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !/^-\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell;
}
