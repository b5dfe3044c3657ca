// Opens every notebook in a real JupyterLab, runs it, looks at what it shows, and stops a loop by hand.
//
//   node .ci/browser/test.mjs MODULES [--control]
//
// MODULES is the node_modules folder with playwright-core. --control takes the same steps with Python's kernel: what fails
// there, too, is a fault of this test. Everything is written to target/browser/.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBrowser, startLab } from './jupyterlab.mjs';
import { NotebookPage } from './notebook.mjs';

const home = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const control = process.argv.includes('--control');
const work = join(home, 'target', 'browser', control ? 'control' : 'work');
const pictures = join(home, 'target', 'browser');

const LANGUAGES = {
  hedgerow: { assign: 'var survivor = 41;', loop: 'while (true) {}', sleep: 'Thread.sleep(60_000);' },
  python3: { assign: 'survivor = 41', loop: 'while True: pass', sleep: 'import time; time.sleep(60)' },
};
const kernel = control ? 'python3' : 'hedgerow';
const language = LANGUAGES[kernel];

const begun = Date.now();
let failures = 0;

async function step(name, action) {
  const from = Date.now();
  try {
    const note = await action();
    console.log(`  ok    ${name}${typeof note === 'string' ? `: ${note}` : ''}  (${((Date.now() - from) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failures++;
    console.log(`  FAIL  ${name}: ${error.message}`);
  }
}

function expect(condition, message) {
  if (!condition) throw new Error(message);
}

function errorsIn(cells) {
  return cells.filter(cell => !cell.tags.includes('raises-exception'))
    .flatMap(cell => cell.outputs.filter(output => output.output_type === 'error')
      .map(error => `${error.ename}: ${error.evalue}\n        in: ${cell.source.split('\n')[0]}`));
}

async function readAndRun(notebook, url, name) {
  await step('opens with our kernel', async () => {
    await notebook.open(url);
    const found = await notebook.kernelName();
    expect(found === kernel, `the kernel is ${found}`);
  });
  await step('idle before any cell', () => notebook.waitForStatus('idle'));
  let cells = [];
  await step('Run All runs to the end', async () => {
    await notebook.clearOutputs();
    await notebook.runAll();
    cells = await notebook.finished();
    return `${cells.length} cells`;
  });
  await step('no cell shows an error', () => {
    const errors = errorsIn(cells);
    expect(errors.length === 0, errors.join('\n        '));
  });
  if (!control) {
    await step('cards, tables and figures are on the page', async () => {
      const tables = await notebook.shown('table');
      const figures = await notebook.shown('svg') + await notebook.shown('img');
      const bundles = cells.flatMap(cell => cell.outputs).filter(output => output.data);
      expect(bundles.every(output => output.data['text/plain']), 'an output has no plain text');
      expect(tables > 0, 'no table is shown');
      expect(figures > 0, 'no figure is shown');
      return `${tables} tables, ${figures} figures`;
    });
  }
  await step('picture', () => notebook.picture(join(pictures, `${name}.png`)));
}

async function interruptions(notebook) {
  await step('a variable is assigned', async () => {
    await notebook.type(language.assign);
    await notebook.runTyped();
    await notebook.finished();
  });
  for (const [what, code] of [['an endless loop', language.loop], ['a long sleep', language.sleep]]) {
    await step(`${what} is interrupted by I, I`, async () => {
      await notebook.type(code);
      await notebook.runTyped();
      await notebook.waitForStatus('busy', 20_000);
      const from = Date.now();
      await notebook.interrupt();
      await notebook.waitForStatus('idle', 20_000);
      return `idle after ${Date.now() - from} ms`;
    });
  }
  await step('the variable is still there', async () => {
    await notebook.type('survivor + 1');
    await notebook.runTyped();
    await notebook.waitForStatus('idle');
    const shown = await notebook.page.waitForFunction(() => {
      const cell = [...window.jupyterapp.shell.currentWidget.content.model.cells].at(-1);
      return cell.outputs.toJSON()[0]?.data?.['text/plain'];
    }, null, { timeout: 20_000 });
    const text = await shown.jsonValue();
    expect(`${text}` === '42', `it shows ${text}`);
  });
  await step('Tab completes its name', async () => {
    await notebook.type('surviv');
    await notebook.page.locator('.jp-mod-active .jp-mod-completer-enabled').waitFor({ timeout: 5_000 });
    await notebook.page.keyboard.press('Tab');
    // one candidate is inserted at once, several come in a menu
    await notebook.page.waitForFunction(() => document.querySelector('.jp-Completer:not(.lm-mod-hidden) .jp-Completer-item')
      || window.jupyterapp.shell.currentWidget.content.activeCell.model.sharedModel.source === 'survivor', null, { timeout: 20_000 });
    if (await notebook.activeSource() !== 'survivor') await notebook.page.keyboard.press('Enter');
    await notebook.page.waitForFunction(() =>
      window.jupyterapp.shell.currentWidget.content.activeCell.model.sharedModel.source === 'survivor', null, { timeout: 5_000 });
  });
  await step('Shift Tab says what it is', async () => {
    await notebook.page.keyboard.press('Shift+Tab');
    const tip = notebook.page.locator('.jp-Tooltip');
    await tip.waitFor({ timeout: 20_000 });
    return (await tip.innerText()).trim().split('\n')[0];
  });
  await step('picture', () => notebook.page.screenshot({ path: join(pictures, 'interrupted.png') }));
}

async function saved(notebook, file) {
  await step('is saved with its outputs', async () => {
    await notebook.page.keyboard.press('Escape');
    await notebook.save();
    const stored = JSON.parse(readFileSync(file, 'utf8'));
    const outputs = stored.cells.flatMap(cell => cell.outputs ?? []);
    expect(outputs.some(output => output.data?.['text/plain']?.join('') === '42'), 'the file does not hold what the page shows');
  });
}

/** A notebook for the control run: the others are not in Python. */
function writeControl(folder) {
  const cell = source => ({ cell_type: 'code', id: 'one', metadata: {}, execution_count: null, outputs: [], source: [source] });
  writeFileSync(join(folder, 'control.ipynb'), JSON.stringify({
    nbformat: 4, nbformat_minor: 5, metadata: { kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' } },
    cells: [cell('1 + 1')],
  }));
}

mkdirSync(pictures, { recursive: true });
const lab = await startLab({ home, work, notebooks: control ? '/nonexistent' : join(home, 'notebooks') });
console.log(`JupyterLab is up after ${((Date.now() - begun) / 1000).toFixed(1)} s`);
if (control) writeControl(lab.folder);
const { context, page } = await startBrowser({ work, modules: resolve(process.argv[2]) });
try {
  const names = readdirSync(lab.folder).filter(name => name.endsWith('.ipynb')).sort();
  if (names.length === 0) throw new Error('there are no notebooks');
  const notebook = new NotebookPage(page);
  for (const [index, name] of names.entries()) {
    console.log(name);
    await readAndRun(notebook, lab.url(name), name.replace('.ipynb', ''));
    if (index === 0) {
      await interruptions(notebook);
      await saved(notebook, join(lab.folder, name));
    }
  }
} finally {
  await context.close();
  await lab.stop();
}
console.log(failures === 0 ? `all well, ${((Date.now() - begun) / 1000).toFixed(0)} s` : `${failures} steps failed; JupyterLab's log: ${lab.logFile}`);
process.exit(failures === 0 ? 0 : 1);
