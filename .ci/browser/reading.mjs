// Whether a page can be read: what failures look like, in a light theme and in a dark one.
import { TO_READ } from './cells.mjs';
import { expect, step } from './steps.mjs';

/** What WCAG 2 asks of text. */
const LEAST_CONTRAST = 4.5;

/** The least contrast of a text with its ground, in the browser, and that text. */
function leastContrast(area) {
  const parse = color => (color.match(/[\d.]+/g) ?? []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(value => value / 255)
    .map(c => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = element => {
    const [r, g, b, share = 1] = parse(getComputedStyle(element).backgroundColor);
    if (share === 1 || !element.parentElement) return [r, g, b];
    const below = ground(element.parentElement);
    return [r, g, b].map((value, i) => share * value + (1 - share) * below[i]);
  };
  const texts = [];
  for (const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT); walker.nextNode();) {
    const parent = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || parent.closest('svg, style, script, mjx-assistive-mml') || !parent.offsetParent) continue;
    const [dark, bright] = [light(parse(getComputedStyle(parent).color)), light(ground(parent))].sort((a, b) => a - b);
    texts.push({ contrast: (bright + 0.05) / (dark + 0.05), text: walker.currentNode.data.trim().slice(0, 40) });
  }
  return texts.sort((a, b) => a.contrast - b.contrast)[0];
}

/** How far the caret stands from what it points at, in pixels. */
function caretOffset(area) {
  const nodes = [];
  for (const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT); walker.nextNode();) nodes.push(walker.currentNode);
  const rectangle = (node, from, length) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, from + length);
    return range.getBoundingClientRect();
  };
  const caret = nodes.find(node => /^\^+$/.test(node.data.trim()));
  const marks = rectangle(caret, caret.data.indexOf('^'), caret.data.trim().length);
  for (const node of nodes) {
    for (const word of node.data.matchAll(/\w+/g)) {
      const above = rectangle(node, word.index, word[0].length);
      if (above.bottom <= marks.top + 1 && above.bottom > marks.top - 8 && Math.abs(above.left - marks.left) < 2) {
        return { word: word[0], off: Math.abs(above.width - marks.width) };
      }
    }
  }
  return { word: 'nothing', off: Infinity };
}

/** Every cell is run once, and read in both themes. */
export async function readable(notebook, picture) {
  const outputs = {};
  for (const [what, code] of Object.entries(TO_READ)) {
    await step(`${what} is shown`, async () => {
      const { outputs: shown } = await notebook.run(code);
      expect(shown.length > 0, 'it shows nothing');
      outputs[what] = await notebook.lastOutput().elementHandle();
      if (code.includes('vegaLite')) await notebook.lastOutput().locator('canvas, svg').first().waitFor({ timeout: 20_000 });
    });
  }
  await step('the compiler\'s own words unfold', async () => {
    const details = (await outputs['a compile error'].$('details'));
    expect(!await details.evaluate(fold => fold.open), 'they are open at once');
    await (await details.$('summary')).click();
    expect(await (await details.$('pre')).isVisible(), 'they stay folded');
  });
  await step('rows to mend are a table', async () => {
    const rows = await outputs['rows to mend'].$$('tbody tr');
    expect(rows.length > 1, `it has ${rows.length} rows`);
  });
  for (const theme of ['JupyterLab Dark', 'JupyterLab Light']) {
    await step(`all can be read in ${theme}`, async () => {
      await notebook.theme(theme);
      const least = [];
      for (const [what, area] of Object.entries(outputs)) {
        const found = await area.evaluate(leastContrast);
        if (!found) continue; // a picture
        expect(found.contrast >= LEAST_CONTRAST, `${what}: "${found.text}" has a contrast of ${found.contrast.toFixed(1)}`);
        least.push(found.contrast);
      }
      await picture(theme.replace('JupyterLab ', '').toLowerCase());
      return `contrast ${Math.min(...least).toFixed(1)} and more`;
    });
    for (const [what, word] of [['a compile error', 'REMLL'], ['an error in the second line', 'rowCout']]) {
      await step(`the caret of ${what} stands below what is meant`, async () => {
        const found = await outputs[what].evaluate(caretOffset);
        expect(found.word === word && found.off < 2, `below ${found.word}, off by ${found.off} px`);
      });
    }
  }
}
