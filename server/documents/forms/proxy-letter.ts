import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { BLANK, BOX, type Form } from './form.ts';

/** 委托投票书 · 选举法（2020）第四十二条: the principal's own words in writing, the proxy's consent, and the committee's. */
export interface ProxyLetter {
  readonly issuer: string;
  readonly congress: string;
  readonly constituency: string;
  readonly electionDay: string;
  readonly basis: string;
  /** 可以委托的原因 where the county votes. */
  readonly reasons: readonly string[];
  /** 一名选民接受的委托不得超过. */
  readonly limit: number;
  readonly mustBeSameConstituency: boolean;
}

const DAY_TO_FILL = '日期：＿＿＿＿年＿＿月＿＿日';

export function proxyLetter(letter: ProxyLetter): Form {
  const { issuer, congress, constituency, electionDay, basis, reasons, limit } = letter;
  const day = writtenDate(electionDay);
  return {
    kind: 'form',
    title: '委托投票书',
    issuer,
    date: electionDay,
    head: [`${congress}代表选举`, constituency, `选举日：${day}`],
    parts: [
      {
        part: 'text',
        isFilledIn: true,
        title: '一、委托',
        lines: [
          `本人${BLANK}${BLANK}，是${constituency}选民，名单第${BLANK}号。因下列原因不能在${day}本人投票：${reasons
            .map((reason) => `${BOX}${reason}`)
            .join('　')}。`,
          `现委托选民${BLANK}${BLANK}（${letter.mustBeSameConstituency ? `${constituency}，` : `选区${BLANK}${BLANK}，`}名单第${BLANK}号）代本人投票。请按照本人的意愿填写选票。`,
          `委托人签名（或者按指印）：${BLANK}${BLANK}　联系电话：${BLANK}${BLANK}${BLANK}`,
          DAY_TO_FILL,
        ],
      },
      {
        part: 'text',
        isFilledIn: true,
        title: '二、受托人同意',
        lines: [
          `本人同意接受委托，按照委托人的意愿投票，不再转托他人。连同这一件，本人接受的委托共${BLANK}件（不超过${limit}件）。`,
          `受托人签名：${BLANK}${BLANK}　联系电话：${BLANK}${BLANK}${BLANK}`,
          DAY_TO_FILL,
        ],
      },
      {
        part: 'text',
        isFilledIn: true,
        title: '三、选举委员会意见',
        lines: [
          `${BOX}同意　　${BOX}不同意，理由：${BLANK}${BLANK}${BLANK}${BLANK}${BLANK}${BLANK}`,
          `经办人：${BLANK}${BLANK}　（${issuer}印章）`,
          DAY_TO_FILL,
        ],
      },
      {
        part: 'notes',
        lines: [
          `1. ${basis}规定，选民在选举期间外出的，经选举委员会同意，可以书面委托其他选民代为投票；每一选民接受的委托不得超过${limit}人，并应当按照委托人的意愿代为投票。`,
          '2. 受托人领票时出示本委托书，由投票站收存，和选票一起封存。委托人回来本人投票的，领票以前撤回委托。',
          '3. 已经登记使用流动票箱的，先撤回登记，再委托。',
        ],
      },
    ],
  };
}
