import { Command } from 'commander';

const program = new Command('xuanwu')
  .description('选务:县乡人大换届选举,从工作方案到当选公告')
  .showHelpAfterError('(用 --help 查看用法)');

program
  .command('start')
  .description('启动选务,并在浏览器里使用')
  .option('--port <N>', '端口', '8080')
  .option('--data <DIR>', '数据目录')
  .action(async (options: { port: string; data?: string }) => {
    const { start } = await import('./start.ts');
    await start({ port: Number(options.port), dataDirectory: options.data });
  });

await program.parseAsync();
