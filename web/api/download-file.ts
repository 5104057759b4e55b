/** A file from the server, saved under a name; what the server says no with is shown, not saved. */
import { getFile } from './client.ts';

export async function downloadFile(path: string, name: string): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await getFile(path));
  link.download = name;
  link.click();
  // Some browsers read it only after the click was handled.
  setTimeout(() => URL.revokeObjectURL(link.href), A_WHILE_MS);
}

const A_WHILE_MS = 60_000;
