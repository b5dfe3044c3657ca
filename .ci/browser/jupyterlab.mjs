// A real JupyterLab, started as a user starts it, and a headless Chromium on it.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync, openSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';

const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  .map(name => join('/usr/bin', name));

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Folders of Jupyter's own, so that nothing of the user's is read or changed; no news, every cell in the page. */
function jupyterFolders(work) {
  const settings = join(work, 'settings', '@jupyterlab');
  mkdirSync(join(settings, 'apputils-extension'), { recursive: true });
  mkdirSync(join(settings, 'notebook-extension'), { recursive: true });
  writeFileSync(join(settings, 'apputils-extension', 'notification.jupyterlab-settings'),
    '{"fetchNews": "false", "checkForUpdates": false}');
  writeFileSync(join(settings, 'notebook-extension', 'tracker.jupyterlab-settings'), '{"windowingMode": "none"}');
  return {
    JUPYTER_CONFIG_DIR: join(work, 'config'),
    JUPYTER_DATA_DIR: join(work, 'data'),
    JUPYTER_RUNTIME_DIR: join(work, 'runtime'),
    JUPYTERLAB_SETTINGS_DIR: join(work, 'settings'),
    JUPYTERLAB_WORKSPACES_DIR: join(work, 'workspaces'),
    IPYTHONDIR: join(work, 'ipython'),
  };
}

async function until(what, seconds, condition) {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    const answer = await condition();
    if (answer) return answer;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`${what}: not within ${seconds} s`);
}

/** Starts `./hedgerow lab` on a copy of a folder of notebooks. */
export async function startLab({ home, work, notebooks }) {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const folder = join(work, 'notebooks');
  if (existsSync(notebooks)) cpSync(notebooks, folder, { recursive: true });
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const token = randomBytes(16).toString('hex');
  const logFile = join(work, 'jupyterlab.log');
  const log = openSync(logFile, 'w');
  const server = spawn(join(home, 'hedgerow'), ['lab', '--no-browser', `--ServerApp.port=${port}`,
    `--IdentityProvider.token=${token}`, '--LabApp.expose_app_in_browser=True', '--ServerApp.ip=127.0.0.1', folder],
  { env: { ...process.env, ...jupyterFolders(work) }, stdio: ['ignore', log, log] });
  const ended = new Promise(resolve => server.once('exit', resolve));
  await until(`JupyterLab answers (its log: ${logFile})`, 600, async () => {
    if (server.exitCode !== null) throw new Error(`./hedgerow lab ended:\n${readFileSync(logFile, 'utf8')}`);
    return fetch(`http://127.0.0.1:${port}/api/status?token=${token}`).then(reply => reply.ok, () => false);
  });
  const { version } = await fetch(`http://127.0.0.1:${port}/lab?token=${token}`).then(reply => reply.text())
    .then(page => ({ version: /"appVersion": *"([^"]*)"/.exec(page)?.[1] ?? 'unknown' }));
  return {
    folder,
    logFile,
    version,
    url: name => `http://127.0.0.1:${port}/lab/tree/${encodeURIComponent(name)}?token=${token}&reset`,
    async stop() {
      server.kill('SIGTERM');
      const timer = setTimeout(() => server.kill('SIGKILL'), 20_000);
      await ended;
      clearTimeout(timer);
    },
  };
}

export async function startBrowser({ work, modules }) {
  const { chromium } = createRequire(join(modules, 'x.js'))('playwright-core');
  const executablePath = process.env.CHROMIUM ?? CHROMIUM.find(existsSync);
  if (!executablePath) throw new Error('no Chromium found; name one by the variable CHROMIUM');
  const context = await chromium.launchPersistentContext(join(work, 'browser'),
    { executablePath, args: FLAGS, headless: true, viewport: { width: 1400, height: 1000 } });
  return { context, page: context.pages()[0] ?? await context.newPage() };
}
