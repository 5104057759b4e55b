/** Pages of the manual that are read off the code: every act, every error. */
import { type ActLine, CONSTITUENCY_STAGES, ROLES, ROUND_STATES } from '@xuanwu/rules/act-lines/act-line.ts';
import { ACTS, articlesOfAct, type ActName } from '@xuanwu/rules/acts.ts';
import { ERROR_CODES } from '@xuanwu/server/acts/error-codes.ts';
import { ALL_ACTS } from '@xuanwu/server/all-acts.ts';
import { format } from 'prettier';

const FIELDS = new Map(ALL_ACTS.map((act) => [act.name, fieldsOf(act)]));

/** 事项一览: who may do what, when, by which article. */
export async function writeActsPage(): Promise<string> {
  const rows = Object.entries(ACTS).map(([name, line]) => actRow(name as ActName, line));
  return page(`# 事项一览

系统里每一件依法办理的事都是一个“事项”：只能由列出的岗位办，有“复核岗位”的要第二个人确认后才生效；办成了、被依法拒绝了，
都在日志里留一条。接口地址是 \`POST /api/acts/<名称>\`，每个字段的写法见 \`/api/openapi.json\`。本页由 \`npm run generate\`
从程序写出，改不了别处的说法。

| 事项 | 名称 | 岗位 | 复核岗位 | 什么时候能办 | 依据 | 提交的内容 |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`);
}

/** 错误一览: every code an answer may carry. */
export async function writeErrorsPage(): Promise<string> {
  const rows = Object.entries(ERROR_CODES).map(
    ([code, { status, title, text }]) => `| \`${code}\` | ${status} | ${title} | ${text} |`,
  );
  return page(`# 错误一览

接口出错时答 \`application/problem+json\`（RFC 9457），\`code\` 是下表之一，\`title\` 是标题，\`detail\` 说明出在哪里、怎么办；依法不能办的
另有 \`reasons\`，逐条写明规则、依据和算式。本页由 \`npm run generate\` 从程序写出。

| 代码 | 状态 | 标题 | 说明 |
| --- | --- | --- | --- |
${rows.join('\n')}
`);
}

function actRow(name: ActName, line: ActLine): string {
  const titles = (roles: readonly (keyof typeof ROLES)[] = []) => roles.map((role) => ROLES[role]).join('、');
  const when = [
    line.cycle &&
      (line.cycle.length > 1
        ? '换届结束以前'
        : line.cycle[0] === 'preparing'
          ? '选区公布以前'
          : '选区公布以后'),
    line.constituency && `选区：${line.constituency.map((stage) => CONSTITUENCY_STAGES[stage]).join('、')}`,
    line.round && `本轮投票：${line.round.map((state) => ROUND_STATES[state]).join('、')}`,
  ].filter(Boolean);
  const cells = [
    line.title,
    `\`${name}\``,
    titles(line.roles),
    titles(line.second),
    when.join('；'),
    articlesOfAct(name),
    (FIELDS.get(name) ?? []).map((field) => `\`${field}\``).join(' '),
  ];
  return `| ${cells.join(' | ')} |`;
}

function fieldsOf({ input }: (typeof ALL_ACTS)[number]): string[] {
  const { properties = {}, required = [] } = input.toJSONSchema({ io: 'input', unrepresentable: 'any' });
  return Object.keys(properties).map((name) => (required.includes(name) ? name : `${name}?`));
}

function page(text: string): Promise<string> {
  return format(text, { parser: 'markdown', printWidth: 110 });
}
