// Opens every notebook in a real JupyterLab, runs it and looks at what it shows; then does in one what hands do.
//
//   node .ci/browser/test.mjs MODULES [--control]
//
// MODULES is the node_modules folder with playwright-core; JUPYTER_LAB names another JupyterLab than `./hedgerow lab` would
// find. --control takes the same steps with Python's kernel: what fails there, too, is a fault of this test. Pictures are in
// target/browser/VERSION/, with JupyterLab's log.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from './cells.mjs';
import { startBrowser, startLab } from './jupyterlab.mjs';
import { NotebookPage } from './notebook.mjs';
import { readable } from './reading.mjs';
import { expect, failed, seconds, step } from './steps.mjs';
import { help, interruptions, ourHelp, progress, questions } from './typing.mjs';

const home = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const control = process.argv.includes('--control');
const work = join(home, 'target', 'browser', control ? 'control' : 'work');
const kernel = control ? 'python3' : 'hedgerow';
const language = LANGUAGES[kernel];
const EMPTY = 'typed.ipynb';

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

async function again(notebook) {
  await step('restart and run all', async () => {
    await notebook.clearOutputs();
    await notebook.restartAndRunAll();
    const cells = await notebook.finished();
    expect(errorsIn(cells).length === 0, errorsIn(cells).join('\n        '));
    const counts = cells.filter(cell => cell.source.trim()).map(cell => cell.count);
    expect(counts.every((count, i) => count === i + 1), `the cells are numbered ${counts}`);
  });
}

/** All that hands do, at the end of a notebook. */
async function byHand(notebook) {
  const picture = name => notebook.page.screenshot({ path: join(pictures, `${name}.png`) });
  await again(notebook);
  await interruptions(notebook, language);
  await help(notebook);
  if (!control) await ourHelp(notebook, picture);
  await progress(notebook, language, picture);
  await questions(notebook, language, picture);
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

/** A notebook of ours to write in, or one for the control run: the others are not in Python. */
function writeNotebook(file, cells) {
  const cell = source => ({ cell_type: 'code', id: 'one', metadata: {}, execution_count: null, outputs: [], source: [source] });
  writeFileSync(file, JSON.stringify({
    nbformat: 4, nbformat_minor: 5, metadata: { kernelspec: { name: kernel, display_name: kernel, language: '' } },
    cells: cells.map(cell),
  }));
}

const lab = await startLab({ home, work, notebooks: control ? '/nonexistent' : join(home, 'notebooks') });
const pictures = join(home, 'target', 'browser', control ? 'control' : lab.version, 'pictures');
mkdirSync(pictures, { recursive: true });
console.log(`JupyterLab ${lab.version} is up after ${seconds()}`);
const names = readdirSync(lab.folder).filter(name => name.endsWith('.ipynb')).sort();
writeNotebook(join(lab.folder, EMPTY), ['1 + 1']);
if (control) names.push(EMPTY);
const { context, page } = await startBrowser({ work, modules: resolve(process.argv[2]) });
try {
  if (names.length === 0) throw new Error('there are no notebooks');
  const notebook = new NotebookPage(page);
  for (const [index, name] of names.entries()) {
    console.log(name);
    await readAndRun(notebook, lab.url(name), name.replace('.ipynb', ''));
    if (index === 0) {
      await byHand(notebook);
      await saved(notebook, join(lab.folder, name));
    }
  }
  if (!control) {
    console.log(EMPTY);
    await notebook.open(lab.url(EMPTY));
    await readable(notebook, name => notebook.picture(join(pictures, `${name}.png`)));
  }
} finally {
  await context.close();
  await lab.stop();
}
console.log(failed() === 0 ? `all well, ${seconds()}` : `${failed()} steps failed; JupyterLab's log: ${lab.logFile}`);
process.exit(failed() === 0 ? 0 : 1);
