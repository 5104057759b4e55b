/** A server of the bench: the product's own, with one route more, which is the baseline: a signed-in POST that writes one row and one ledger row. */
import { join } from 'node:path';
import { actTransaction, whoAndWhen } from '@xuanwu/server/acts/acting.ts';
import { actorOf } from '@xuanwu/server/acts/http.ts';
import { buildApp } from '@xuanwu/server/app.ts';
import { CHECKOUT } from '@xuanwu/server/checkout.ts';
import { collectSeldom } from '@xuanwu/server/collect-seldom.ts';
import { openTypesetter } from '@xuanwu/server/documents/typesetter.ts';
import { appendEntries } from '@xuanwu/server/ledger/append.ts';
import { startSequencer } from '@xuanwu/server/ledger/sequencer.ts';
import { openContext } from '@xuanwu/server/open-context.ts';

collectSeldom();
const [directory = ''] = process.argv.slice(2);
const context = await openContext(directory, process.env);
const typesetter = openTypesetter({
  templates: join(CHECKOUT, 'server', 'documents', 'templates'),
  fonts: join(CHECKOUT, 'node_modules'),
});
const app = await buildApp(context, {
  pages: directory,
  setUpCode: '',
  typesetter,
  packages: join(directory, 'packages'),
});
app.post<{ Body: { name: string } }>('/api/bench/bare-insert', async (request) =>
  actTransaction(context, await actorOf(context, request), async (acting) => {
    const { tx, county, entry } = acting;
    await tx
      .insertInto('storedFile')
      .values({
        county,
        id: entry,
        name: request.body.name,
        size: 1,
        sha256: Buffer.alloc(32),
        storedAt: acting.now,
      })
      .execute();
    await appendEntries(tx, county, [
      { id: entry, act: 'bench', outcome: 'done', subject: { file: entry }, ...whoAndWhen(acting) },
    ]);
    return { id: entry };
  }),
);
const sequencer = startSequencer({
  db: context.db,
  keys: context.keys,
  now: () => context.clock.now(),
  everyMs: 250,
  onError: (error) => console.error(error),
});
const address = await app.listen({ port: 0, host: '127.0.0.1' });
console.log(`ready ${address}`);
process.once('SIGTERM', () => {
  void sequencer
    .stop()
    .then(() => app.close())
    .then(() => context.close())
    .then(() => process.exit(0));
});
