// One notebook open in JupyterLab: gestures go through the page, the state is read from the application.
export class NotebookPage {
  constructor(page) {
    this.page = page;
  }

  async open(url) {
    await this.page.goto(url);
    await this.page.waitForFunction(() => window.jupyterapp?.shell?.currentWidget?.sessionContext, null, { timeout: 60_000 });
    await this.page.evaluate(async () => {
      const panel = window.jupyterapp.shell.currentWidget;
      await panel.revealed;
      await panel.context.ready;
      await panel.sessionContext.ready;
    });
  }

  /** The kernel's name, as the notebook asks for it. */
  kernelName() {
    return this.page.evaluate(() => window.jupyterapp.shell.currentWidget.sessionContext.session?.kernel?.name ?? 'none');
  }

  async waitForStatus(status, timeout = 60_000) {
    await this.page.locator(`.jp-Notebook-ExecutionIndicator[data-status="${status}"]`).first()
      .waitFor({ state: 'attached', timeout });
  }

  /** Chooses from the menu bar, as a hand would. */
  async menu(menu, entry) {
    await this.page.locator('.lm-MenuBar-item', { hasText: new RegExp(`^${menu}$`) }).click();
    await this.page.locator('.lm-Menu-item:visible', { hasText: new RegExp(`^\\s*${entry}`) }).first().click();
  }

  async clearOutputs() {
    await this.menu('Edit', 'Clear Outputs of All Cells');
  }

  async runAll() {
    await this.menu('Run', 'Run All Cells');
  }

  /** Waits until every code cell has been run, and says what each shows. */
  async finished(timeout = 300_000) {
    await this.page.waitForFunction(() => {
      const panel = window.jupyterapp.shell.currentWidget;
      const cells = [...panel.content.model.cells].filter(cell => cell.type === 'code' && cell.sharedModel.source.trim());
      const failed = cells.some(cell => !(cell.getMetadata('tags') ?? []).includes('raises-exception')
        && cell.outputs.toJSON().some(output => output.output_type === 'error'));
      const idle = panel.sessionContext.session.kernel.status === 'idle';
      return idle && (failed || cells.every(cell => cell.executionCount !== null));
    }, null, { timeout, polling: 200 });
    return this.cells();
  }

  cells() {
    return this.page.evaluate(() => [...window.jupyterapp.shell.currentWidget.content.model.cells]
      .filter(cell => cell.type === 'code')
      .map(cell => ({
        source: cell.sharedModel.source,
        tags: cell.getMetadata('tags') ?? [],
        count: cell.executionCount,
        outputs: cell.outputs.toJSON(),
      })));
  }

  /** How many of what is shown in the page itself. */
  shown(selector) {
    return this.page.locator(`.jp-Cell-outputWrapper ${selector}`).count();
  }

  /** Makes a new last cell and leaves the cursor in it. */
  async newCell() {
    await this.page.evaluate(async () => {
      const { commands, shell } = window.jupyterapp;
      const { content } = shell.currentWidget;
      content.activeCellIndex = content.widgets.length - 1;
      await commands.execute('notebook:insert-cell-below');
      await commands.execute('notebook:enter-edit-mode');
    });
    await this.page.waitForFunction(() => {
      const { content } = window.jupyterapp.shell.currentWidget;
      return content.mode === 'edit' && content.activeCellIndex === content.widgets.length - 1;
    });
  }

  /** Types a new last cell, key by key. */
  async type(code) {
    await this.newCell();
    await this.page.keyboard.type(code);
  }

  /** Puts a new last cell there as it is: the editor would indent what is typed. */
  async write(code) {
    await this.newCell();
    await this.page.evaluate(text =>
      window.jupyterapp.shell.currentWidget.content.activeCell.model.sharedModel.setSource(text), code);
  }

  /** Runs a new last cell to its end, and says what it shows. */
  async run(code, timeout = 60_000) {
    await this.write(code);
    await this.runTyped();
    return this.ended(timeout);
  }

  /** Waits until the last cell has been run, and says what it shows. */
  async ended(timeout = 60_000) {
    await this.page.waitForFunction(() => {
      const panel = window.jupyterapp.shell.currentWidget;
      return [...panel.content.model.cells].at(-1).executionCount !== null
        && panel.sessionContext.session.kernel.status === 'idle';
    }, null, { timeout });
    return this.lastCell();
  }

  /** What the last cell shows on the page. */
  lastOutput() {
    return this.page.locator('.jp-Notebook .jp-CodeCell').last().locator('.jp-Cell-outputWrapper');
  }

  async runTyped() {
    await this.page.keyboard.press('Control+Enter');
  }

  async lastCell() {
    return (await this.cells()).at(-1);
  }

  activeSource() {
    return this.page.evaluate(() => window.jupyterapp.shell.currentWidget.content.activeCell.model.sharedModel.source);
  }

  /** Interrupts as the keyboard does it in JupyterLab: I, I. */
  async interrupt() {
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('i');
    await this.page.keyboard.press('i');
  }

  /** Answers the box a cell asks by. */
  async answer(text) {
    const box = this.page.locator('.jp-Stdin-input').last();
    await box.waitFor({ timeout: 20_000 });
    await box.click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  async restartAndRunAll() {
    await this.menu('Kernel', 'Restart Kernel and Run All Cells');
    await this.page.locator('.jp-Dialog .jp-mod-accept').click();
  }

  /** Every candidate of the completer once it is open. */
  async candidates() {
    await this.page.locator('.jp-Completer:visible .jp-Completer-item').first().waitFor({ timeout: 20_000 });
    return this.page.locator('.jp-Completer:visible .jp-Completer-match').allInnerTexts();
  }

  async theme(name) {
    await this.page.evaluate(theme => window.jupyterapp.commands.execute('apputils:change-theme', { theme }), name);
    await this.page.waitForFunction(theme => document.body.dataset.jpThemeName === theme, name, { timeout: 30_000 });
  }

  async save() {
    await this.page.keyboard.press('Control+s');
    await this.page.waitForFunction(() => !window.jupyterapp.shell.currentWidget.context.model.dirty);
  }

  /** The notebook from top to bottom, as far as a tall window holds it. */
  async picture(path) {
    const height = await this.page.evaluate(() => document.querySelector('.jp-WindowedPanel-outer').scrollHeight);
    await this.page.setViewportSize({ width: 1400, height: Math.min(Math.max(height + 250, 900), 9000) });
    await this.page.evaluate(() => document.querySelector('.jp-WindowedPanel-outer')?.scrollTo(0, 0));
    await this.page.screenshot({ path });
    await this.page.setViewportSize({ width: 1400, height: 1000 });
  }
}
