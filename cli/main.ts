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

program
  .command('rules')
  .argument('[NAME]', '规则名称')
  .description('按法律裁定案例：标准输入每行一个 JSON 对象，标准输出每行一个裁定')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .action(async (name: string | undefined) => {
    const { rules } = await import('./rules.ts');
    process.exitCode = await rules(name);
  });

await program.parseAsync();
