import { Alert, Button, Flex, Input, Typography } from 'antd';
import { useState } from 'react';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import type { Signer } from './check-nomination.ts';
import { certain, type NameFound, useNominatorSearch } from './find-nominators.ts';

/** 查找联名选民: whoever is meant without doubt is added at once; namesakes are chosen between; others are not on the roll. */
export function NominatorPicker(props: {
  id?: string;
  constituency: string;
  signers: readonly Signer[];
  onAdd: (added: readonly Signer[]) => void;
}) {
  const { id, constituency, signers, onAdd } = props;
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<readonly NameFound[]>([]);
  const search = useNominatorSearch(constituency);
  const isThere = ({ person }: Signer) => signers.some((signer) => signer.person === person);
  const find = async () => {
    if (typed.trim() === '') return;
    const found = await search.mutateAsync(typed).catch(() => undefined);
    if (!found) return;
    onAdd(found.map(certain).filter((voter) => voter !== undefined && !isThere(voter)) as readonly Signer[]);
    setOpen(found.filter((each) => certain(each) === undefined || certain(each)?.onRoll === false));
    setTyped('');
  };
  return (
    <Flex vertical gap={8}>
      <Input.Search
        {...(id !== undefined && { id })}
        placeholder="输入姓名后回车；可以一次输入几个，用顿号或空格分开"
        enterButton="查找并加入"
        value={typed}
        loading={search.isPending}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={(event) => event.preventDefault()}
        onSearch={() => void find()}
      />
      <ProblemAlert error={search.error} />
      {open.map((each) => (
        <Unclear
          key={each.name}
          found={each}
          isThere={isThere}
          onChoose={(voter) => {
            onAdd([voter]);
            setOpen(open.filter((other) => other !== each));
          }}
        />
      ))}
    </Flex>
  );
}

function Unclear(props: {
  found: NameFound;
  isThere: (voter: Signer) => boolean;
  onChoose: (voter: Signer) => void;
}) {
  const { found, isThere, onChoose } = props;
  const { name, voters } = found;
  if (voters.length === 0) {
    return (
      <Alert
        type="warning"
        showIcon
        title={`本选区选民名单上没有“${name}”`}
        description="不是本选区选民的，签名不计入。如果是漏登，请先更正选民名单。"
      />
    );
  }
  return (
    <Alert
      type="info"
      showIcon
      title={
        voters.every((voter) => voter.name === name)
          ? `“${name}”有同名的，请按名单序号选择`
          : `“${name}”是名单上的哪一位？`
      }
      description={
        <Flex gap={8} wrap>
          {voters.map((voter) => (
            <Button key={voter.person} size="small" disabled={isThere(voter)} onClick={() => onChoose(voter)}>
              {voter.serial} 号 {voter.name}（{voter.sex === 'male' ? '男' : '女'}）
              {!voter.onRoll && <Typography.Text type="danger">已除名</Typography.Text>}
            </Button>
          ))}
        </Flex>
      }
    />
  );
}
