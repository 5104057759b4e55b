import { CheckCircleFilled } from '@ant-design/icons';
import { Button, Flex, Tag } from 'antd';
import { LEVELS, SEXES, written } from '../../../widgets/words.ts';
import { type Undoing, UndoOnDevice } from './undo-on-device.tsx';
import { leftOf, type Match, type Standing } from './at-this-place.ts';

type OnHandOut = (standing: Standing, byProxy: string | null, isLast: boolean) => void;

/** 找到的一名选民: who he is, what he is due here, whom he votes for. */
export function FoundVoter(props: {
  match: Match;
  /** The server's clock is so much ahead of the device's. */
  clockAhead: number;
  /** 查看人 has still to look. */
  mustLook: boolean;
  onHandOut: OnHandOut;
  /** With which what this device has handed out is taken back. */
  undoing: Undoing;
}) {
  const { match, clockAhead, mustLook, onHandOut, undoing } = props;
  const { person, name, voter, own, principals } = match;
  const open = [...(own && !own.proxy ? [own] : []), ...principals].filter((each) => leftOf(each).length > 0);
  return (
    <section className="phone-row" aria-label={name}>
      <Flex vertical gap={8}>
        <div>
          <strong style={{ fontSize: 20 }}>{name}</strong>{' '}
          {voter && (
            <span className="one-line">
              {SEXES[voter.sex as keyof typeof SEXES] ?? ''} {voter.bornIn} 出生
            </span>
          )}
        </div>
        {voter ? (
          <div style={{ color: '#57514a' }}>
            {voter.address ?? '没有登记住址'}，名单第 {voter.serials.join('、')} 号
          </div>
        ) : (
          <div style={{ color: '#57514a' }}>受托人，本人的选票不在这里领</div>
        )}
        {own && (
          <Ballots
            standing={own}
            clockAhead={clockAhead}
            mustLook={mustLook}
            label="发票"
            refusal={own.proxy && `已委托 ${own.proxy.name} 代为投票，本人不能再领。`}
            onHandOut={() => onHandOut(own, null, open.length <= 1)}
          />
        )}
        {own && isHandedOutHere(own) && <UndoOnDevice {...undoing} standing={own} />}
        {principals.map((principal) => (
          <div key={principal.person}>
            <div>
              受 <strong>{principal.name}</strong> 委托代为投票，请查验委托书
            </div>
            <Ballots
              standing={principal}
              clockAhead={clockAhead}
              mustLook={mustLook}
              label={`代 ${principal.name} 发票`}
              refusal={null}
              onHandOut={() => onHandOut(principal, person, open.length <= 1)}
            />
            {isHandedOutHere(principal) && <UndoOnDevice {...undoing} standing={principal} />}
          </div>
        ))}
      </Flex>
    </section>
  );
}

function isHandedOutHere({ due }: Standing): boolean {
  return due.some(({ handedOutAt }) => typeof handedOutAt === 'string');
}

function Ballots(props: {
  standing: Standing;
  clockAhead: number;
  mustLook: boolean;
  label: string;
  refusal: string | null;
  onHandOut: () => void;
}) {
  const { standing, clockAhead, mustLook, label, onHandOut } = props;
  const left = leftOf(standing);
  const refusal = props.refusal ?? whyNot(standing, clockAhead);
  return (
    <Flex vertical gap={8}>
      <Flex gap={6} wrap>
        {standing.due.map(({ round, level, colour, handedOutAt }) => (
          <Tag
            key={round}
            color={handedOutAt !== undefined ? 'default' : level === 'county' ? 'red' : 'green'}
            style={{ marginInlineEnd: 0 }}
          >
            {handedOutAt !== undefined && <CheckCircleFilled />} {LEVELS[level]} {colour}
            {handedOutAt !== undefined && '：已领'}
          </Tag>
        ))}
      </Flex>
      {refusal === undefined ? (
        <Button type="primary" size="large" block disabled={mustLook} onClick={onHandOut}>
          {label}（{left.length} 张）
        </Button>
      ) : (
        <div className="phone-answer no" role="alert">
          <h2>不能发票</h2>
          <p>{refusal}</p>
        </div>
      )}
    </Flex>
  );
}

/** Why nothing can be handed out, when he got it, and what to do. */
function whyNot(standing: Standing, clockAhead: number): string | undefined {
  if (standing.due.length === 0) return '今天没有他的选票：他的选区这次不投票。';
  if (leftOf(standing).length > 0) return undefined;
  const times = standing.due.flatMap(({ handedOutAt }) => handedOutAt ?? []).toSorted();
  const when =
    times[0] === undefined
      ? '带走登记包以前'
      : written(new Date(Date.parse(times[0]) + clockAhead).toISOString());
  return `${when} 已经领过选票，不能再领，每一选民只有一个投票权。他说没有领过的，请他稍候，由投票站负责人对照打印的名册和签名查明；登错了的，由两人撤销。`;
}
