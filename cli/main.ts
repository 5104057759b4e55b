import { isCivilDate } from '@xuanwu/rules/civil-date.ts';
import { Command, InvalidArgumentError, Option } from 'commander';

import type { CompareOptions } from './compare/compare.ts';
import { usageError } from './usage-error.ts';

/** Called wrongly, or input that cannot be read (contracts: exit status). */
const CALLED_WRONGLY = 2;

const program = new Command('xuanwu')
  .description('选务：县乡人大换届选举，从工作方案到当选公告')
  .configureOutput({ outputError: (text, write) => write(usageError(text)) })
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : CALLED_WRONGLY));

const demo = () => new Option('--demo <NAME>', '演练').choices(['wudalianchi']);

program
  .command('start')
  .description('启动选务，在浏览器里使用')
  .option('--port <N>', '端口（默认 8080）', wholeNumber(0, 65_535))
  .option('--data <DIR>', '数据目录')
  .addOption(demo())
  .option('--clock <ISO>', '演练时钟，例如 2016-09-20T09:00:00+08:00（只用于演练）', isoTime)
  .action(async (options: { port?: number; data?: string; demo?: 'wudalianchi'; clock?: string }) => {
    const { start } = await import('./start.ts');
    const { port, data, clock } = options;
    await reporting(() => start({ port, dataDirectory: data, demo: options.demo, clock }));
  });

program
  .command('rehearse')
  .description('从头到尾演练一次换届，并写出证据包')
  .addOption(demo().makeOptionMandatory())
  .option('--scale <X>', '演练多大比例的选区（0 到 1）', share, 1)
  .option('--seed <S>', '种子：同一个种子，同样的人和票', wholeNumber(0, 2_147_483_647), 1)
  .requiredOption('--package <OUT>', '证据包写到哪个文件夹')
  .action(async (options: { scale: number; seed: number; package: string }) => {
    const { rehearse } = await import('./rehearse.ts');
    const { scale, seed, package: packageDirectory } = options;
    await reporting(async () => {
      process.exitCode = await rehearse({ scale, seed, packageDirectory });
    });
  });

program
  .command('verify')
  .argument('<PACKAGE>', '证据包的文件夹')
  .option('--key <FINGERPRINT>', '公告上印的公钥指纹')
  .description('核验证据包，不需要产生它的系统')
  .action(async (path: string, options: { key?: string }) => {
    const { verify } = await import('./verify.ts');
    process.exitCode = await verify(path, { key: options.key });
  });

program
  .command('rules')
  .argument('[NAME]', '规则名称')
  .option('--local-rules <FILE...>', '办公室自己的地方规定（JSON 文件），与内置的各省规定并用')
  .option('--explain', '每个裁定另加 explanation：short 一句话，long 逐条写明理由、依据、算式和待定事项')
  .description('按法律裁定案例：标准输入每行一个 JSON 对象，标准输出每行一个裁定')
  .action(
    async (name: string | undefined, options: { localRules?: readonly string[]; explain?: boolean }) => {
      const { rules } = await import('./rules.ts');
      await reporting(async () => {
        process.exitCode = await rules(name, options);
      });
    },
  );

program
  .command('compare')
  .argument('<REGISTRATIONS>', '选民登记文件（CSV，UTF-8 或 GB 18030）')
  .requiredOption('--pairs <PAIRS>', '成对结果写到哪个文件（CSV）')
  .requiredOption('--report <REPORT>', '报告写到哪个文件（JSON）')
  .option('--election-day <D>', '选举日，例如 2026-11-05', civilDay)
  .option('--evidence <EVIDENCE>', '待人判断的每一对，各项依据写到哪个文件（CSV）')
  .option('--threads <N>', '用几个线程（默认：全部）', wholeNumber(1, 256))
  .option('--population <PERSONS>', '人口名单（CSV），找出漏登和错登；须同时给出选举日和下面两个文件')
  .option('--missed <MISSED>', '漏登的人写到哪个文件（CSV）')
  .option('--unbacked <UNBACKED>', '没有对应的人、或者不满十八周岁的登记写到哪个文件（CSV）')
  .description('比对选民登记，找出重登；给出人口名单时，也找出漏登和错登')
  .action(async (registrations: string, options: Omit<CompareOptions, 'registrations'>) => {
    const { compare } = await import('./compare/compare.ts');
    await reporting(() => compare({ registrations, ...options }));
  });

program
  .command('sample-population')
  .requiredOption('--people <N>', '多少人', wholeNumber(1, 100_000_000))
  .requiredOption('--seed <S>', '种子：同一个种子，同样的文件', wholeNumber(0, 4_294_967_295))
  .requiredOption('--out <DIR>', '写到哪个文件夹')
  .description('写出虚构的人口、带有常见差错的登记和正确答案，供试用和测量')
  .action(async (options: { people: number; seed: number; out: string }) => {
    const { samplePopulation } = await import('./sample/sample-population.ts');
    await reporting(() => samplePopulation(options));
  });

await program.parseAsync();

/** One line that says what is wrong; never a stack for the person at the terminal. */
async function reporting(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(CALLED_WRONGLY);
  }
}

function wholeNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= from && number <= to) return number;
    throw new InvalidArgumentError(`要 ${from} 到 ${to} 之间的整数。`);
  };
}

function civilDay(text: string): string {
  if (isCivilDate(text)) return text;
  throw new InvalidArgumentError('要写成 YYYY-MM-DD 的日期，例如 2026-11-05。');
}

function share(text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && number > 0 && number <= 1) return number;
  throw new InvalidArgumentError('要大于 0、不大于 1 的数。');
}

function isoTime(text: string): string {
  if (!Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError('要 ISO 时间，例如 2016-09-20T09:00:00+08:00。');
}
