/** What the command line's library says of a wrong call, as one says it in Chinese; what is not known is left as it is. */
const SAYINGS: readonly (readonly [RegExp, string])[] = [
  [/^option '(.+)' argument '(.*)' is invalid\. (.*)$/, '选项 $1 的值“$2”不对：$3'],
  [/^command-argument value '(.*)' is invalid for argument '(.+)'\. (.*)$/, '参数 $2 的值“$1”不对：$3'],
  [/^missing required argument '(.+)'$/, '缺少参数 $1。'],
  [/^option '(.+)' argument missing$/, '选项 $1 后面没有写值。'],
  [/^required option '(.+)' not specified$/, '缺少选项 $1。'],
  [/^unknown option '(.+)'$/, '没有 $1 这个选项。'],
  [/^unknown command '(.+)'$/, '没有 $1 这个命令。'],
  [
    /^too many arguments(?: for '(.+)')?\. Expected (\d+) arguments? but got (\d+)\.$/,
    '参数太多：应有 $2 个，给了 $3 个。',
  ],
];

const ALLOWED_CHOICES = /Allowed choices are (.+)\.$/;
const SUGGESTION = /^\(Did you mean (?:one of )?(.+)\?\)$/;

export function usageError(text: string): string {
  const lines = text
    .replace(/^error: /, '')
    .trimEnd()
    .split('\n');
  return `用法不对：${lines.map(inChinese).join('')}看 --help。\n`;
}

function inChinese(line: string): string {
  const suggested = SUGGESTION.exec(line)?.[1];
  if (suggested !== undefined) return `是不是 ${suggested}？`;
  for (const [pattern, saying] of SAYINGS) {
    if (pattern.test(line)) return line.replace(pattern, saying).replace(ALLOWED_CHOICES, '可以是 $1。');
  }
  return line;
}
