import { Button, Flex, Form, Input } from 'antd';
import { useState } from 'react';
import { type BodyKind, dutiesOf } from './body-lines.ts';
import { readMemberList } from './member-list.ts';

/** A list from the appointing document, taken over whole. */
export function PasteMembers({ kind, onPasted }: { kind: BodyKind; onPasted: () => void }) {
  const form = Form.useFormInstance();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  if (!isOpen) {
    return (
      <Button size="small" style={{ alignSelf: 'start' }} onClick={() => setOpen(true)}>
        粘贴名单
      </Button>
    );
  }
  const members = readMemberList(text, kind);
  return (
    <Flex vertical gap={8}>
      <Input.TextArea
        aria-label="名单"
        autoFocus
        rows={5}
        value={text}
        placeholder={`每行一人，姓名后面写职务，不写的是${dutiesOf(kind).member}`}
        onChange={(event) => setText(event.target.value)}
      />
      <Flex gap={8}>
        <Button
          size="small"
          type="primary"
          disabled={members.length === 0}
          onClick={() => {
            form.setFieldsValue({ members });
            onPasted();
            setText('');
            setOpen(false);
          }}
        >
          换成这 {members.length} 人
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          不粘贴
        </Button>
      </Flex>
    </Flex>
  );
}
