import type { PublicCandidates } from '@xuanwu/server/phases/nomination/introduction/public-candidates.schema.ts';
import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { Card, Typography } from 'antd';

type Candidate = PublicCandidates['candidates'][number];

/** 一位候选人: what was published of him, and what he pledges. */
export function PublicCandidate({ county, candidate }: { county: string; candidate: Candidate }) {
  const { id, name, hasPhoto, pledges } = candidate;
  return (
    <Card>
      <div className="public-candidate">
        <div>
          <Typography.Title level={3}>{name}</Typography.Title>
          {candidate.supplementedOn !== null && <div>{writtenDate(candidate.supplementedOn)}补充公布</div>}
          <dl className="public-facts">
            {factsOf(candidate).map(([title, value]) => (
              <div key={title} className="public-fact">
                <dt>{title}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
        {hasPhoto && (
          <img
            src={`/api/public/candidates/${county}/photos/${id}`}
            alt={`${name}的照片`}
            width={120}
            height={160}
          />
        )}
      </div>
      {candidate.resume !== '' && (
        <div style={{ marginBlockStart: 16 }}>
          <strong>简历</strong>
          <div className="wrapped-text">{candidate.resume}</div>
        </div>
      )}
      {pledges.map(({ text, givenOn }) => (
        <blockquote key={givenOn + text} className="pledge">
          <strong>{writtenDate(givenOn)}提出的承诺</strong>
          <div className="wrapped-text">{text}</div>
        </blockquote>
      ))}
    </Card>
  );
}

function factsOf(candidate: Candidate): [string, string][] {
  const { sex, ethnicity, bornIn, education, politics, occupation } = candidate;
  const [year, month] = bornIn.split('-').map(Number);
  return [
    ['性别', sex === 'male' ? '男' : '女'],
    ['民族', ethnicity],
    ['出生年月', `${year}年${month}月`],
    ['文化程度', education],
    ['政治面貌', politics],
    ['职业和职务', occupation],
  ];
}
