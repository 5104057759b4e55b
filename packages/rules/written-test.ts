import { CHOICE_TEXTS, choiceText, FACT_TEXTS } from './facts.ts';

/**
 * 算式的写法 · the test of a reason as people write it: its few English words in Chinese, its signs as printed. For whoever
 * reads a sheet or a screen; programs go on reading the test itself.
 */
export function writtenTest(test: string): string {
  return (
    test
      .replace(/^(\d+) seats?: (\d+) candidates?$/, '应选$1名，候选人$2人')
      .replace(/(\S+) in \{(.+)\}$/, (_, value: string, allowed: string) => writtenChoice(value, allowed))
      .replace(/(\w+) = (true|false)$/, writtenFact)
      .replace(/^committeeConsent = (true|false)$/, (_, holds: string) => `选举委员会同意：${yesOrNo(holds)}`)
      .replace(/^proxyIsVoter = (true|false)$/, (_, holds: string) => `受托人是选民：${yesOrNo(holds)}`)
      .replace(/^samePlace = (true|false)$/, (_, holds: string) => `受托人是本选区选民：${yesOrNo(holds)}`)
      .replace(/^citizen = (true|false)$/, (_, holds: string) => `中国公民：${yesOrNo(holds)}`)
      .replace(/: no candidate here$/, '：是本选区的候选人')
      .replace(/: no close relative of (.+)$/, '：是候选人$1的近亲属')
      .replace(/^issued (\d+) <= present (\d+)$/, '发出的选票 $1 <= 出席 $2')
      .replace(/^taking part /, '参加表决 ')
      .replace(/^check digit of (\d+): /, '$1 的校验码: ')
      .replace(/^deprived = false$/, '未被剥夺政治权利')
      .replace(/^\? <= /, '出生日期不详 <= ')
      .replace(/: voter$/, '：本选区选民')
      .replaceAll(/floor\(([^)]*)\)/g, (_, part: string) => `（${part.replace('/', '÷')}，取整）`)
      .replace(/^(\S+?):(\S+) ∈ /, '$1：$2，须为')
      // Few fonts draw the signs of sets.
      .replace(/ ∉ \{(.+)\}$/, ' 不属于 $1')
      .replace(/(\S+) ⊂ (.+)$/, '$1 只是 $2 的一部分')
      .replaceAll(', ', '、')
      .replaceAll(': ', '：')
      .replaceAll('>=', '≥')
      .replaceAll('<=', '≤')
      .replaceAll(' * ', ' × ')
      .replaceAll(' / ', ' ÷ ')
      .replaceAll(' - ', ' − ')
  );
}

function writtenChoice(value: string, allowed: string): string {
  return `${CHOICE_TEXTS[value] ?? value}；可以的是：${choiceText(allowed)}`;
}

/** A fact of the table; any other is left for its own words below. */
function writtenFact(test: string, name: string, holds: string): string {
  const texts: Readonly<Record<string, readonly [string, string]>> = FACT_TEXTS;
  return Object.hasOwn(texts, name) ? `${texts[name]?.[0]}：${yesOrNo(holds)}` : test;
}

function yesOrNo(holds: string): string {
  return holds === 'true' ? '是' : '否';
}
