import { LIKENESSES } from '@xuanwu/linkage/review/alike-names.ts';
import { Alert, Button, Flex, Input, Typography } from 'antd';
import { useState } from 'react';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { SEXES } from '../../widgets/words.ts';
import type { Signer } from './check-nomination.ts';
import { certain, type NameFound, signerOf, stranger, useNominatorSearch } from './find-nominators.ts';

/** 查找联名选民: whoever is meant without doubt is added at once; namesakes and names that are alike are chosen between, never guessed. */
export function NominatorPicker(props: {
  id?: string;
  constituency: string;
  onAdd: (added: readonly Signer[]) => void;
}) {
  const { id, constituency, onAdd } = props;
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<readonly NameFound[]>([]);
  const search = useNominatorSearch(constituency);
  const find = async () => {
    if (typed.trim() === '') return;
    const found = await search.mutateAsync(typed).catch(() => undefined);
    if (!found) return;
    onAdd(found.flatMap((each) => certain(each) ?? []));
    setOpen([...open, ...found.filter((each) => certain(each) === undefined)]);
    setTyped('');
  };
  return (
    <Flex vertical gap={8}>
      <Input.Search
        {...(id !== undefined && { id })}
        placeholder="照签名表输入姓名后回车；可以一次输入几个，用顿号或空格分开"
        enterButton="查找并加入"
        value={typed}
        loading={search.isPending}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={(event) => event.preventDefault()}
        onSearch={() => void find()}
      />
      <ProblemAlert error={search.error} />
      {open.map((each, index) => (
        <Unclear
          key={`${each.place} ${each.written}`}
          found={each}
          onChoose={(signer) => {
            onAdd([signer]);
            setOpen(open.filter((_, place) => place !== index));
          }}
        />
      ))}
    </Flex>
  );
}

function Unclear({ found, onChoose }: { found: NameFound; onChoose: (signer: Signer) => void }) {
  const { written, voters, hasMore } = found;
  const isNamesake = voters.some(({ likeness }) => likeness === 'same');
  return (
    <Alert
      type={voters.length === 0 ? 'warning' : 'info'}
      showIcon
      title={titleOf(found, isNamesake)}
      description={
        <Flex vertical gap={8} align="start">
          <Flex gap={8} wrap>
            {voters.map((voter) => (
              <Button
                key={voter.person}
                size="small"
                style={WRAPPED}
                onClick={() => onChoose(signerOf(written, voter))}
              >
                {voter.serial} 号 {voter.name}（{SEXES[voter.sex]}
                {voter.likeness !== 'same' && `，${LIKENESSES[voter.likeness]}`}）
                {!voter.onRoll && <Typography.Text type="danger">已除名</Typography.Text>}
              </Button>
            ))}
          </Flex>
          {hasMore && <span>相近的还有更多，没有全部列出。请对照签名表写全姓名再查。</span>}
          <Button
            size="small"
            type="link"
            style={{ ...WRAPPED, paddingInline: 0 }}
            onClick={() => onChoose(stranger(written))}
          >
            {voters.length > 0 && '都不是，'}按不在名单登记，不计入
          </Button>
          {voters.length === 0 && <span>如果是漏登，请先更正选民名单，再查一次。</span>}
        </Flex>
      }
    />
  );
}

/** On a phone a name with what is alike about it is longer than a line. */
const WRAPPED = { height: 'auto', whiteSpace: 'normal', textAlign: 'start' } as const;

function titleOf({ written, voters }: NameFound, isNamesake: boolean): string {
  if (isNamesake) return `“${written}”有同名的，请按名单序号选择`;
  if (voters.length === 0) return `本选区选民名单上没有“${written}”`;
  return `本选区选民名单上没有“${written}”，有姓名相近的，请对照签名表和身份证`;
}
