/** 归档包里的目录、数据表和说明, in formats that are read without this program: UTF-8 text and CSV (RFC 4180). */
import { RETENTION_TERMS, type RetentionTerm } from '@xuanwu/rules/archive-retention.ts';
import { spreadsheetText } from '../../files/spreadsheet-text.ts';
import type { ArchiveTable } from './archive-table.ts';

export interface IndexLine {
  readonly number: string;
  readonly title: string;
  readonly creator: string;
  readonly date: string;
  readonly pages: number;
  readonly term: RetentionTerm;
  readonly path: string;
  readonly sha256: string;
}

const INDEX_COLUMNS = ['档号', '题名', '责任者', '日期', '页数', '密级', '保管期限', '文件', 'SHA-256'];

/** 归档文件目录. Nothing of an election is secret once it is published; what names persons says so by its place, not by a grade of secrecy. */
export function indexText(lines: readonly IndexLine[]): string {
  const rows = lines.map(({ number, title, creator, date, pages, term, path, sha256 }) => [
    number,
    title,
    creator,
    date.replaceAll('-', ''),
    pages,
    '无',
    RETENTION_TERMS[term].title,
    path,
    sha256,
  ]);
  return csv([INDEX_COLUMNS, ...rows]);
}

export function tableText({ fields, rows }: ArchiveTable): string {
  return csv([fields.map(([name]) => name), ...rows]);
}

/** 数据字典 */
export function fieldsText(tables: readonly ArchiveTable[]): string {
  const rows = tables.flatMap(({ name, fields }) =>
    fields.map(([field, meaning]) => [`${name}.csv`, field, meaning]),
  );
  return csv([['表', '字段', '说明'], ...rows]);
}

function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | null): string {
  const text = spreadsheetText(String(value ?? ''));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function readmeText(of: {
  readonly county: string;
  readonly cycle: string;
  readonly madeOn: string;
  readonly fonds: string;
  readonly documents: number;
  readonly keyFingerprint: string;
  readonly failures: readonly string[];
}): string {
  return `${of.county}${of.cycle} 归档包
生成日期：${of.madeOn}　全宗号：${of.fonds}　文书：${of.documents} 件

一、里面有什么
　归档文件目录.csv　每件文书一行：档号、题名、责任者、日期、页数、密级、保管期限、文件、SHA-256。
　文书/　　　　　　每件一个文件，PDF/A-2b（GB/T 33190 同类的长期保存格式），字体已嵌入，不需要另装字库。
　数据/　　　　　　选区、投票和结果、当选代表，封存、移交、办结、销毁的数据表（CSV）；字段说明.csv 逐个说明字段。
　证据包/　　　　　选务日志、检查点、各项决定的记录和签名；格式写在 证据包/manifest.json，都是文本（JSON，每行一条）。
　SHA256SUMS.txt　 其余每个文件的 SHA-256。

二、怎样打开
　CSV 和 TXT 是 UTF-8 文本（CSV 用逗号分隔，依 RFC 4180），任何文本编辑器、电子表格都能打开；以 = + - @ 开头的文字，前面加一个 '，免得被当成公式；PDF/A 用任何 PDF 阅读器打开。
　不需要生成它的软件。

三、怎样核对没有改动
　1. 在本文件夹里执行　sha256sum -c SHA256SUMS.txt　，每行都应当是 OK。没有这个命令的，用任何能算 SHA-256 的工具逐个比对。
　2. 证据包的清单 manifest.json 有 Ed25519 签名（manifest.sig，Base64），公钥在 key.pem，公钥指纹应当与公布的公告上印的一致：
　　 ${of.keyFingerprint}
　3. 有核验程序的，执行　xuanwu verify 证据包　，会逐项核对日志、记录和计票。

四、里面没有什么
　没有身份号码和电话；没有谁投了票、谁没有投票的记录；没有选票内容与选民的任何联系。纸质选票另行封存。
${of.failures.length === 0 ? '' : `\n五、没有生成的文书\n${of.failures.map((failure) => `　${failure}\n`).join('')}`}`;
}
