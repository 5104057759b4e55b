import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import { Alert, Drawer } from 'antd';
import { ActForm } from '../../widgets/act-form.tsx';
import {
  chosenConstituencies,
  type ChosenConstituencies,
  ConstituencyFields,
} from '../constituency-fields.tsx';
import { UnnumberedFields, unnumberedOf, type UnnumberedValues } from './unnumbered-fields.tsx';

type Values = UnnumberedValues & ChosenConstituencies;

interface Props {
  readonly cycle: NonNullable<Home['cycle']>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** 登记没有号码的选民: old people who never had one, people who have come back, numbers that are lost. */
export function RegisterWithoutNumber({ cycle, isOpen, onClose }: Props) {
  return (
    <Drawer title="登记没有号码的选民" open={isOpen} onClose={onClose} size={520} destroyOnHidden>
      <ActForm<'register-without-number', Values>
        act="register-without-number"
        input={(values) => ({ cycle: cycle.id, ...unnumberedOf(values), ...chosenConstituencies(values) })}
        send="提交登记"
        onDone={onClose}
      >
        <Alert
          type="info"
          showIcon
          style={{ marginBlockEnd: 16 }}
          title="有身份证的，用“登记选民”。"
          description="没有号码不影响选举权利。凭能证明身份、国籍和年龄的材料登记，由两人办理；号码查明以后，用“更正公民身份号码”补上。"
        />
        <UnnumberedFields electionDay={cycle.electionDay} />
        <ConstituencyFields extra="两级的选区请一次选好。名单已经公布的，在选区的“选民名单”里补登。" />
      </ActForm>
    </Drawer>
  );
}
