/** 生僻字 · fonts come as characters ask for them: those of the names that this phone cannot draw are fetched while there is network, and the phone keeps them. */

const USUAL = "'Noto Sans SC Variable'";
const RARE = "'Xuanwu Rare'";
/** In no font: what is drawn for it is the box of a missing character. */
const MISSING = '\u{3FFFD}';
/** The characters that every Chinese font has lie between; beyond them a telephone may draw boxes of more than one kind. */
const [FIRST_USUAL, LAST_USUAL] = ['\u4E00', '\u9FA5'];

/** Some faces of a few hundred kilobytes at most, where the phone has a Chinese font of its own. Without network nothing comes, and nothing is said. */
export async function keepGlyphs(names: readonly string[]): Promise<void> {
  const draws = drawer();
  const characters = [...new Set(names.join(''))].filter((each) => /\p{Script=Han}/u.test(each));
  const needed = characters.filter((each) => each < FIRST_USUAL || each > LAST_USUAL || !draws(each));
  const known = await Promise.all(needed.map((each) => fetched(USUAL, each)));
  await Promise.all(needed.filter((_, index) => !known[index]).map((each) => fetched(RARE, each)));
}

/** Whether the family has the character; the browser keeps what it fetches. */
async function fetched(family: string, character: string): Promise<boolean> {
  const faces = await document.fonts.load(`16px ${family}`, character).catch(() => []);
  return faces.length > 0;
}

/** Whether the phone's own fonts have a character. */
function drawer(): (character: string) => boolean {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [20, 20];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return () => false;
  context.font = '16px sans-serif';
  context.textBaseline = 'top';
  const drawn = (character: string) => {
    context.clearRect(0, 0, 20, 20);
    context.fillText(character, 1, 1);
    return context.getImageData(0, 0, 20, 20).data.join();
  };
  const box = drawn(MISSING);
  return (character) => drawn(character) !== box;
}
