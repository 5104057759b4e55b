import type { Placements } from '@xuanwu/server/phases/registration/address-rules/address-rule.schema.ts';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex, Form, type FormInstance } from 'antd';
import { writeJson } from '../../api/client.ts';
import { LEVELS } from '../../widgets/words.ts';

/** What the rules say of the address in the form. The registrar takes it, or chooses another. */
export function ProposedConstituencies({ form, onTake }: { form: FormInstance; onTake: () => void }) {
  const address = given(Form.useWatch('address', form));
  const voterGroup = given(Form.useWatch('voterGroup', form));
  const residence = { address, unit: null, voterGroup };
  const chosen: Record<keyof Placements, string | undefined> = {
    county: Form.useWatch('countyConstituency', form),
    township: Form.useWatch('townshipConstituency', form),
  };
  const isAsked = (residence.address ?? residence.voterGroup) !== null;
  const { data } = useQuery({
    queryKey: ['address-placements', residence],
    queryFn: async () => (await writeJson('POST', '/api/address-placements', residence)).body as Placements,
    enabled: isAsked,
  });
  const levels = (['county', 'township'] as const).filter((level) => data?.[level]);
  if (!isAsked || levels.length === 0) return null;
  return (
    <Flex vertical gap={8} style={{ marginBlockEnd: 16 }} role="status">
      {levels.map((level) => (
        <Proposal
          key={level}
          level={level}
          placement={data?.[level] ?? null}
          chosen={chosen[level]}
          onTake={(constituency) => {
            form.setFieldValue(`${level}Constituency`, constituency);
            onTake();
          }}
        />
      ))}
    </Flex>
  );
}

function given(text: string | undefined): string | null {
  return text?.trim() || null;
}

function Proposal(props: {
  level: keyof Placements;
  placement: Placements['county'];
  chosen: string | undefined;
  onTake: (constituency: string) => void;
}) {
  const { level, placement, chosen, onTake } = props;
  if (!placement) return null;
  const { constituency, words } = placement;
  if (!constituency)
    return <Alert type="warning" showIcon title={`${LEVELS[level]}选区按规则定不了`} description={words} />;
  const isTaken = chosen === constituency.id;
  return (
    <Alert
      type={isTaken ? 'success' : 'info'}
      showIcon
      title={`${LEVELS[level]}选区${isTaken ? '与规则一致' : '按规则应为'}：${constituency.name}`}
      description={words}
      action={
        !isTaken && (
          <Button
            size="small"
            onClick={() => onTake(constituency.id)}
            disabled={constituency.stage !== 'drawn'}
          >
            采用
          </Button>
        )
      }
    />
  );
}
