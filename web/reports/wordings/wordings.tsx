import type { NoticeKind } from '@xuanwu/rules/notice-contents.ts';
import type { WordingView } from '@xuanwu/server/reports/wordings/wordings.schema.ts';
import { Flex, Select, Typography } from 'antd';
import { useRead } from '../../api/queries.ts';
import { Loaded, Page } from '../../widgets/page.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { WordingForm } from './wording-form.tsx';

/** 文书文本: the words of each kind of document, which the office adapts. */
export function Wordings() {
  const read = useRead<WordingView[]>('/api/wordings');
  return (
    <Page
      title="文书文本"
      hint="改的是用语、落款、编号、主送和用印；版式按 GB/T 9704-2012，不用改。已经印发的文书不受影响。"
    >
      <Loaded read={read}>{(views) => <Chosen views={views} />}</Loaded>
    </Page>
  );
}

function Chosen({ views }: { views: readonly WordingView[] }) {
  const [kind, setKind] = useFilter('kind');
  const view = views.find((each) => each.kind === kind) ?? views[0];
  if (!view) return null;
  return (
    <Flex vertical gap={16}>
      <Flex gap={8} align="center" wrap>
        <Select<NoticeKind>
          aria-label="文书种类"
          style={{ width: 320 }}
          value={view.kind}
          onChange={setKind}
          options={views.map(({ kind: value, title, isAdapted }) => ({
            value,
            label: isAdapted ? `${title}（已修改）` : title,
          }))}
        />
        <Typography.Text type="secondary">
          {view.isAdapted ? `本县的文本，第 ${view.version} 版` : '系统自带的文本'}
        </Typography.Text>
      </Flex>
      <WordingForm key={`${view.kind} ${view.version}`} view={view} />
    </Flex>
  );
}
