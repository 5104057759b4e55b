// The baseline: pdfmake sets the same rolls, of the same page, columns and fonts. Plain JavaScript, so that it starts as fast as Node does.
import { readFileSync } from 'node:fs';
import pdfmake from 'pdfmake';

const MM = 72 / 25.4;
const COLUMNS = 5;
const FONTS = 'node_modules/@expo-google-fonts';

pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => true);
pdfmake.setFonts({
  Serif: { normal: `${FONTS}/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf` },
  Sans: { normal: `${FONTS}/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf` },
});

function tableOf({ words, rows }) {
  return {
    layout: 'noBorders',
    table: {
      widths: Array.from({ length: COLUMNS }, () => '*'),
      headerRows: 1,
      dontBreakRows: true,
      body: [
        [{ text: words, font: 'Sans', fontSize: 12, colSpan: COLUMNS }, '', '', '', ''],
        ...rows.map((row) => {
          const cells = row.map(({ serial, name }) => ({
            text: [
              { text: `${serial}  `, font: 'Sans', fontSize: 7.5, color: '#737373' },
              { text: name, fontSize: 14 },
            ],
          }));
          return [...cells, ...Array.from({ length: COLUMNS - cells.length }, () => '')];
        }),
      ],
    },
  };
}

async function secondsFor(groups) {
  const started = performance.now();
  const document = pdfmake.createPdf({
    pageSize: 'A4',
    pageMargins: [28 * MM, 37 * MM, 26 * MM, 35 * MM],
    defaultStyle: { font: 'Serif' },
    footer: (page) => ({ text: `— ${page} —`, alignment: 'center' }),
    content: [{ text: '第三选区选民名单', fontSize: 22, alignment: 'center' }, ...groups.map(tableOf)],
  });
  await document.getBuffer();
  return (performance.now() - started) / 1000;
}

const rolls = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
await secondsFor([{ words: '四画', rows: [[{ serial: 1, name: '王雨' }]] }]);
const times = [];
for (const { groups } of rolls) times.push(await secondsFor(groups));
const [longRollSeconds, ...notices] = times;
console.log(
  JSON.stringify({ longRollSeconds, noticesSeconds: notices.reduce((sum, time) => sum + time, 0) }),
);
