import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { ActRegistry } from '../../acts/confirm-act.ts';
import { actorOf } from '../../acts/http.ts';
import type { RehearsalContext } from '../rehearsal-context.ts';
import { requireRehearsal } from '../require-rehearsal.ts';
import { openStage, type Stage } from '../stage.ts';
import { readDrawn } from '../steps/played.queries.ts';
import { BY_HAND_KEYS } from '../wudalianchi/scope.ts';
import { COUNTY } from '../wudalianchi/plan.ts';
import { NEIGHBOUR, NEIGHBOUR_CONSTITUENCIES } from '../neighbour.ts';
import { prepareNeighbour } from './prepare-neighbour.ts';
import { type ConstituencyNames, RAW_FILES, type RawFile, writeRawFile } from './raw-files.ts';

const Done = z.object({ ok: z.literal(true) });

const FileParams = z.object({
  county: z.enum([COUNTY.code, NEIGHBOUR.code]),
  file: z.enum(Object.keys(RAW_FILES) as [RawFile, ...RawFile[]]),
});

/** 两县合练. */
export function registerTwoCounties(
  app: FastifyInstance,
  context: RehearsalContext,
  registry: ActRegistry,
): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.post('/api/rehearsal/neighbour', { schema: { response: { 200: Done } } }, async (request) => {
    await requireRehearsal(context);
    await actorOf(context, request);
    await prepareNeighbour(await openStage(context, registry));
    return { ok: true as const };
  });
  typed.get(
    '/api/rehearsal/raw-files/:county/:file.csv',
    { schema: { params: FileParams } },
    async (request, reply) => {
      await requireRehearsal(context);
      await actorOf(context, request);
      const { county, file } = request.params;
      const stage = await openStage(context, registry);
      const isHome = county === COUNTY.code;
      const bytes = writeRawFile(file, {
        seed: stage.seed,
        county: isHome ? 'home' : 'neighbour',
        constituencies: isHome ? await namesAtHome(stage) : namesOfNeighbour,
      });
      const name = `${isHome ? COUNTY.name : NEIGHBOUR.name}${RAW_FILES[file].title}.csv`;
      return reply
        .type('text/csv')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .send(bytes);
    },
  );
}

/** As whoever played by hand has called them. */
async function namesAtHome(stage: Stage): Promise<ConstituencyNames> {
  const names = new Map((await readDrawn(stage)).map(({ key, name }) => [key, name]));
  const township = names.get(BY_HAND_KEYS.township) ?? '';
  const county = names.get(BY_HAND_KEYS.county) ?? '';
  return () => ({ county, township });
}

const namesOfNeighbour: ConstituencyNames = ({ cell }) => ({
  county: NEIGHBOUR_CONSTITUENCIES.find((known) => known.cell === cell.name)?.name ?? '',
  township: '',
});
