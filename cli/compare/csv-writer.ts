/** A CSV file, written whole or not at all. */
import { closeSync, openSync, renameSync, writeSync } from 'node:fs';

const BATCH = 1 << 16;

export class CsvWriter {
  private readonly path: string;
  private readonly file: number;
  private text = '';

  constructor(path: string, header: readonly string[]) {
    this.path = path;
    this.file = openSync(`${path}.part`, 'w');
    this.row(header);
  }

  row(cells: readonly string[]): void {
    for (const [index, cell] of cells.entries()) this.text += (index === 0 ? '' : ',') + quoted(cell);
    this.text += '\n';
    if (this.text.length > BATCH) this.flush();
  }

  close(): void {
    this.flush();
    closeSync(this.file);
    renameSync(`${this.path}.part`, this.path);
  }

  private flush(): void {
    const bytes = Buffer.from(this.text);
    for (let written = 0; written < bytes.length;) written += writeSync(this.file, bytes, written);
    this.text = '';
  }
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
