import type { PersonEligibility } from '@xuanwu/server/phases/registration/eligibility/eligibility-view.schema.ts';
import { ROLL_CHANGES } from '@xuanwu/server/phases/registration/roll-change.schema.ts';
import { Alert, App, Flex } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { LEVELS } from '../../widgets/words.ts';

type Removal = NonNullable<PersonEligibility['removal']>;

/** 从名单上除去: for a recorded fact, on every level where his roll is not published yet. */
export function StrikeByFact({ seen, removal }: { seen: PersonEligibility; removal: Removal }) {
  const { change, document } = removal;
  const { places } = seen;
  const drawn = places.filter(({ isPublished }) => !isPublished);
  const published = places.filter(({ isPublished }) => isPublished);
  return (
    <Alert
      type="warning"
      showIcon
      title={`现在还在名单上：${places.map(placeWords).join('、')}`}
      description={
        <Flex vertical gap={8} align="start">
          {drawn.length > 0 && (
            <>
              <span>
                原因：{ROLL_CHANGES[change].title}；证明材料：{document}。不先除去，这个选区不能公布名单。
              </span>
              <Strike seen={seen} removal={removal} drawn={drawn} />
            </>
          )}
          {published.length > 0 && (
            <span>
              {published.map(({ constituency }) => constituency).join('、')}
              的名单已经公布，在该选区的“选民名单”里用“更正选民名单”除名。
            </span>
          )}
        </Flex>
      }
    />
  );
}

export function placeWords({ constituency, level }: PersonEligibility['places'][number]): string {
  return `${constituency}（${LEVELS[level]}）`;
}

function Strike(props: { seen: PersonEligibility; removal: Removal; drawn: PersonEligibility['places'] }) {
  const { seen, removal, drawn } = props;
  const { cycle, change, document } = removal;
  const act = useAct('record-roll-change');
  const { modal } = App.useApp();
  const strike = async () => {
    for (const { level, id: constituency } of drawn)
      await act.mutateAsync({
        cycle,
        level,
        constituency,
        person: seen.person,
        change,
        document,
        isListedInNewPlace: change === 'moved-out',
      });
  };
  const ask = () =>
    void modal.confirm({
      title: `把${seen.name}从名单上除去？`,
      content: `${drawn.map(placeWords).join('、')}，原因“${ROLL_CHANGES[change].title}”，记入增减。除错了的，在“三增三减—已记录的增减”里撤销，恢复在原选区。`,
      okText: '除去',
      okButtonProps: { danger: true },
      cancelText: '再看看',
      // What went wrong is told below; the question closes.
      onOk: () => strike().catch(() => undefined),
    });
  return (
    <>
      <ActButton act="record-roll-change" danger loading={act.isPending} onClick={ask}>
        从名单上除去
      </ActButton>
      <ProblemAlert error={act.error} />
    </>
  );
}
