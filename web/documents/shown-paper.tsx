import type {
  DocumentSources,
  Paper,
  PaperPart,
  PaperRun,
} from '@xuanwu/server/reports/wordings/wordings.schema.ts';
import { Flex, Popover } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import './shown-paper.css';

type Field = DocumentSources['fields'][number];

interface Choice {
  readonly fields: readonly Field[];
  readonly chosen: string | undefined;
  readonly onChoose: (field: string) => void;
}

/** 文书 on the screen: what comes from a record is pressed and says from which. */
export function ShownPaper({ paper, ...choice }: { paper: Paper } & Choice) {
  const { title, number, recipients, parts, issuer, date } = paper;
  return (
    <article className="shown-paper" aria-label="文书的内容">
      <div className="shown-paper-title">
        <Runs runs={title} {...choice} />
      </div>
      {number.length > 0 && (
        <div className="shown-paper-number">
          <Runs runs={number} {...choice} />
        </div>
      )}
      {recipients.length > 0 && (
        <div>
          <Runs runs={recipients} {...choice} />：
        </div>
      )}
      {parts.map((part, index) => (
        <Part key={index} part={part} {...choice} />
      ))}
      <div className="shown-paper-signature">
        <Runs runs={issuer} {...choice} />
        <br />
        <Runs runs={date} {...choice} />
      </div>
    </article>
  );
}

function Part({ part, ...choice }: { part: PaperPart } & Choice) {
  if (part.part !== 'table') {
    return (
      <p className={`shown-paper-${part.part}`}>
        <Runs runs={part.runs} {...choice} />
      </p>
    );
  }
  const { columns, rows, field, total } = part;
  return (
    <div className="shown-paper-table">
      {field !== null && (
        <Source name={field} {...choice}>
          {`表格：${field}，共 ${total} 行`}
        </Source>
      )}
      <table>
        <thead>
          <tr>
            {columns.map((title) => (
              <th key={title}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>
                  <Source name={field} {...choice}>
                    {cell}
                  </Source>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {total > rows.length && <div>{`这里只列前 ${rows.length} 行，文书里是全部。`}</div>}
    </div>
  );
}

function Runs({ runs, ...choice }: { runs: readonly PaperRun[] } & Choice) {
  return runs.map(({ text, field }, index) => (
    <Source key={index} name={field} {...choice}>
      {text}
    </Source>
  ));
}

function Source(props: { name: string | null; children: ReactNode } & Choice) {
  const { name, children, fields, chosen, onChoose } = props;
  const field = fields.find((each) => each.name === name);
  if (!field || children === '') return children;
  return (
    <Popover
      trigger="click"
      title={field.name}
      content={<Origin field={field} />}
      onOpenChange={(isOpen) => isOpen && onChoose(field.name)}
    >
      <button type="button" className="shown-paper-source" aria-pressed={field.name === chosen}>
        {children}
      </button>
    </Popover>
  );
}

function Origin({ field: { about, record, article, position, page } }: { field: Field }) {
  return (
    <Flex vertical gap={4} style={{ maxWidth: 320 }}>
      {about !== record && <span>{about}</span>}
      <span>记在：{page === null ? record : <Link to={page}>{record}</Link>}</span>
      {article !== null && <span>{`依据：${article}`}</span>}
      {position !== null && <Link to={`/ledger?q=${position}`}>{`选务日志第 ${position} 条`}</Link>}
    </Flex>
  );
}
