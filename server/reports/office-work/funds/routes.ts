import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { snapshot } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { actorOf, viewerOf } from '../../../acts/http.ts';
import { fundWorkbook } from '../../../documents/fund-workbook.ts';
import { registerKeptFile, registerScanAct } from '../kept-file.ts';
import { addFundVoucher } from './add-fund-voucher.ts';
import { readFunds } from './funds.queries.ts';
import { FundsViewSchema } from './funds.schema.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function registerFunds(app: FastifyInstance, context: Context): void {
  app
    .withTypeProvider<ZodTypeProvider>()
    .get(
      '/api/funds',
      { schema: { summary: '选举经费', response: { 200: FundsViewSchema } } },
      async (request) => snapshot(context, await actorOf(context, request), readFunds),
    );
  app.get('/api/funds.xlsx', async (request, reply) => {
    const { figures, ...entries } = await snapshot(context, await actorOf(context, request), readFunds);
    return reply
      .type(XLSX)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('选举经费.xlsx')}`)
      .send(await fundWorkbook({ ...figures, ...entries }));
  });
  registerScanAct(app, context, addFundVoucher);
  registerKeptFile(
    app,
    context,
    '/api/fund-spendings/:id/voucher',
    (request) => viewerOf(context, request, 'funds'),
    ({ tx, county }, id) =>
      tx
        .selectFrom('fundSpending')
        .select(['file', 'fileType as type'])
        .where('county', '=', county)
        .where('id', '=', id)
        .executeTakeFirst(),
  );
}
