import { DownOutlined } from '@ant-design/icons';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { Button, Dropdown } from 'antd';

const FORMS = {
  'blank-joint-nomination-form': '选民十人以上联名推荐',
  'blank-organisation-nomination-form': '政党、人民团体推荐',
} as const;

/** 空白推荐表, to be printed and signed; from the publication of the roll on. */
export function BlankForms({ constituency }: { constituency: ConstituencyRow }) {
  if (constituency.stage === 'drawn') return null;
  return (
    <Dropdown
      menu={{
        items: Object.entries(FORMS).map(([kind, title]) => ({
          key: kind,
          label: (
            <a href={`/api/documents/${kind}/${constituency.id}`} target="_blank" rel="noreferrer">
              {title}
            </a>
          ),
        })),
      }}
    >
      <Button>
        空白推荐表 <DownOutlined />
      </Button>
    </Dropdown>
  );
}
