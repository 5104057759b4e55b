import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import type { AddressRulesView } from '@xuanwu/server/phases/registration/address-rules/address-rule.schema.ts';
import { Flex } from 'antd';
import { useRead } from '../../api/queries.ts';
import { Loaded } from '../../widgets/page.tsx';
import { Reassignment } from './reassignment.tsx';
import { RuleList } from './rule-list.tsx';

/** 选区归属: what belongs to each constituency, and whether everyone on the register stands where the rules put him. */
export function Assignment({ cycle }: { cycle: NonNullable<Home['cycle']> }) {
  const read = useRead<AddressRulesView>('/api/address-rules');
  return (
    <Loaded read={read}>
      {(view) => (
        <Flex vertical gap={16}>
          <RuleList cycle={cycle} view={view} />
          {view.rules.length > 0 && <Reassignment cycle={cycle} view={view} />}
        </Flex>
      )}
    </Loaded>
  );
}
