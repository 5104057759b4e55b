/** 民族名称 · GB/T 3304: the fifty-six, without 族. */
const ETHNICITIES: ReadonlySet<string> = new Set(
  `汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇
  柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺`.split(
    /\s+/,
  ),
);

/** What the household register writes of whoever belongs to none of them. */
const OTHERS: ReadonlySet<string> = new Set([
  '其他',
  '未识别',
  '穿青人',
  '外国血统',
  '外国血统中国籍人士',
  '入籍',
]);

/**
 * 是不是国家标准中的民族名称, with or without 族, or its figure (01 to 56).
 * @public
 */
export function isEthnicity(written: string): boolean {
  const value = written.normalize('NFKC').replaceAll(/\s/g, '');
  if (/^\d{1,2}$/.test(value)) return Number(value) >= 1 && Number(value) <= ETHNICITIES.size;
  const name = value.replace(/族$/, '');
  return ETHNICITIES.has(name) || OTHERS.has(name) || OTHERS.has(value.replace(/民族$/, ''));
}
