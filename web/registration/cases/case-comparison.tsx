import { EVIDENCE_FIELDS } from '@xuanwu/server/phases/registration/open-cases/case.schema.ts';
import type { CaseView } from '@xuanwu/server/phases/registration/cases/case-view.schema.ts';
import { Card, Flex, Grid, Table, Tag } from 'antd';
import { Link } from 'react-router';
import { LEVELS, SEXES } from '../../widgets/words.ts';
import { type CaseSubject, recordName } from './case-words.ts';
import { differing } from './differing.ts';

type Line =
  | {
      readonly title: string;
      readonly field: keyof typeof EVIDENCE_FIELDS;
      readonly of: (subject: CaseSubject) => string;
    }
  | { readonly title: string; readonly level: 'county' | 'township' };

const LINES: readonly Line[] = [
  { title: '姓名', field: 'name', of: ({ name }) => name },
  { title: '公民身份号码', field: 'number', of: ({ idNumber }) => idNumber },
  { title: '出生日期', field: 'birth', of: ({ birthDate }) => birthDate ?? '' },
  { title: '性别', field: 'sex', of: ({ sex }) => (sex === 'unknown' ? '' : SEXES[sex]) },
  { title: '民族', field: 'ethnicity', of: ({ ethnicity }) => ethnicity ?? '' },
  { title: '住址', field: 'address', of: ({ address }) => address ?? '' },
  { title: '联系电话', field: 'phone', of: ({ phone }) => phone },
  // Where each stands; that is what a decision changes.
  { title: `${LEVELS.county}选区`, level: 'county' },
  { title: `${LEVELS.township}选区`, level: 'township' },
];

/** 对照: the records side by side, what differs marked, and what each field says. */
export function CaseComparison({ view }: { view: CaseView }) {
  const { subjects } = view;
  const isNarrow = !(Grid.useBreakpoint().md ?? true);
  const [first] = subjects;
  const compared = new Set(LINES.flatMap((line) => ('field' in line ? [line.field] : [])));
  const further = view.evidence.filter(({ field }) => !compared.has(field));
  return (
    <Card size="small" title={subjects.length > 1 ? '对照' : '登记'}>
      <Flex vertical gap={12}>
        <Table<Line>
          size="small"
          rowKey="title"
          pagination={false}
          scroll={{ x: 370 + subjects.length * 210 }}
          dataSource={[...LINES]}
          columns={[
            {
              title: '',
              dataIndex: 'title',
              width: 110,
              fixed: 'left',
              render: (title) => <strong>{title}</strong>,
            },
            ...subjects.map((subject, place) => ({
              title: subjects.length > 1 ? recordName(place) : '登记的内容',
              key: String(place),
              render: (_: unknown, line: Line) => (
                <Cell subject={subject} other={place === 0 ? subjects[1] : first} line={line} />
              ),
            })),
            {
              title: '说明什么',
              width: 260,
              render: (_, line) =>
                'field' in line && (
                  <Said
                    kind={view.kind}
                    evidence={view.evidence.filter(({ field }) => field === line.field)}
                  />
                ),
            },
          ]}
        />
        {subjects.length > 1 && isNarrow && (
          <span className="shell-subtitle">左右拖动，看其余各份和“说明什么”。</span>
        )}
        <Said kind={view.kind} evidence={further} isNamed />
      </Flex>
    </Card>
  );
}

/** Everybody is held against the first, the first against the second. */
function Cell({
  subject,
  other,
  line,
}: {
  subject: CaseSubject;
  other: CaseSubject | undefined;
  line: Line;
}) {
  if ('level' in line) return <Place subject={subject} level={line.level} />;
  const text = line.of(subject);
  // Of another office's people it is compared and not shown.
  if (text === '' && !subject.isOwn && subject.details === null)
    return <span className="shell-subtitle">这里不显示</span>;
  return <Marked text={text} other={other && line.of(other)} />;
}

function Marked({ text, other }: { text: string; other: string | undefined }) {
  if (text === '') return <span className="shell-subtitle">没有</span>;
  if (other === undefined || other === '' || other === text)
    return <span className="arithmetic">{text}</span>;
  const marks = differing(text, other);
  return (
    <span className="arithmetic">
      {[...text].map((character, at) =>
        // oxlint-disable-next-line react/no-array-index-key -- characters have no other name than their place
        marks[at] ? (
          <mark key={at} className="differs">
            {character}
          </mark>
        ) : (
          <span key={at}>{character}</span>
        ),
      )}
    </span>
  );
}

const SPEAKS = { for: ['green', '支持'], against: ['red', '反对'], neither: ['default', '不说明'] } as const;

/** 漏登: whoever is like him on the register speaks against his having been missed; “反对 姓名相同” would say the contrary. */
const SPEAKS_OF_MISSED = {
  ...SPEAKS,
  for: ['green', '像漏登'],
  against: ['red', '像已登记'],
} as const;

function Said({
  evidence,
  kind,
  isNamed = false,
}: Pick<CaseView, 'evidence' | 'kind'> & { isNamed?: boolean }) {
  const words = kind === 'missed' ? SPEAKS_OF_MISSED : SPEAKS;
  return evidence.map(({ field, speaks, text }) => {
    const [color, word] = words[speaks];
    return (
      <div key={`${field} ${text}`}>
        <Tag color={color}>{word}</Tag>
        {isNamed && <strong>{EVIDENCE_FIELDS[field]}：</strong>}
        {text}
      </div>
    );
  });
}

function Place({ subject, level }: { subject: CaseSubject; level: 'county' | 'township' }) {
  const place = subject.places.find((each) => each.level === level);
  if (subject.isWithdrawn) return <Tag>已并入另一份登记</Tag>;
  if (!place) return <span className="shell-subtitle">不在名单上</span>;
  const where = subject.register === null ? '' : `${subject.register} `;
  return (
    <Flex vertical>
      <span>
        {where}
        {subject.isOwn ? <Link to={`/constituencies/${place.constituency}`}>{place.name}</Link> : place.name}
      </span>
      <span className="shell-subtitle">
        {place.registeredOn} 登记{place.isPublished ? '，名单已公布' : ''}
      </span>
    </Flex>
  );
}
