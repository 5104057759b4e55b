/** 选民名单的电子表格和文字稿: of a published roll, with what may be published and nothing else. */
import { publishedRollFields } from '@xuanwu/rules/roll-notice-fields.ts';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Acting } from '../acts/act.ts';
import { snapshot } from '../acts/acting.ts';
import type { Context } from '../acts/context.ts';
import { actorOf } from '../acts/http.ts';
import type { RollFile } from '../documents/roll-file.ts';
import { rollWord } from '../documents/roll-word.ts';
import { rollWorkbook } from '../documents/roll-workbook.ts';
import { seal } from '../ledger/append.ts';
import { lawFor } from '../local-law/law-for.ts';
import { getRoll } from '../phases/registration/publication/posting.queries.ts';
import { recordReading } from '../phases/registration/register.queries.ts';
import { correctionWords, readRollCorrections, readRollRecord } from '../phases/registration/roll-record.ts';
import { readLetterhead } from './letterhead.ts';

const FORMATS = [
  {
    extension: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: rollWord,
  },
  {
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: rollWorkbook,
  },
] as const;

export function registerRollFiles(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  for (const { extension, type, write } of FORMATS) {
    typed.get(
      `/api/constituencies/:id/roll.${extension}`,
      { schema: { params: z.object({ id: z.uuid() }) } },
      async (request, reply) => {
        const actor = await actorOf(context, request);
        const file = await snapshot(context, actor, (acting) => readRollFile(acting, request.params.id));
        return reply
          .type(type)
          .header(
            'content-disposition',
            `attachment; filename*=UTF-8''${encodeURIComponent(`${file.title}.${extension}`)}`,
          )
          .send(await write(file));
      },
    );
  }
}

async function readRollFile(acting: Acting, id: string): Promise<RollFile> {
  const { tx, county } = acting;
  const { constituency, congress, issuer } = await readLetterhead(acting, id);
  const roll = await getRoll(acting, id);
  const { electionDay, name } = constituency;
  const record = await readRollRecord(tx, county, id, roll.publishedOn);
  const corrections = await readRollCorrections(tx, county, id);
  const fields = publishedRollFields(electionDay, await lawFor(acting, electionDay));
  await recordReading(acting, record.voters.length);
  return {
    title: `${name}选民名单`,
    congress,
    issuer,
    publishedOn: roll.publishedOn,
    electionDay,
    seal: roll.seal ?? seal('roll', id, record).sha256,
    showsSex: fields.includes('sex'),
    showsGroup: fields.includes('group'),
    voters: record.voters.map(({ serial, name: voter, sex, group }) => ({
      serial,
      name: voter,
      sex: sex === 'male' ? '男' : '女',
      ...(group !== undefined && { group }),
    })),
    corrections: corrections.map((each) => ({ publishedOn: each.publishedOn, ...correctionWords(each) })),
  };
}
