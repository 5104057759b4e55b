/**
 * 各省、自治区、直辖市的规定 · only what their own rules state, in the format in which an office loads its own (`local-rules-file.ts`). What they leave
 * open is left out, and the national default then stands. The days from which these texts hold are not known yet, so they are applied to every
 * election day.
 */
import beijing from './jurisdictions/beijing.json' with { type: 'json' };
import chongqing from './jurisdictions/chongqing.json' with { type: 'json' };
import guangdong from './jurisdictions/guangdong.json' with { type: 'json' };
import heilongjiang from './jurisdictions/heilongjiang.json' with { type: 'json' };
import jiangsu from './jurisdictions/jiangsu.json' with { type: 'json' };
import shaanxi from './jurisdictions/shaanxi.json' with { type: 'json' };
import shandong from './jurisdictions/shandong.json' with { type: 'json' };
import shanghai from './jurisdictions/shanghai.json' with { type: 'json' };
import tianjin from './jurisdictions/tianjin.json' with { type: 'json' };
import yunnan from './jurisdictions/yunnan.json' with { type: 'json' };
import zhejiang from './jurisdictions/zhejiang.json' with { type: 'json' };
import type { LocalRules } from './local-rules.ts';

/** 各省的规定, by their codes. Their files are read with every check by `jurisdictions.test.ts`. */
export const JURISDICTIONS = [
  beijing,
  tianjin,
  heilongjiang,
  shanghai,
  jiangsu,
  zhejiang,
  shandong,
  guangdong,
  chongqing,
  yunnan,
  shaanxi,
] as unknown as readonly LocalRules[];
