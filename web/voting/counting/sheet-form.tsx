import type { BundleSheet } from '@xuanwu/server/phases/voting/counting/count.schema.ts';
import type { BundleState } from '@xuanwu/server/phases/voting/counting/counting-view.schema.ts';
import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Card, Col, Flex, Form, type FormInstance, Row, Typography } from 'antd';
import type { KeyboardEvent } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useSession } from '../../api/session.tsx';
import { ActButton } from '../../widgets/act-button.tsx';
import { useDraft } from '../../widgets/draft.ts';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { SheetFields } from './sheet-fields.tsx';
import { SheetTestList } from './sheet-test-list.tsx';
import { emptySheet, isComplete, sheetTests, type TypedSheet } from './sheet-tests.ts';

export interface SheetFormValues {
  readonly sheet: TypedSheet;
}

/** 录入计票单: for each of the two tellers, and for the supervisor where they differ. What one has typed no other account is shown. */
export function SheetForm(props: {
  round: RoundRow;
  bundle: BundleState;
  act: 'enter-count' | 'resolve-count';
  form: FormInstance<SheetFormValues>;
  initial?: TypedSheet;
}) {
  const { round, bundle, act, form, initial = emptySheet(round) } = props;
  const { account } = useSession();
  const submit = useAct(act);
  const draft = useDraft(form, `${act} ${round.id} ${bundle.bundle} ${bundle.session} ${account}`);
  useFieldErrors(form, submit.error);
  const sheet = (Form.useWatch('sheet', { form, preserve: true }) as TypedSheet | undefined) ?? initial;
  const tests = sheetTests(round, bundle, sheet);
  const complete = isComplete(sheet);
  const failing = tests.filter(({ holds, isRequired }) => isRequired && !holds).length;
  return (
    <Form<SheetFormValues>
      form={form}
      name="count"
      layout="vertical"
      autoComplete="off"
      initialValues={{ sheet: initial }}
      onValuesChange={draft.keep}
      onKeyDown={nextOnEnter}
      onFinish={() =>
        submit.mutate(
          {
            round: round.id,
            bundle: bundle.bundle,
            sheet: asOnPaper(form.getFieldsValue(true) as SheetFormValues),
          },
          { onSuccess: draft.forget },
        )
      }
    >
      <Row gutter={[16, 16]}>
        <Col xs={24} lg={15}>
          <SheetFields round={round} />
        </Col>
        <Col xs={24} lg={9}>
          <Card size="small" title="核对">
            {complete ? (
              <SheetTestList tests={tests} />
            ) : (
              <Typography.Text type="secondary">各栏填完后自动核对。按回车到下一栏。</Typography.Text>
            )}
          </Card>
        </Col>
      </Row>
      <Flex vertical gap={8} style={{ marginBlockStart: 16 }}>
        <ProblemAlert error={submit.error} />
        <Flex gap={12} align="center" wrap>
          <ActButton
            act={act}
            state={{ round: round.state }}
            type="primary"
            htmlType="submit"
            loading={submit.isPending}
            disabled={complete && failing > 0}
          />
          {complete && failing > 0 && (
            <Typography.Text type="danger">有 {failing} 项核对不成立，请对照纸质计票单改正。</Typography.Text>
          )}
        </Flex>
      </Flex>
    </Form>
  );
}

function asOnPaper({ sheet }: SheetFormValues): BundleSheet {
  return {
    ...(sheet as BundleSheet),
    writeIns: (sheet.writeIns as BundleSheet['writeIns']).map((writeIn) => ({
      ...writeIn,
      name: writeIn.name.trim(),
    })),
  };
}

/** Enter goes to the next field, from the last one to the button: a sheet is never submitted by one Enter too many. */
function nextOnEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const form = event.currentTarget;
  const fields = [...form.querySelectorAll<HTMLInputElement>('input:not([type=checkbox])')];
  const next = fields[fields.indexOf(event.target) + 1];
  next?.focus();
  next?.select();
  if (!next) form.querySelector<HTMLButtonElement>('button[type=submit]')?.focus();
}
