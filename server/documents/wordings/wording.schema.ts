/** 文书文本: the words of a document, as the project has them and as an office adapts them; the browser reads this too. */
import { z } from 'zod';

const Line = z.string().trim().max(200);

export const WordingSchema = z.object({
  /** 标题; ／ breaks the line. */
  title: Line.min(1, '标题不能空着'),
  /** 编号: 第3号, 云选发〔2026〕3号; empty where the document has none. */
  number: Line,
  /** 主送, without the colon. */
  recipients: Line,
  /** 落款: the organ in whose name it goes out. */
  issuer: Line.min(1, '落款不能空着'),
  /** 用印 · GB/T 9704-2012, 7.3.5. */
  sealPlace: z.enum(['seal', 'none', 'signer']),
  /** 签发人职务, where his stamp stands. */
  signerPost: Line,
  body: z.string().max(30_000),
});

export type Wording = z.infer<typeof WordingSchema>;

/** 哪里写错了: the part of the wording, the line where it is the body, and what to do. */
export const WordingMistakeSchema = z.object({
  part: z.enum(['title', 'number', 'recipients', 'issuer', 'body']),
  line: z.int().nullable(),
  message: z.string(),
});

export type WordingMistake = z.infer<typeof WordingMistakeSchema>;

export const SEAL_PLACES: Readonly<Record<Wording['sealPlace'], string>> = {
  seal: '加盖印章',
  none: '不加盖印章',
  signer: '加盖签发人签名章',
};
