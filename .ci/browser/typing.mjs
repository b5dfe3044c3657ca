// What a hand does in a notebook: it asks by Tab and Shift+Tab, answers, watches, interrupts.
import { expect, step } from './steps.mjs';

/** A cell that runs long is stopped, and nothing is lost by it. */
export async function interruptions(notebook, language) {
  await step('a variable is assigned', () => notebook.run(language.assign));
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
    const shown = (await notebook.run('survivor + 1')).outputs[0]?.data?.['text/plain'];
    expect(`${shown}` === '42', `it shows ${shown}`);
  });
}

export async function help(notebook) {
  await step('Tab completes a name', async () => {
    await notebook.type('surviv');
    const note = await pressTab(notebook);
    // one candidate is inserted at once, several come in a menu
    if (await notebook.activeSource() !== 'survivor') await notebook.page.keyboard.press('Enter');
    await sourceBecomes(notebook, 'survivor');
    return note;
  });
  await step('Shift Tab says what it is', () => tip(notebook));
}

/** JupyterLab waits a second for an answer, and then shows nothing: on a busy machine a hand presses Tab again. */
async function pressTab(notebook) {
  await notebook.page.locator('.jp-mod-active .jp-mod-completer-enabled').waitFor({ timeout: 5_000 });
  const before = await notebook.activeSource();
  for (let times = 1; times <= 4; times++) {
    await notebook.page.keyboard.press('Tab');
    const answered = await notebook.page.waitForFunction(source =>
      document.querySelector('.jp-Completer:not(.lm-mod-hidden) .jp-Completer-item')
      || window.jupyterapp.shell.currentWidget.content.activeCell.model.sharedModel.source !== source, before, { timeout: 5_000 })
      .then(() => true, () => false);
    if (answered) return times === 1 ? undefined : `at the ${times}. Tab`;
  }
  throw new Error('nothing is offered');
}

function sourceBecomes(notebook, wanted) {
  return notebook.page.waitForFunction(text =>
    window.jupyterapp.shell.currentWidget.content.activeCell.model.sharedModel.source === text, wanted, { timeout: 5_000 });
}

async function tip(notebook) {
  await notebook.page.keyboard.press('Shift+Tab');
  const shown = notebook.page.locator('.jp-Tooltip');
  await shown.waitFor({ timeout: 20_000 });
  return (await shown.innerText()).trim().split('\n')[0];
}

/** What only our kernel knows: the columns of a table, and what our words mean. */
export async function ourHelp(notebook, picture) {
  const [before, after] = ['escalc(PLO, arms, xi("', '"), ni("n"))'];
  await step('Tab within quotes offers the columns', async () => {
    await notebook.run('var arms = il2();');
    await notebook.type(before);
    await pressTab(notebook);
    const found = await notebook.candidates();
    expect(['n', 'cr', 'pr'].every(name => found.includes(name)), `it offers ${found}`);
    await picture('columns');
    await notebook.page.keyboard.type('cr');
    await notebook.page.keyboard.press('Enter');
    const source = await notebook.activeSource();
    expect(/^escalc\(PLO, arms, xi\("cr"?\)*$/.test(source), `the cell is now ${source}`);
    return `${found.length} columns`;
  });
  await step('Tab between two quotes doubles none', async () => {
    await notebook.write(before + after);
    await notebook.page.keyboard.press('Control+End');
    for (let i = 0; i < after.length; i++) await notebook.page.keyboard.press('ArrowLeft');
    await pressTab(notebook);
    await notebook.candidates();
    await notebook.page.keyboard.type('pr');
    await notebook.page.keyboard.press('Enter');
    await sourceBecomes(notebook, `${before}pr${after}`);
  });
  await step('Shift Tab on a word of ours says what it means', async () => {
    await notebook.type('rma');
    await tip(notebook);
    const text = await notebook.page.locator('.jp-Tooltip').innerText();
    expect(/pools effect sizes/i.test(text), `it says ${text.slice(0, 200)}`);
    await picture('documentation');
    await notebook.page.keyboard.press('Escape');
    return text.trim().split('\n')[0];
  });
}

/** A question is asked in the cell, and waits for its answer. */
export async function questions(notebook, language, picture) {
  await step('a question is answered', async () => {
    await notebook.write(language.ask);
    await notebook.runTyped();
    await notebook.page.locator('.jp-Stdin-input').last().waitFor({ timeout: 20_000 });
    await picture('question');
    await notebook.answer('Ada');
    await notebook.ended();
    const text = await notebook.lastOutput().innerText();
    expect(text.includes('Your name?') && text.includes('Hello Ada'), `it shows ${text}`);
  });
  await step('a cell that reads is answered', async () => {
    await notebook.write(language.scan);
    await notebook.runTyped();
    await notebook.answer('41');
    await notebook.ended();
    const text = await notebook.lastOutput().innerText();
    expect(/next year 42/.test(text), `it shows ${text}`);
  });
  await step('a cell that waits for an answer is interrupted', async () => {
    await notebook.write(language.ask);
    await notebook.runTyped();
    await notebook.page.locator('.jp-Stdin-input').last().waitFor({ timeout: 20_000 });
    await notebook.menu('Kernel', 'Interrupt Kernel');
    await notebook.ended(20_000);
  });
}

/** A bar moves while its cell runs. */
export async function progress(notebook, language, picture) {
  await step('a progress bar moves', async () => {
    await notebook.write(language.progress);
    await notebook.runTyped();
    const seen = [];
    while (seen.length < 3) {
      const next = await notebook.page.waitForFunction(last => {
        const bar = [...document.querySelectorAll('.jp-Cell-outputWrapper progress')].at(-1);
        return bar && bar.value > last && String(bar.value);
      }, seen.at(-1) ?? -1, { timeout: 20_000 });
      seen.push(Number(await next.jsonValue()));
    }
    await picture('progress');
    await notebook.ended();
    const text = (await notebook.lastOutput().innerText()).trim();
    expect(await notebook.lastOutput().locator('.jp-OutputArea-output').count() === 1, 'it is shown more than once');
    return `${seen.join(', ')} … "${text}"`;
  });
}
